/*
 * What was prepared and lies beside a sheet: a passage of it goes into the sheet, by its button or dragged, as if it had been
 * typed there. Dragged into a field, the browser puts it where it is let go; dragged into a step, it becomes a row of it. A
 * passage whose words stand on the sheet, or have stood there while this window was open, is marked.
 */
// shorter words stand on a sheet by chance: they count where they are a line of their own
const SHORT = 10;

export class PreparedPassages {
  #sheet;
  #lists;
  #fields;
  #deeds;
  #dragged = null;
  #unmarked = null;

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

  /** The fields under `ids` say something else: what of it was prepared is marked as carried. */
  look(ids) {
    if (ids.length === 0) return;
    this.#unmarked ??= new Map([...this.#sheet.querySelectorAll("[data-passage]")].map((passage) => [passage, PreparedPassages.#wordsAt(passage)]));
    const texts = ids.map((id) => this.#fields.element(id)).filter((field) => field?.isConnected).map((field) => this.#fields.text(field.fieldId));
    for (const [passage, words] of this.#unmarked) {
      if (texts.some((text) => PreparedPassages.#stands(words, text))) {
        passage.querySelector("[data-carried]").hidden = false;
        this.#unmarked.delete(passage);
      }
    }
  }

  static #stands(words, text) {
    return words.length < SHORT ? `\n${text}\n`.includes(`\n${words}\n`) : text.includes(words);
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
