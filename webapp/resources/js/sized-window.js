/*
 * <sized-window width="375" height="780"><a href="…">…</a></sized-window>
 * Opens a link in a window of this size, to see a page as wide as a phone shows it. Without it, it is a link.
 */
class SizedWindow extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this.#open);
  }

  #open = (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const size = `popup,width=${this.getAttribute("width")},height=${this.getAttribute("height")}`;
    if (window.open(link.href, `sized-${this.getAttribute("width")}`, size)) event.preventDefault();
  };
}

customElements.define("sized-window", SizedWindow);
