/*
 * Words that could not be written: each is offered below its field, to be put in again or thrown away, and kept on this device
 * until then.
 */
const GOES_ON_MS = 10_000;

export class RefusedWords {
  #sheet;
  #fields;
  #journal;
  #offers = new Map();

  /** What `journal` has kept of `sheet` is offered at once. */
  constructor(sheet, fields, journal) {
    this.#sheet = sheet;
    this.#fields = fields;
    this.#journal = journal;
    journal.refused.forEach((refused) => this.#offer(refused));
  }

  /**
   * Keeps words that could not be written in the field under `id`, and offers them below it, all for one reason in one box: what
   * follows at once goes on with what stands there, so that a sentence stays in one piece; what follows later begins a line.
   */
  keep(id, words, why) {
    const offer = this.#offers.get(id);
    if (offer?.refused.why !== why || !offer.area.isConnected) {
      this.#offer(this.#journal.keepRefused({ field: id, text: words, why }));
      return;
    }
    offer.refused.text += (Date.now() - offer.at > GOES_ON_MS ? "\n" : "") + words;
    offer.at = Date.now();
    offer.area.value = offer.refused.text;
    this.#journal.keepRefusedAgain(offer.refused);
  }

  #offer(refused) {
    const box = this.#sheet.made("template[data-refused]");
    box.querySelector("[data-why]").textContent = refused.why;
    box.querySelector("textarea").value = refused.text;
    box.querySelector("textarea").id = `refused-${refused.id}`;
    box.querySelector("label").htmlFor = `refused-${refused.id}`;
    const done = () => {
      this.#journal.forgetRefused(refused.id);
      box.remove();
    };
    box.querySelector("[data-again]").addEventListener("click", () => {
      done();
      this.#fields.element(refused.field)?.append(refused.text);
    });
    box.querySelector("[data-forget]").addEventListener("click", done);
    const field = this.#fields.element(refused.field);
    box.querySelector("[data-again]").hidden = !field;
    this.#offers.set(refused.field, { refused, area: box.querySelector("textarea"), at: Date.now() });
    (field?.isConnected ? field.keptBox : this.#sheet.querySelector("[data-refused-list]")).append(box);
  }
}
