/*
 * Rows that have gone from a sheet: each one that was removed is named where it stood, with who did it, and can be brought
 * back; who was writing in it is told where the words are now.
 */
const NAMED = 3;
const NAME_LENGTH = 30;

export class GoneRows {
  #sheet;
  #lists;
  #fields;
  #deeds;
  #notes = new Map();

  constructor(sheet, lists, fields, deeds) {
    this.#sheet = sheet;
    this.#lists = lists;
    this.#fields = fields;
    this.#deeds = deeds;
  }

  /** The log tells of rows, which are still drawn as they were; `by` is who did it, null for oneself. */
  hear(kind, rows, by) {
    rows.filter((row) => !row.removed).forEach((row) => this.#forget(row));
    const { words } = this.#sheet;
    const here = rows.find((row) => row.removed && this.#lists.shown(row)?.contains(document.activeElement));
    if (here && by !== null) this.#sheet.say((kind === "ROW_MERGED" ? words.rowMerged : words.rowGone).replace("{0}", by));
    if (kind === "ROW_REMOVED" && rows.length === 1) this.#name(rows[0], by, here !== undefined);
  }

  #name(row, by, wasHere) {
    const { words, writes } = this.#sheet;
    this.#forget(row);
    const note = this.#sheet.made("template[data-removed]");
    const text = this.#lists.textOf(row).slice(0, NAME_LENGTH) || words.unwritten;
    const says = by === null ? words.removedOwn.replace("{0}", text) : words.removed.replace("{0}", by).replace("{1}", text);
    note.querySelector("[data-what]").textContent = says;
    const back = note.querySelector("button");
    back.hidden = !writes;
    back.addEventListener("click", () => {
      this.#deeds.doRow({ what: "restore", row: row.id }, () => this.#fields.element(row.fields[0].id)?.focusEnd());
    });
    const list = this.#lists.shown(row)?.closest("[data-list]");
    if (list) list.after(note);
    else this.#sheet.querySelector("[data-removed-list]").prepend(note);
    this.#notes.set(row.id, note);
    if (this.#notes.size > NAMED) this.#forget({ id: this.#notes.keys().next().value });
    if (by === null && wasHere) back.focus();
    this.#sheet.whisper(says);
  }

  #forget({ id }) {
    this.#notes.get(id)?.remove();
    this.#notes.delete(id);
  }
}
