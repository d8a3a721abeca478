/*
 * <rank-choices place="{0}番目" help="…" given="… {0} … {1}" withdrawn="… {0}" full="… {0}"><div data-ranks>… <select>…</select> …</div></rank-choices>
 * Ranks choices by pressing them, one after the other; who presses one again withdraws it, and those after it move up. The lists that
 * stand there without script stay behind it and hold what is sent and kept: one list a rank, the first rank first.
 */
class RankChoices extends HTMLElement {
  #form;
  #selects;
  #buttons;
  #said;

  connectedCallback() {
    this.#selects = [...this.querySelectorAll("select")];
    if (!this.#selects.length || this.#buttons) return;
    this.querySelector("[data-ranks]").hidden = true;
    this.append(this.#paragraph("help", "help"));
    this.#buttons = [...this.#selects[0].options].filter((option) => option.value).map((option) => this.#button(option));
    this.append(...this.#buttons);
    this.#said = this.#paragraph("", "small");
    this.#said.setAttribute("role", "status");
    this.append(this.#said);
    this.#form = this.closest("form");
    this.addEventListener("change", this.#show);
    this.#form?.addEventListener("refilled", this.#show);
    this.#show();
  }

  disconnectedCallback() {
    this.removeEventListener("change", this.#show);
    this.#form?.removeEventListener("refilled", this.#show);
  }

  #paragraph(attribute, kind) {
    const paragraph = document.createElement("p");
    paragraph.className = kind;
    paragraph.textContent = attribute ? this.getAttribute(attribute) : "";
    return paragraph;
  }

  #button(option) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "choice";
    button.value = option.value;
    button.append(document.createElement("b"), option.text);
    button.addEventListener("click", () => this.#press(option.value, option.text));
    return button;
  }

  /** The choices that have a rank, the first one first. */
  #ranked() {
    return this.#selects.map((select) => select.value).filter((value) => value);
  }

  #press(value, label) {
    const ranked = this.#ranked();
    const at = ranked.indexOf(value);
    if (at < 0 && ranked.length === this.#selects.length) {
      this.#say("full", ranked.length);
      return;
    }
    if (at < 0) ranked.push(value);
    else ranked.splice(at, 1);
    this.#write(ranked);
    if (at < 0) this.#say("given", label, ranked.length);
    else this.#say("withdrawn", label);
  }

  #write(ranked) {
    this.#selects.forEach((select, at) => {
      if (select.value === (ranked[at] ?? "")) return;
      select.value = ranked[at] ?? "";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  #say(what, ...values) {
    this.#said.textContent = values.reduce((text, value, at) => text.replace(`{${at}}`, value), this.getAttribute(what));
  }

  #show = () => {
    const ranked = this.#ranked();
    for (const button of this.#buttons) {
      const rank = ranked.indexOf(button.value) + 1;
      button.setAttribute("aria-pressed", rank > 0);
      button.firstElementChild.textContent = rank ? `${this.getAttribute("place").replace("{0}", rank)} ` : "";
    }
  };
}

customElements.define("rank-choices", RankChoices);
