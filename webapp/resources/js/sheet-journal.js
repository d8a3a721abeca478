/*
 * What this device keeps of a sheet until the portal has it: one note for each field with something unsaved, under the name
 * of the window that wrote it; and what the portal would not take. A later window takes over the notes of those that ended.
 */
const notesOf = (sheet) => `kenshu-sheet/${sheet}/note/`;
const refusedOf = (sheet) => `kenshu-sheet/${sheet}/refused/`;
const windowLock = (writer) => `kenshu-sheet-window/${writer}`;

export class SheetJournal {
  #sheet;
  #writer;

  constructor(sheet, writer) {
    this.#sheet = sheet;
    this.#writer = writer;
    navigator.locks?.request(windowLock(writer), () => new Promise(() => {}));
  }

  /** Keeps what is unsaved of a field, or forgets it when all is saved; tells whether this device can keep anything. */
  note(field) {
    const key = `${notesOf(this.#sheet)}${field.journal.writer}/${field.id}`;
    try {
      if (field.isSaved) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(field.journal));
      return true;
    } catch {
      return false;
    }
  }

  /** The notes of windows that have ended. */
  async leftBehind() {
    const open = new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name));
    return this.#all(notesOf(this.#sheet)).filter((note) => note.writer !== this.#writer && !open.has(windowLock(note.writer)));
  }

  /** What was not taken, newest last. */
  get refused() {
    return this.#all(refusedOf(this.#sheet));
  }

  /** Keeps a text that was not taken. */
  keepRefused(refused) {
    const id = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
    try {
      localStorage.setItem(refusedOf(this.#sheet) + id, JSON.stringify({ ...refused, id }));
    } catch {
      // the page shows it all the same, until it is closed
    }
    return { ...refused, id };
  }

  /** Forgets a text that was not taken. */
  forgetRefused(id) {
    localStorage.removeItem(refusedOf(this.#sheet) + id);
  }

  #all(prefix) {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).sort().map((key) => JSON.parse(localStorage.getItem(key)));
    } catch {
      return [];
    }
  }
}
