/* What was prepared and lies beside a sheet: a passage of it goes into the sheet as if it had been typed there. */
export class PreparedPassages {
  #sheet;
  #lists;
  #fields;
  #deeds;

  constructor(sheet, lists, fields, deeds) {
    this.#sheet = sheet;
    this.#lists = lists;
    this.#fields = fields;
    this.#deeds = deeds;
  }

  /** From now on the buttons at the passages are heard. */
  listen() {
    this.#sheet.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-carry]");
      if (button) this.#carry(button);
    });
  }

  /** The passage of `button` goes into the list, or the field, that the button names. */
  #carry(button) {
    const kind = button.dataset.carry;
    const words = button.closest("[data-passage]").querySelector("[data-words-of-passage]").textContent.trim();
    if (kind === "GOAL") {
      PreparedPassages.#write(this.#sheet.querySelector('live-field[data-name="GOAL"]'), words);
      return;
    }
    const empty = this.#lists.of(kind).find((row) => this.#lists.textOf(row) === "");
    const into = (row) => PreparedPassages.#write(this.#fields.element(row.fields[0].id), words);
    if (empty) into(empty);
    else this.#deeds.doRow({ what: "add", kind, parent: null }, (entry) => into(entry.data.rows.find((row) => row.kind === kind)));
  }

  static #write(field, words) {
    field.append(words);
    field.focusEnd();
  }
}
