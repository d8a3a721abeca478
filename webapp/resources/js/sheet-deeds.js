/*
 * What is done to a sheet besides writing: to its rows, and to the course of the day. It is posted under an id of its own, and
 * what is to follow waits until the sheet's log tells of it.
 */
import { Refused } from "./portal-answer.js";

export class SheetDeeds {
  #sheet;
  #line;
  #ids;
  #after = new Map();

  constructor(sheet, line, ids) {
    this.#sheet = sheet;
    this.#line = line;
    this.#ids = ids;
  }

  /** Does something to the rows; `then` gets the entry of the log when it is done. */
  doRow(what, then) {
    return this.#post("rows", what, then);
  }

  /** Takes the group on to another step, or sets its timer. */
  lead(what) {
    return this.#post("steps", what);
  }

  /** Puts the field under `id` back to what it said at `revision`. */
  restore(id, revision) {
    return this.#post("edit", { field: id, restore: revision });
  }

  async #post(where, what, then) {
    const edit = this.#ids.next();
    if (then) this.#after.set(edit, then);
    try {
      await this.#line.post(where, { ...what, edit });
    } catch (failure) {
      this.#after.delete(edit);
      if (failure.endsSheet) this.#sheet.end(failure);
      else if (failure instanceof Refused) this.#sheet.say(failure.message);
    }
  }

  /** Entries of the log have been taken in: what was to follow them follows. */
  heard(entries) {
    for (const entry of entries) {
      this.#after.get(entry.edit)?.(entry);
      this.#after.delete(entry.edit);
    }
  }
}
