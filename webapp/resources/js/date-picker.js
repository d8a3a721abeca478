/*
 * <date-picker kind="date" open="…">…</date-picker>
 * Around a text field for a day (or, with kind="time", a time of day): adds the browser's own picker behind a button. What is picked is
 * written into the text field, which stays what is sent; without script there is the text field alone.
 */
class DatePicker extends HTMLElement {
  #text;
  #picker;
  #button;

  connectedCallback() {
    this.#text = this.querySelector("input");
    if (!this.#text || this.#button || typeof HTMLInputElement.prototype.showPicker !== "function") return;
    this.#picker = document.createElement("input");
    this.#picker.type = this.getAttribute("kind") ?? "date";
    this.#picker.tabIndex = -1;
    this.#picker.ariaHidden = "true";
    this.#picker.className = "picker";
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.className = "button small";
    this.#button.textContent = this.getAttribute("open");
    this.#picker.addEventListener("change", this.#take);
    this.#button.addEventListener("click", this.#show);
    this.append(this.#button, this.#picker);
  }

  disconnectedCallback() {
    this.#picker?.removeEventListener("change", this.#take);
    this.#button?.removeEventListener("click", this.#show);
  }

  #show = () => {
    if (/^[\d:-]+$/.test(this.#text.value)) this.#picker.value = this.#text.value;
    this.#picker.showPicker();
  };

  #take = () => {
    if (!this.#picker.value) return;
    this.#text.value = this.#picker.value;
    this.#text.dispatchEvent(new Event("input", { bubbles: true }));
    this.#text.dispatchEvent(new Event("change", { bubbles: true }));
    this.#text.focus();
  };
}

customElements.define("date-picker", DatePicker);
