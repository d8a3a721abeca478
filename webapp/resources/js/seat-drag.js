/*
 * <seat-drag><svg>…</svg></seat-drag>
 * Lets a group be dragged to another table of the drawing, and a person to another seat of the table. Dropping chooses in
 * the form's menus and presses the button that the menus have; without script or pointer the menus do the same.
 */
const FAR_ENOUGH = 6;

class SeatDrag extends HTMLElement {
  #from;
  #target;

  connectedCallback() {
    this.addEventListener("pointerdown", this.#take);
    this.addEventListener("pointermove", this.#carry);
    this.addEventListener("pointerup", this.#put);
    this.addEventListener("pointercancel", this.#leave);
  }

  disconnectedCallback() {
    this.#leave();
  }

  #take = (event) => {
    const seat = event.target.closest("[data-person]");
    const table = event.target.closest("[data-table]");
    if (seat?.dataset.person) this.#from = { seat, table, at: [event.clientX, event.clientY] };
    else if (table?.dataset.group && !event.target.closest("[data-seat]")) this.#from = { table, at: [event.clientX, event.clientY] };
    if (this.#from) event.preventDefault();
  };

  #carry = (event) => {
    if (!this.#from) return;
    this.#from.far ||= Math.hypot(event.clientX - this.#from.at[0], event.clientY - this.#from.at[1]) > FAR_ENOUGH;
    if (!this.#from.far) return;
    (this.#from.seat ?? this.#from.table).classList.add("carried");
    this.#target?.classList.remove("target");
    this.#target = this.#under(event);
    this.#target?.classList.add("target");
  };

  /** Where it may be dropped: another table for a group, another seat of the same table for a person. */
  #under(event) {
    const there = document.elementFromPoint(event.clientX, event.clientY);
    const table = there?.closest("[data-table]");
    if (!this.#from.seat) return table && table !== this.#from.table ? table : null;
    const seat = there?.closest("[data-seat]");
    return seat && seat !== this.#from.seat && table === this.#from.table ? seat : null;
  }

  #put = (event) => {
    const from = this.#from;
    const target = from?.far ? this.#under(event) : null;
    this.#leave();
    if (!target) return;
    const form = this.closest("form");
    if (from.seat) {
      form.elements.person.value = from.seat.dataset.person;
      form.elements.seat.value = target.dataset.seat;
      form.elements.swap.click();
    } else {
      form.elements.group.value = from.table.dataset.group;
      form.elements.table.value = target.dataset.table;
      form.elements.move.click();
    }
  };

  #leave = () => {
    (this.#from?.seat ?? this.#from?.table)?.classList.remove("carried");
    this.#target?.classList.remove("target");
    this.#from = null;
    this.#target = null;
  };
}

customElements.define("seat-drag", SeatDrag);
