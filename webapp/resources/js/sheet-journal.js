/*
 * What this device keeps of a sheet until the portal has it: one note for each field with something unsaved, under the name
 * of the window that wrote it; and what the portal would not take. A later window takes over the notes of those that ended.
 */
import { OpenWindows } from "./open-windows.js";

const notesOf = (sheet) => `kenshu-sheet/${sheet}/note/`;
const refusedOf = (sheet) => `kenshu-sheet/${sheet}/refused/`;

export class SheetJournal {
  #sheet;
  #writer;
  #windows;
  #noted = new Set();

  constructor(sheet, writer) {
    this.#sheet = sheet;
    this.#writer = writer;
    this.#windows = new OpenWindows(writer);
  }

  /** Keeps what is unsaved of a field, or forgets it when all is saved; tells whether this device can keep anything. */
  note(field) {
    if (field.isSaved && !this.#noted.has(field)) return true;
    const note = field.journal;
    const key = `${notesOf(this.#sheet)}${note.writer}/${field.id}`;
    try {
      if (field.isSaved) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(note.writer === this.#writer ? note : { ...note, heir: this.#writer }));
      if (field.isSaved) this.#noted.delete(field);
      else this.#noted.add(field);
      return true;
    } catch {
      return false;
    }
  }

  /** The notes of windows that have ended, and that no other window has taken over. */
  async leftBehind() {
    const owners = this.#othersNotes().map((note) => note.heir ?? note.writer);
    if (owners.length === 0) return [];
    const ended = await this.#windows.ended([...new Set(owners)]);
    return this.#othersNotes().filter((note) => ended.includes(note.heir ?? note.writer));
  }

  #othersNotes() {
    return this.#all(notesOf(this.#sheet)).filter((note) => note.writer !== this.#writer && note.heir !== this.#writer);
  }

  /** Signs of windows that left nothing behind are cleared away. */
  tidy() {
    try {
      this.#windows.forgetAllBut(this.#all("kenshu-sheet/").flatMap((note) => [note.writer, note.heir]));
    } catch {
      // a device that keeps nothing has nothing to clear away
    }
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

  /** Keeps a text that was not taken as it is by now. */
  keepRefusedAgain(refused) {
    try {
      localStorage.setItem(refusedOf(this.#sheet) + refused.id, JSON.stringify(refused));
    } catch {
      // the page shows it all the same, until it is closed
    }
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
