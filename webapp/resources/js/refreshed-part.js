/*
 * <refreshed-part id="projection" every="5">…</refreshed-part>
 * Fetches its page again every few seconds and shows what stands in it then, where it differs. While the page is hidden
 * or the net is away it keeps what it has.
 */
class RefreshedPart extends HTMLElement {
  #timer;

  connectedCallback() {
    this.#timer = setInterval(() => this.#refresh(), Number(this.getAttribute("every")) * 1000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  async #refresh() {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById(this.id);
      if (next && next.innerHTML !== this.innerHTML) this.replaceChildren(...next.childNodes);
    } catch {
      // the next round tries again
    }
  }
}

customElements.define("refreshed-part", RefreshedPart);
