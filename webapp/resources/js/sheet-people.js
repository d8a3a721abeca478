/* Who is at a sheet, and in which of its fields; and telling the others where one is oneself. */
const HERE_EVERY_MS = 15_000;
const MOVED_AFTER_MS = 250;

export class SheetPeople {
  #sheet;
  #line;
  #fields;
  #writer;
  #people = [];
  #shown;
  #at = null;
  #moving;
  #saying;

  /** The people at `sheet`; oneself is `writer`. */
  constructor(sheet, line, fields, writer) {
    this.#sheet = sheet;
    this.#line = line;
    this.#fields = fields;
    this.#writer = writer;
  }

  /** From now on the others are told where one is. */
  sitDown() {
    this.#saying = setInterval(() => this.#sayHere(), HERE_EVERY_MS);
    this.#sayHere();
  }

  /** No more is told. */
  standUp() {
    clearInterval(this.#saying);
    clearTimeout(this.#moving);
  }

  /** The caret has come into the field under `id`, or into none. */
  moveTo(id) {
    this.#at = id;
    clearTimeout(this.#moving);
    this.#moving = setTimeout(() => this.#sayHere(), MOVED_AFTER_MS);
  }

  #sayHere() {
    if (this.#sheet.ended || !this.#sheet.writes) return;
    this.#line.post("here", { writer: this.#writer, field: this.#at }).catch(() => {});
  }

  /** The window is left; said in the one way that outlives it. */
  leave() {
    if (!this.#sheet.writes) return;
    navigator.sendBeacon(`/worksheet/live/here?group=${this.#sheet.getAttribute("group")}`, JSON.stringify({ writer: this.#writer, field: null, gone: true }));
  }

  /** Shows who is there now. */
  see(people) {
    const { words } = this.#sheet;
    const before = new Set(this.#people.map((person) => person.name));
    this.#people = people;
    const others = people.filter((person) => person.writer !== this.#writer);
    for (const [id, field] of this.#fields.elements) field.who = others.filter((person) => person.field === id).map((person) => person.name);
    const names = [...new Set(people.map((person) => person.name))];
    if (names.join("\n") === this.#shown) return;
    this.#shown = names.join("\n");
    this.#sheet.querySelector("[data-people]").replaceChildren(...names.map((name) => {
      const item = document.createElement("li");
      item.textContent = name;
      return item;
    }));
    this.#sheet.querySelector("[data-people-count]").textContent = words.peopleCount.replace("{0}", names.length);
    const come = names.filter((name) => !before.has(name));
    if (before.size > 0 && come.length > 0) this.#sheet.whisper(words.came.replace("{0}", come.join(words.comma)));
  }
}
