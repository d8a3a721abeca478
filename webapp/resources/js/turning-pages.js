/*
 * <turning-pages>… <a rel="prev"> <a rel="next"> …</turning-pages>
 * Turns to the next or the previous page by the arrow keys, by Page Up and Page Down, as a presenter's remote sends them.
 */
const TURNS = { ArrowRight: "next", PageDown: "next", ArrowLeft: "prev", PageUp: "prev" };

class TurningPages extends HTMLElement {
  connectedCallback() {
    document.addEventListener("keydown", this.#turn);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#turn);
  }

  #turn = (event) => {
    const turn = TURNS[event.key];
    if (!turn || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = this.querySelector(`a[rel=${turn}]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
  };
}

customElements.define("turning-pages", TurningPages);
