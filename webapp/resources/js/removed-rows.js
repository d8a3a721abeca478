/* Rows that were taken off a sheet: the last few are named with who did it, and can be brought back. */
const SHOWN = 3;

export class RemovedRows {
  #sheet;
  #deeds;

  constructor(sheet, deeds) {
    this.#sheet = sheet;
    this.#deeds = deeds;
  }

  /** Names a row that `by` took off, of which `text` is left to know it by. */
  offer(row, by, text) {
    const { words, writes } = this.#sheet;
    const note = this.#sheet.made("template[data-removed]");
    note.querySelector("[data-what]").textContent = words.removed.replace("{0}", by).replace("{1}", text.slice(0, 30) || words.unwritten);
    note.querySelector("button").hidden = !writes;
    note.querySelector("button").addEventListener("click", () => {
      note.remove();
      this.#deeds.doRow({ what: "restore", row: row.id });
    });
    const list = this.#sheet.querySelector("[data-removed-list]");
    list.prepend(note);
    while (list.children.length > SHOWN) list.lastElementChild.remove();
  }
}
