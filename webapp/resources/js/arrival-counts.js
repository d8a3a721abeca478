/*
 * <arrival-counts source="…">… <span data-arrived="all">3</span> …</arrival-counts>
 * Keeps the figures of who has come up to date while other desks go on. Names follow when the page is opened next.
 */
const ASK_EVERY = 5000;

class ArrivalCounts extends HTMLElement {
  #timer;

  connectedCallback() {
    this.#timer = setInterval(() => this.#ask(), ASK_EVERY);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  async #ask() {
    if (document.hidden) return;
    try {
      const answer = await fetch(this.getAttribute("source"), { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const figures = await answer.json();
      for (const figure of this.querySelectorAll("[data-arrived]")) {
        if (figure.dataset.arrived in figures) figure.textContent = figures[figure.dataset.arrived];
      }
    } catch {
      // the next time will do
    }
  }
}

customElements.define("arrival-counts", ArrivalCounts);
