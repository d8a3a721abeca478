/* The buttons and choices of a sheet: what one presses there is done to its rows, its ties, its steps and its timer. */
export class SheetButtons {
  #sheet;
  #lists;
  #fields;
  #course;
  #deeds;

  constructor(sheet, lists, fields, course, deeds) {
    this.#sheet = sheet;
    this.#lists = lists;
    this.#fields = fields;
    this.#course = course;
    this.#deeds = deeds;
  }

  /** From now on they are heard. */
  listen() {
    this.#sheet.addEventListener("click", this.#pressed);
    this.#sheet.addEventListener("change", this.#chosen);
    this.#sheet.addEventListener("toggle", () => this.#lists.drawTargets(), true);
  }

  #pressed = (event) => {
    const button = event.target.closest("button");
    if (!button || button.disabled) return;
    const row = this.#lists.rowAt(button);
    if (button.dataset.add) this.#add(button.dataset.add, button.closest("[data-group-id]")?.dataset.groupId);
    else if (button.dataset.do === "merge") this.#merge(row, button.closest("[data-merging]").querySelector("select"));
    else if (button.dataset.do && row) this.#doWith(row, button.dataset.do);
    else if (button.dataset.lead) this.#lead(button.dataset.lead);
  };

  #add(kind, head) {
    this.#deeds.doRow({ what: "add", kind, parent: head === undefined ? null : Number(head) }, (entry) => {
      const row = entry.data.rows.find((each) => each.kind === kind);
      this.#fields.element(row.fields[0].id)?.focusEnd();
    });
  }

  #doWith(row, what) {
    if (what === "up" || what === "down") this.#deeds.doRow({ what: "move", row: row.id, places: what === "up" ? -1 : 1 });
    else if (what === "remove") this.#deeds.doRow({ what: "remove", row: row.id });
  }

  #merge(row, select) {
    const into = this.#lists.row(Number(select.value));
    if (into) this.#deeds.doRow({ what: "merge", row: row.id, into: into.id }, () => this.#fields.element(into.fields[0].id)?.focusEnd());
  }

  #lead(what) {
    if (what === "next") this.#deeds.lead({ what: "reach", step: this.#course.stepFrom(1) });
    else if (what === "back") this.#deeds.lead({ what: "reach", step: this.#course.stepFrom(-1) });
    else if (what === "timer") this.#deeds.lead({ what: "timer", minutes: Number(this.#sheet.querySelector("#timer-minutes").value) });
    else if (what === "stop") this.#deeds.lead({ what: "timer", minutes: 0 });
    else if (what === "tidy") this.#deeds.doRow({ what: "tidy" });
  }

  #chosen = (event) => {
    const select = event.target;
    const row = this.#lists.rowAt(select);
    if (select.dataset.tie) this.#deeds.doRow({ what: "tie", row: row.id, parent: select.value === "" ? null : Number(select.value) });
    else if (select.dataset.pick && select.value !== "") {
      select.closest("[data-row-id], [data-step]").querySelector(`live-field[data-name="${select.dataset.pick}"]`).append(select.value);
      select.value = "";
    }
  };
}
