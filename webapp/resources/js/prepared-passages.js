/*
 * What was prepared and lies beside a sheet: a passage of it goes into the sheet, by its button or dragged, as if it had been
 * typed there. Dragged into a field, the browser puts it where it is let go; dragged into a step, it becomes a row of it.
 */
export class PreparedPassages {
  #sheet;
  #lists;
  #fields;
  #deeds;
  #dragged = null;

  constructor(sheet, lists, fields, deeds) {
    this.#sheet = sheet;
    this.#lists = lists;
    this.#fields = fields;
    this.#deeds = deeds;
  }

  /** From now on the passages can be carried. */
  listen() {
    this.#sheet.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-carry]");
      if (button) this.#carry(PreparedPassages.#wordsAt(button), button.dataset.carry);
    });
    this.#sheet.addEventListener("dragstart", (event) => {
      const passage = event.target.closest?.("[data-passage]");
      if (!passage) return;
      this.#dragged = PreparedPassages.#wordsAt(passage);
      event.dataTransfer.setData("text/plain", this.#dragged);
      event.dataTransfer.effectAllowed = "copy";
    });
    this.#sheet.addEventListener("dragend", () => {
      this.#dragged = null;
    });
    this.#sheet.addEventListener("dragover", (event) => {
      if (this.#dragged !== null && PreparedPassages.#kindAt(event.target)) event.preventDefault();
    });
    this.#sheet.addEventListener("drop", (event) => {
      const kind = PreparedPassages.#kindAt(event.target);
      if (this.#dragged === null || !kind) return;
      event.preventDefault();
      this.#carry(this.#dragged, kind);
    });
  }

  static #wordsAt(element) {
    return element.closest("[data-passage]").querySelector("[data-words-of-passage]").textContent.trim();
  }

  /** The list or field of the step in which `element` lies; none within a field, and where rows hang on others. */
  static #kindAt(element) {
    if (element.closest("textarea")) return null;
    const place = element.closest("[data-step]")?.querySelector(":scope > [data-list], :scope > live-field");
    return place?.dataset.list ?? place?.dataset.name;
  }

  /** The words go into the list, or the field, of that name. */
  #carry(words, kind) {
    const own = this.#sheet.querySelector(`[data-step] > live-field[data-name="${kind}"]`);
    if (own) {
      PreparedPassages.#write(own, words);
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
