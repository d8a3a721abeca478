/*
 * <group-wall source="/worksheet/organiser/wall-now?venue=tokyo" every="10" lost="…">… data-key, data-call …</group-wall>
 * Asks every few seconds how the groups stand and puts it into the cells of the same key; the button of a group that
 * calls for staff is shown while the call is open. Where the net is away it says since when the wall is old.
 */
class GroupWall extends HTMLElement {
  #timer;

  connectedCallback() {
    this.#timer = setInterval(() => this.#look(), Number(this.getAttribute("every")) * 1000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  async #look() {
    const lost = this.querySelector("[data-lost]");
    try {
      const answer = await fetch(this.getAttribute("source"), { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const wall = await answer.json();
      for (const cell of wall.cells) this.#show(cell);
      for (const call of this.querySelectorAll("[data-call]")) call.hidden = !wall.calls.includes(Number(call.dataset.call));
      lost.hidden = true;
    } catch {
      lost.hidden = false;
    }
  }

  #show(cell) {
    const place = this.querySelector(`[data-key="${cell.key}"]`);
    if (!place) return;
    if (place.textContent !== cell.text) place.textContent = cell.text;
    place.dataset.tone = cell.tone;
  }
}

customElements.define("group-wall", GroupWall);
