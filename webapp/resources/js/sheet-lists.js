/*
 * The lists of a sheet on the page: each row where it belongs, numbered, with what it may be tied to; the headings of the
 * rows that hang on others; and the logic model that the ties make.
 */
import { arrange, SheetRows } from "./sheet-rows.js";

const GROUPS = { 5: ["ISSUE"], 6: ["ISSUE"], 7: ["SHORT_TARGET", "LONG_TARGET"] };
const CHOICE_LENGTH = 40;

/** Gives `select` these choices; it is left alone where they are the same, as somebody may have it open. */
function offer(select, choices, chosen, otherwise) {
  const same = choices.length === select.length && choices.every(({ text, value }, index) => select[index].text === text && select[index].value === value);
  if (!same) select.replaceChildren(...choices);
  const wanted = choices.some(({ value }) => value === String(chosen)) ? String(chosen) : String(otherwise);
  if (select.value !== wanted) select.value = wanted;
}

export class SheetLists {
  #sheet;
  #fields;
  #rows = new SheetRows();
  #rowOfField = new Map();
  #rowElements = new Map();
  #groupElements = new Map();
  #waits = false;

  constructor(sheet, fields) {
    this.#sheet = sheet;
    this.#fields = fields;
  }

  /** Takes rows in as the log tells them. */
  take(rows) {
    for (const row of rows) {
      this.#fields.know(row.fields);
      row.fields.forEach((field) => this.#rowOfField.set(field.id, row.id));
    }
    this.#rows.take(rows);
  }

  /** The row to which the field under `id` belongs; none for a field of the sheet itself. */
  rowOf(id) {
    return this.#rows.get(this.#rowOfField.get(id));
  }

  /** The element of `row`, as long as it is shown. */
  shown(row) {
    const element = this.#rowElements.get(row.id);
    return element?.isConnected ? element : null;
  }

  /** The row under `id`. */
  row(id) {
    return this.#rows.get(id);
  }

  /** The row in which `element` lies. */
  rowAt(element) {
    return this.#rows.get(Number(element.closest("[data-row-id]")?.dataset.rowId));
  }

  /** The rows of a list that are on the sheet, in their order. */
  of(kind) {
    return this.#rows.of(kind);
  }

  /** What is written in the field of `row` that is called `name`; without a name, what the row is about. */
  textOf(row, name = row.fields[0].name) {
    return this.#fields.text(row.fields.find((field) => field.name === name).id);
  }

  #rowElement(row) {
    let element = this.#rowElements.get(row.id);
    if (!element) {
      element = this.#sheet.made(`template[data-row="${row.kind}"]`);
      element.dataset.rowId = row.id;
      this.#rowElements.set(row.id, element);
      for (const field of row.fields) this.#fields.bind(element.querySelector(`live-field[data-name="${field.name}"]`), field.id);
    }
    return element;
  }

  #groupElement(step, row) {
    const key = `${step}/${row.id}`;
    let element = this.#groupElements.get(key);
    if (!element) {
      element = this.#sheet.made(`template[data-group="${step}"]`);
      element.dataset.groupId = row.id;
      this.#groupElements.set(key, element);
    }
    return element;
  }

  /** Whether something is still to be put in its place. */
  get waits() {
    return this.#waits;
  }

  /** Puts everything where it belongs; waits while somebody composes a word, which moving would tear. */
  draw() {
    this.#waits = this.#fields.isComposing;
    if (this.#waits) return;
    const active = document.activeElement;
    const selection = active?.tagName === "TEXTAREA" ? [active.selectionStart, active.selectionEnd] : null;
    for (const [step, kinds] of Object.entries(GROUPS)) {
      const heads = this.#rows.of("ISSUE").flatMap((issue) => kinds.includes("ISSUE") ? [issue] : kinds.flatMap((kind) => this.#rows.of(kind, issue.id)));
      arrange(this.#sheet.querySelector(`[data-groups="${step}"]`), heads.map((row) => this.#groupElement(step, row)));
    }
    for (const list of this.#sheet.querySelectorAll("[data-list]")) {
      const head = list.closest("[data-group-id]")?.dataset.groupId;
      const rows = this.#rows.of(list.dataset.list, head === undefined ? undefined : Number(head));
      arrange(list, rows.map((row) => this.#rowElement(row)));
      rows.forEach((row, index) => this.#number(row, index, rows.length));
    }
    if (selection && active.isConnected && document.activeElement !== active) {
      active.focus({ preventScroll: true });
      active.setSelectionRange(...selection);
    }
    this.drawWords();
  }

  #number(row, index, count) {
    const element = this.#rowElements.get(row.id);
    const number = row.kind.endsWith("TARGET") && count === 1 ? "" : ` ${index + 1}`;
    for (const field of element.querySelectorAll("live-field")) field.number.textContent = number;
    const label = element.querySelector("live-field").label;
    for (const button of element.querySelectorAll("[data-do]")) {
      button.setAttribute("aria-label", `${button.textContent}: ${label}`);
      button.disabled = !this.#sheet.writes || (index === 0 && button.dataset.do === "up") || (index === count - 1 && button.dataset.do === "down");
    }
    element.querySelector("[data-merging]").hidden = count === 1 || !this.#sheet.writes;
    const tools = element.querySelector("summary");
    tools?.setAttribute("aria-label", `${tools.textContent}: ${label}`);
  }

  /** Shows what is written where others refer to it: choices, headings, the logic model. */
  drawWords() {
    this.#drawTies();
    this.drawTargets();
    this.drawHeadings();
  }

  /** Shows, where the tools of a row are open, with which rows of its list it may be merged: at first the one above. */
  drawTargets() {
    for (const select of this.#sheet.querySelectorAll(".row-tools[open] select[data-into]")) {
      const row = this.rowAt(select);
      const all = this.#rows.siblings(row);
      const at = all.indexOf(row);
      const choices = all.map((each, index) => this.#choice(each, index)).filter((choice, index) => index !== at);
      offer(select, choices, select.value, (all[at - 1] ?? all[1])?.id);
    }
  }

  #choice(row, index) {
    return new Option(`${index + 1}. ${this.textOf(row).slice(0, CHOICE_LENGTH) || this.#sheet.words.unwritten}`, row.id);
  }

  #drawTies() {
    for (const select of this.#sheet.querySelectorAll("select[data-tie]")) {
      const row = this.rowAt(select);
      const choices = this.#rows.of(select.dataset.tie).map((parent, index) => this.#choice(parent, index));
      offer(select, [new Option(this.#sheet.words.tieNone, ""), ...choices], row.parent ?? "", "");
      select.disabled = !this.#sheet.writes;
    }
  }

  /** Shows the headings of the rows that hang on others, and the logic model. */
  drawHeadings() {
    const { words } = this.#sheet;
    for (const element of this.#groupElements.values()) {
      if (!element.isConnected) continue;
      const row = this.#rows.get(Number(element.dataset.groupId));
      element.querySelector("[data-caption]").textContent = this.textOf(row) || words.unwritten;
      const kind = element.querySelector("[data-kind]");
      if (words[row.kind]) kind.textContent = words[row.kind];
    }
    this.#sheet.querySelector("logic-model").draw(this.#rows.of("ISSUE").map((issue) => this.#chain(issue)));
  }

  /** What hangs on an issue, level by level of the logic model; an indicator says which target it measures. */
  #chain(issue) {
    const targets = ["SHORT_TARGET", "LONG_TARGET"].flatMap((kind) => this.#rows.of(kind, issue.id)
      .map((row, index, all) => ({ row, of: `${this.#sheet.words[kind]}${all.length > 1 ? ` ${index + 1}` : ""}` })));
    const whole = (row) => row.fields.map((field) => this.textOf(row, field.name)).filter(Boolean).join(" / ");
    return {
      ISSUE: [{ text: this.textOf(issue) }],
      TARGET: targets.map(({ row, of }) => ({ of, text: this.textOf(row) })),
      ACTION: this.#rows.of("ACTION", issue.id).map((row) => ({ text: whole(row) })),
      INDICATOR: targets.flatMap(({ row, of }) => this.#rows.of("INDICATOR", row.id)
        .map((indicator) => ({ of: this.#sheet.words.measures.replace("{0}", of), text: whole(indicator) }))),
    };
  }
}
