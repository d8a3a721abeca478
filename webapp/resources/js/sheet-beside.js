/*
 * <sheet-beside><button data-beside="room">…</button> <div id="beside">… <h2 id="room-title">…</h2> … <button data-close>…</button></div></sheet-beside>
 * What lies beside a sheet. Where there is no room beside it, a bar at the bottom of the window opens it over the sheet, at
 * the part that was asked for, and says when the room has something new to say.
 */
class SheetBeside extends HTMLElement {
  #opener = null;

  connectedCallback() {
    this.addEventListener("click", this.#pressed);
    this.addEventListener("keydown", this.#key);
    this.addEventListener("room-said", this.#news);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#pressed);
    this.removeEventListener("keydown", this.#key);
    this.removeEventListener("room-said", this.#news);
  }

  #pressed = (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.beside) this.#open(button);
    else if (button?.dataset.close) this.#close(true);
    else if (button?.dataset.carry) this.#close(false);
  };

  #key = (event) => {
    if (event.key === "Escape" && this.#opener) this.#close(true);
  };

  #news = () => {
    if (!this.#opener) this.querySelector("[data-news]").hidden = false;
  };

  #open(button) {
    if (this.#opener === button) {
      this.#close(true);
      return;
    }
    this.#mark(button);
    const title = this.querySelector(`#${button.dataset.beside}-title`);
    title.scrollIntoView({ block: "start" });
    title.focus({ preventScroll: true });
    if (button.dataset.beside === "room") this.querySelector("[data-news]").hidden = true;
  }

  #close(goesBack) {
    const opener = this.#opener;
    this.#mark(null);
    if (goesBack) opener?.focus();
  }

  #mark(opener) {
    this.#opener = opener;
    this.toggleAttribute("data-open", opener !== null);
    for (const button of this.querySelectorAll("[data-beside]")) button.setAttribute("aria-expanded", String(button === opener));
  }
}

customElements.define("sheet-beside", SheetBeside);
