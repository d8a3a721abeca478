/*
 * <movable-rows moved="…{0}…{1}…"><table>… <tr data-group="…" data-name="…">… <button data-move="up">… </table><p role="status"></p></movable-rows>
 * Moves a row up or down among the rows of its group; the form posts the rows' values in the order in which they stand.
 * Focus stays on the button, or goes to the other one where there is no way on.
 */
class MovableRows extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this.#move);
    this.#mark();
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#move);
  }

  #move = (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    const row = button.closest("tr");
    const other = this.#neighbour(row, button.dataset.move);
    if (!other) return;
    if (button.dataset.move === "up") other.before(row);
    else other.after(row);
    this.#mark();
    (button.disabled ? row.querySelector("[data-move]:not(:disabled)") : button)?.focus();
    this.querySelector("[role=status]").textContent = this.getAttribute("moved")
      .replace("{0}", row.dataset.name).replace("{1}", this.#rows(row).indexOf(row) + 1);
  };

  #rows(row) {
    return [...this.querySelectorAll("tr[data-group]")].filter((each) => each.dataset.group === row.dataset.group);
  }

  #neighbour(row, way) {
    const rows = this.#rows(row);
    return rows[rows.indexOf(row) + (way === "up" ? -1 : 1)];
  }

  #mark() {
    this.querySelectorAll("[data-move]").forEach((button) => {
      button.disabled = !this.#neighbour(button.closest("tr"), button.dataset.move);
    });
  }
}

customElements.define("movable-rows", MovableRows);
