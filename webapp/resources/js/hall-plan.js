/*
 * <hall-plan label="…" table-label="…" fixture-label="…" clash="…" seats="…"></hall-plan>
 * Draws the hall that the rows of its form describe. Tables, stage, screens and doors are moved by pointer and by arrow
 * keys; R turns a table, Delete presses its row's button. The form stays the truth: what is moved is written there.
 */
const UNIT = 20;
const SVG = "http://www.w3.org/2000/svg";
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

class HallPlan extends HTMLElement {
  #form;
  #svg;
  #says;
  #dragged;

  connectedCallback() {
    this.#form = this.closest("form");
    if (!this.#form) return;
    this.#svg = document.createElementNS(SVG, "svg");
    this.#svg.setAttribute("class", "seating-plan editable");
    this.#svg.setAttribute("role", "group");
    this.#svg.setAttribute("aria-label", this.getAttribute("label"));
    this.#says = document.createElement("p");
    this.#says.className = "small";
    this.#says.setAttribute("role", "status");
    this.replaceChildren(this.#svg, this.#says);
    this.#form.addEventListener("input", this.#draw);
    this.#svg.addEventListener("keydown", this.#key);
    this.#svg.addEventListener("pointerdown", this.#take);
    this.#svg.addEventListener("pointermove", this.#carry);
    this.#svg.addEventListener("pointerup", this.#put);
    this.#svg.addEventListener("pointercancel", this.#put);
    this.#draw();
  }

  disconnectedCallback() {
    this.#form?.removeEventListener("input", this.#draw);
  }

  #fields(name) {
    return [...this.#form.querySelectorAll(`[name="${name}"]`)];
  }

  #number(field) {
    return Number.parseInt(field?.value.normalize("NFKC"), 10) || 0;
  }

  get #columns() {
    return Math.min(120, Math.max(4, this.#number(this.#fields("columns")[0])));
  }

  get #rows() {
    return Math.min(120, Math.max(4, this.#number(this.#fields("rows")[0])));
  }

  /** The rows of the form as things on the floor, each with the fields that hold its place. */
  #things() {
    const tables = this.#fields("table-number").map((number, i) => {
      const table = {
        kind: "table", index: i, number: number.value, seats: this.#number(this.#fields("table-seats")[i]),
        round: this.#fields("table-shape")[i].value === "ROUND", turned: this.#fields("table-turned")[i],
        x: this.#fields("table-x")[i], y: this.#fields("table-y")[i],
      };
      const length = Math.max(2, Math.ceil(Math.floor((table.seats + 1) / 2) * 1.5));
      const diameter = table.seats <= 4 ? 2 : table.seats <= 6 ? 3 : table.seats <= 9 ? 4 : 5;
      const upright = table.turned.value === "true";
      table.width = table.round ? diameter + 3 : upright ? 5 : length;
      table.depth = table.round ? diameter + 3 : upright ? length : 4;
      table.top = table.round ? [diameter, diameter] : upright ? [2, length] : [length, 2];
      return table;
    });
    const fixtures = this.#fields("fixture-kind").map((kind, i) => ({
      kind: kind.value, index: i, name: kind.selectedOptions[0].textContent, x: this.#fields("fixture-x")[i], y: this.#fields("fixture-y")[i],
      width: Math.max(1, this.#number(this.#fields("fixture-width")[i])), depth: Math.max(1, this.#number(this.#fields("fixture-depth")[i])),
    }));
    return [...fixtures, ...tables];
  }

  #draw = () => {
    const focused = document.activeElement?.closest?.("hall-plan g")?.dataset.thing;
    const things = this.#things();
    this.#svg.setAttribute("viewBox", `0 0 ${this.#columns * UNIT} ${this.#rows * UNIT}`);
    this.#svg.replaceChildren(this.#floor(), ...things.map((thing) => this.#thing(thing, things)));
    if (focused) this.#svg.querySelector(`[data-thing="${focused}"]`)?.focus();
  };

  #element(name, attributes, ...children) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  #floor() {
    return this.#element("rect", { class: "floor", x: 0, y: 0, width: this.#columns * UNIT, height: this.#rows * UNIT });
  }

  #thing(thing, things) {
    const x = this.#number(thing.x) * UNIT;
    const y = this.#number(thing.y) * UNIT;
    const isTable = thing.kind === "table";
    const clashes = isTable && this.#clashes(thing, things);
    const group = this.#element("g", {
      class: `${isTable ? "table" : `fixture ${thing.kind}`}${clashes ? " clash" : ""}`, tabindex: 0, role: "button",
      "data-thing": `${isTable ? "table" : "fixture"}-${thing.index}`, "aria-label": this.#words(thing),
    });
    const middle = [x + (thing.width * UNIT) / 2, y + (thing.depth * UNIT) / 2];
    group.append(this.#element("rect", { class: isTable ? "room" : "", x, y, width: thing.width * UNIT, height: thing.depth * UNIT }));
    if (isTable) group.append(...this.#top(thing, middle));
    else group.append(this.#element("text", { x: middle[0], y: middle[1] + 5 }, thing.name));
    return group;
  }

  #top(table, [x, y]) {
    const [width, depth] = table.top.map((side) => side * UNIT);
    const shape = table.round ? this.#element("circle", { cx: x, cy: y, r: width / 2 })
      : this.#element("rect", { x: x - width / 2, y: y - depth / 2, width, height: depth, rx: 3 });
    return [shape, this.#element("text", { class: "number", x, y: y + 2 }, table.number),
      this.#element("text", { class: "group", x, y: y + 16 }, this.getAttribute("seats").replace("{0}", table.seats))];
  }

  #clashes(table, things) {
    const box = (thing) => [this.#number(thing.x), this.#number(thing.y), thing.width, thing.depth];
    const [x, y, width, depth] = box(table);
    if (x + width > this.#columns || y + depth > this.#rows) return true;
    return things.some((other) => {
      if (other === table || other.kind === "DOOR" || other.kind === "SCREEN") return false;
      if (other.kind === "table" && other.index === table.index) return false;
      const [otherX, otherY, otherWidth, otherDepth] = box(other);
      return x < otherX + otherWidth && otherX < x + width && y < otherY + otherDepth && otherY < y + depth;
    });
  }

  #words(thing) {
    const words = thing.kind === "table" ? this.getAttribute("table-label") : this.getAttribute("fixture-label");
    return words.replace("{0}", thing.kind === "table" ? thing.number : thing.name).replace("{1}", thing.seats)
      .replace("{2}", thing.x.value).replace("{3}", thing.y.value);
  }

  #find(name) {
    return this.#things().find((thing) => `${thing.kind === "table" ? "table" : "fixture"}-${thing.index}` === name);
  }

  #move(thing, x, y) {
    thing.x.value = Math.max(0, Math.min(this.#columns - thing.width, x));
    thing.y.value = Math.max(0, Math.min(this.#rows - thing.depth, y));
    thing.y.dispatchEvent(new Event("change", { bubbles: true }));
    this.#draw();
  }

  #say(thing) {
    const clash = thing.kind === "table" && this.#clashes(thing, this.#things());
    this.#says.textContent = this.#words(thing) + (clash ? this.getAttribute("clash") : "");
  }

  #key = (event) => {
    const name = event.target.closest("g")?.dataset.thing;
    const thing = name && this.#find(name);
    if (!thing) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      this.#move(thing, this.#number(thing.x) + step[0], this.#number(thing.y) + step[1]);
      this.#say(thing);
    } else if (event.key.toLowerCase() === "r" && thing.turned) {
      event.preventDefault();
      thing.turned.value = thing.turned.value === "true" ? "false" : "true";
      thing.turned.dispatchEvent(new Event("change", { bubbles: true }));
      this.#draw();
      this.#say(this.#find(name));
    } else if (event.key === "Delete") {
      event.preventDefault();
      this.#fields(thing.kind === "table" ? "remove-table" : "remove-fixture")[thing.index]?.click();
    }
  };

  #at(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.#svg.getScreenCTM().inverse());
    return [point.x / UNIT, point.y / UNIT];
  }

  #take = (event) => {
    const name = event.target.closest("g")?.dataset.thing;
    const thing = name && this.#find(name);
    if (!thing) return;
    const [x, y] = this.#at(event);
    this.#dragged = { name, grip: [x - this.#number(thing.x), y - this.#number(thing.y)] };
    this.#svg.setPointerCapture(event.pointerId);
    event.preventDefault();
  };

  #carry = (event) => {
    if (!this.#dragged) return;
    const [x, y] = this.#at(event);
    this.#move(this.#find(this.#dragged.name), Math.round(x - this.#dragged.grip[0]), Math.round(y - this.#dragged.grip[1]));
  };

  #put = () => {
    if (!this.#dragged) return;
    this.#say(this.#find(this.#dragged.name));
    this.#svg.querySelector(`[data-thing="${this.#dragged.name}"]`)?.focus();
    this.#dragged = null;
  };
}

customElements.define("hall-plan", HallPlan);
