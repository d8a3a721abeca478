/*
 * The lists of a sheet on the page: each row where it belongs, numbered, with what it may be tied to; the headings of the
 * rows that hang on others; and the logic model that the ties make.
 */
import { arrange, SheetRows } from "./sheet-rows.js";

const CHOICE_LENGTH = 40;
const QUIET_MS = 1_000;

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
  #outline;
  #rows = new SheetRows();
  #rowOfField = new Map();
  #rowElements = new Map();
  #groupElements = new Map();
  #ties = new Map();
  #mergings = new Map();
  #waits = false;
  #unnamed = new Set();
  #quiet;

  constructor(sheet, fields) {
    this.#sheet = sheet;
    this.#fields = fields;
    for (const what of ["pointerdown", "focusin"]) sheet.addEventListener(what, (event) => event.target.dataset?.tie && this.#nameChoices(), true);
  }

  /** The lists are those of `outline`. */
  consistOf(outline) {
    this.#outline = outline;
    this.#rows.consistOf(outline);
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
      this.#mergings.set(row.id, element.querySelector("select[data-into]"));
      const tie = element.querySelector("select[data-tie]");
      if (tie) this.#ties.set(row.id, tie);
      for (const field of row.fields) this.#fields.bind(element.querySelector(`live-field[data-name="${field.name}"]`), field.id);
    }
    return element;
  }

  #groupElement(group, row) {
    const key = `${group}/${row.id}`;
    let element = this.#groupElements.get(key);
    if (!element) {
      element = this.#sheet.made(`template[data-group="${group}"]`);
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
    for (const place of this.#sheet.querySelectorAll("[data-groups]")) {
      const heads = this.#rows.inTree(place.dataset.heads.split(" "));
      arrange(place, heads.map((row) => this.#groupElement(place.dataset.groups, row)));
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
    const number = count === 1 && this.#outline.needsParent(row.kind) && this.#outline.isHungOn(row.kind) ? "" : ` ${index + 1}`;
    for (const field of element.querySelectorAll("live-field")) if (field.number.textContent !== number) field.number.textContent = number;
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
    for (const element of this.#groupElements.values()) if (element.isConnected) this.#caption(element, this.#rows.get(Number(element.dataset.groupId)));
    for (const tree of this.#outline.trees) this.#model(tree).draw(this.#rows.of(tree.head).map((row) => this.#chain(tree, row)));
  }

  /** Shows what is written in the fields under `ids` where others refer to it. */
  drawWordsOf(ids) {
    const rows = new Set(ids.map((id) => this.rowOf(id)).filter((row) => row && this.shown(row)));
    for (const row of rows) this.#rename(row);
    for (const element of this.#groupElements.values()) {
      const row = this.#rows.get(Number(element.dataset.groupId));
      if (rows.has(row)) this.#caption(element, row);
    }
    if (rows.size > 0) this.drawTargets();
    for (const head of new Set([...rows].map((row) => this.#headOf(row)))) {
      const tree = this.#outline.trees.find((each) => each.head === head?.kind);
      if (tree) this.#model(tree).redraw(this.#chain(tree, head));
    }
  }

  #model(tree) {
    return this.#sheet.querySelector(`logic-model[data-head="${tree.head}"]`);
  }

  #headOf(row) {
    let head = row;
    while (head && this.#outline.needsParent(head.kind)) head = this.#rows.get(head.parent);
    return head;
  }

  /**
   * A row is offered by what is written in it. Where it is chosen, or where somebody is choosing, that is seen at once; the other
   * choices, of which a long sheet has a thousand, say it when somebody comes to choose or nothing has been written for a moment.
   */
  #rename(row) {
    this.#unnamed.add(row.id);
    this.#name(row.id, (select) => select.value === String(row.id) || select === document.activeElement);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#nameChoices(), QUIET_MS);
  }

  #nameChoices() {
    clearTimeout(this.#quiet);
    for (const id of this.#unnamed) this.#name(id, () => true);
    this.#unnamed.clear();
  }

  #name(id, where) {
    const selects = [...this.#ties.values()].filter(where);
    if (selects.length === 0) return;
    const all = this.#rows.of(this.#rows.get(id).kind);
    const at = all.findIndex((row) => row.id === id);
    if (at < 0) return;
    const { text } = this.#choice(all[at], at);
    for (const select of selects) {
      const option = [...select.options].find(({ value }) => value === String(id));
      if (option && option.text !== text) option.text = text;
    }
  }

  #caption(element, row) {
    const { words } = this.#sheet;
    const caption = element.querySelector("[data-caption]");
    const says = this.textOf(row) || words.unwritten;
    if (caption.textContent !== says) caption.textContent = says;
    const kind = element.querySelector("[data-kind]");
    if (words[row.kind] && kind.textContent !== words[row.kind]) kind.textContent = words[row.kind];
  }

  /** Shows, where the tools of a row are open, with which rows of its list it may be merged: at first the one above. */
  drawTargets() {
    for (const [id, select] of this.#mergings) {
      const row = this.#rows.get(id);
      if (!this.shown(row) || !select.closest("details").open) continue;
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
    this.#unnamed.clear();
    for (const [id, select] of this.#ties) {
      const row = this.#rows.get(id);
      if (!this.shown(row)) continue;
      const choices = select.dataset.tie.split(" ").flatMap((kind) => this.#rows.of(kind).map((parent, index) => this.#choice(parent, index)));
      offer(select, [new Option(this.#sheet.words.tieNone, ""), ...choices], row.parent ?? "", "");
      select.disabled = !this.#sheet.writes;
    }
  }

  /** What hangs on a row, column by column: {id, kind: [{of, text}]}, each column under its first kind. */
  #chain(tree, head) {
    const chain = { id: head.id };
    const named = new Map();
    for (const [index, kinds] of tree.columns.entries()) {
      const rows = index === 0 ? [head] : this.#hangingOn([head, ...named.keys()], kinds);
      chain[kinds[0]] = rows.map((row) => ({ of: this.#nameIn(kinds, row, named), text: this.#whole(row) }));
      for (const row of rows) if (row !== head && !named.has(row)) named.set(row, null);
    }
    return chain;
  }

  #hangingOn(parents, kinds) {
    return parents.flatMap((parent) => kinds.flatMap((kind) => this.#rows.of(kind, parent.id)));
  }

  /** How a row is told from others of its column: by its list where there are several, otherwise by the row above that is. */
  #nameIn(kinds, row, named) {
    const { words } = this.#sheet;
    if (kinds.length > 1) {
      const sisters = this.#rows.siblings(row);
      const name = `${words[row.kind]}${sisters.length > 1 ? ` ${sisters.indexOf(row) + 1}` : ""}`;
      named.set(row, name);
      return name;
    }
    const above = named.get(this.#rows.get(row.parent));
    return above ? words.partOf.replace("{0}", above).replace("{1}", words[row.kind]) : undefined;
  }

  #whole(row) {
    return row.fields.map((field) => this.textOf(row, field.name)).filter(Boolean).join(" / ");
  }
}
