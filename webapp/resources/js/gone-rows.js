/*
 * Rows that have gone from a sheet: each one that was removed, or merged into another one, is named where it stood, with who
 * did it, and can be brought back; who was writing in it is told.
 */
const NAMED = 3;
const NAME_LENGTH = 30;

export class GoneRows {
  #sheet;
  #lists;
  #fields;
  #deeds;
  #notes = new Map();
  #late = new Map();

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
    if (kind === "ROW_MERGED") {
      this.#name(rows[0], this.#says("merged", rows[0], by));
      if (!this.#fields.isComposing) rows[0].fields.forEach((field) => this.written(field.id));
    } else if (kind === "ROW_REMOVED" && rows.length === 1) this.#name(rows[0], this.#says("removed", rows[0], by), by === null && here !== undefined);
  }

  /** Something was written in the field under `id`, whose row may have been merged before that reached the portal. */
  written(id) {
    if (!this.#lists.rowOf(id)?.mergedInto) return;
    const words = this.#fields.unsavedWords(id);
    const before = this.#late.get(id) ?? "";
    this.#late.set(id, words);
    if (words !== before) this.late(id, words.startsWith(before) ? words.slice(before.length) : words);
  }

  /** Words reach the field under `id` later than its row went: they are offered where the row's others are, or the row is. */
  late(id, late) {
    const row = this.#lists.rowOf(id);
    const { words } = this.#sheet;
    if (!row?.removed || late === "") return;
    if (row.mergedInto === null) {
      this.#name(row, words.lateRemoved.replace("{0}", late.slice(0, NAME_LENGTH)));
      return;
    }
    let target = row;
    while (target.mergedInto !== null) target = this.#lists.row(target.mergedInto);
    const at = row.fields.findIndex((field) => field.id === id);
    this.#sheet.refuse(target.fields[at].id, late, words.lateMerged);
  }

  #says(what, row, by) {
    const { words } = this.#sheet;
    const text = this.#lists.textOf(row).slice(0, NAME_LENGTH) || words.unwritten;
    return by === null ? words[`${what}Own`].replace("{0}", text) : words[what].replace("{0}", by).replace("{1}", text);
  }

  #name(row, says, takesFocus = false) {
    this.#forget(row);
    const note = this.#sheet.made("template[data-removed]");
    note.querySelector("[data-what]").textContent = says;
    const back = note.querySelector("button");
    back.hidden = !this.#sheet.writes;
    back.addEventListener("click", () => {
      this.#deeds.doRow({ what: "restore", row: row.id }, () => this.#fields.element(row.fields[0].id)?.focusEnd());
    });
    const list = this.#lists.shown(row)?.closest("[data-list]");
    if (list) list.after(note);
    else this.#sheet.querySelector("[data-removed-list]").prepend(note);
    this.#notes.set(row.id, note);
    if (this.#notes.size > NAMED) this.#forget({ id: this.#notes.keys().next().value });
    if (takesFocus) back.focus();
    this.#sheet.whisper(says);
  }

  #forget({ id }) {
    this.#notes.get(id)?.remove();
    this.#notes.delete(id);
  }
}
