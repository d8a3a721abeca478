/*
 * <place-search source="…" list-label="…" found="… {0} …" none="…" former="… {0} …"><input></place-search>
 * Suggests municipalities below the input while somebody types a name, a reading, a code or a former name. The input stays an
 * ordinary one: what is chosen is the full name as text, and the server resolves it.
 */
const WAIT_AFTER_KEY = 150;
const TYPED_AT_MOST = 60;
/** What Safari calls the Enter that ends a composition, after the composition has ended. */
const COMPOSED = 229;

class PlaceSearch extends HTMLElement {
  #input;
  #list;
  #status;
  #timer;
  #asked = 0;
  #active = -1;

  connectedCallback() {
    this.#input = this.querySelector("input");
    if (!this.#input || this.#list) return;
    this.#list = document.createElement("ul");
    this.#list.id = `${this.#input.id}-places`;
    this.#list.className = "place-list";
    this.#list.hidden = true;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", this.getAttribute("list-label"));
    this.#status = document.createElement("span");
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("role", "status");
    this.append(this.#list, this.#status);
    this.#input.setAttribute("role", "combobox");
    this.#input.setAttribute("aria-autocomplete", "list");
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.setAttribute("aria-controls", this.#list.id);
    this.#input.setAttribute("autocomplete", "off");
    this.#input.addEventListener("input", this.#typed);
    this.#input.addEventListener("keydown", this.#pressed);
    this.#input.addEventListener("blur", this.#left);
    this.#list.addEventListener("mousedown", this.#pointed);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #typed = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), WAIT_AFTER_KEY);
  };

  async #ask() {
    const typed = this.#input.value.trim();
    const asked = ++this.#asked;
    if (!typed || typed.length > TYPED_AT_MOST) {
      this.#close();
      return;
    }
    let found;
    try {
      const answer = await fetch(`${this.getAttribute("source")}?q=${encodeURIComponent(typed)}`);
      if (!answer.ok) return;
      found = await answer.json();
    } catch {
      return; // without an answer the field is an ordinary one
    }
    if (asked === this.#asked && document.activeElement === this.#input) this.#show(found);
  }

  #show(found) {
    this.#close();
    this.#list.replaceChildren(...found.map((place, index) => this.#option(place, index)));
    this.#open(found.length > 0);
    this.#status.textContent = found.length
      ? this.getAttribute("found").replace("{0}", found.length) : this.getAttribute("none");
  }

  #option(place, index) {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.value = place.prefecture + place.name;
    const name = document.createElement("b");
    name.textContent = `${document.documentElement.lang === "en" ? place.english : place.prefecture} ${place.name}`;
    const more = document.createElement("span");
    more.className = "small";
    more.textContent = ` ${place.kana} · ${place.code}`;
    if (place.former) more.textContent += ` ${this.getAttribute("former").replace("{0}", place.former)}`;
    option.append(name, more);
    return option;
  }

  #pressed = (event) => {
    if (event.isComposing || event.keyCode === COMPOSED) return;
    if (this.#list.hidden) {
      if (event.key === "ArrowDown" && this.#input.value) this.#ask();
      return;
    }
    const last = this.#list.children.length - 1;
    switch (event.key) {
      case "ArrowDown": this.#mark(this.#active < last ? this.#active + 1 : 0); break;
      case "ArrowUp": this.#mark(this.#active > 0 ? this.#active - 1 : last); break;
      case "Enter":
        if (this.#active < 0) return;
        this.#choose(this.#list.children[this.#active]);
        break;
      case "Escape": this.#close(); break;
      default: return;
    }
    event.preventDefault();
  };

  #mark(index) {
    this.#active = index;
    [...this.#list.children].forEach((option, each) => option.setAttribute("aria-selected", String(each === index)));
    const option = this.#list.children[index];
    this.#input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  #pointed = (event) => {
    event.preventDefault(); // keeps the focus in the input
    const option = event.target.closest("[role=option]");
    if (option) this.#choose(option);
  };

  #left = () => {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#close();
  };

  #choose(option) {
    this.#input.value = option.dataset.value;
    this.#left();
    this.#status.textContent = option.textContent;
    this.#input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #open(open) {
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
  }

  #close() {
    this.#open(false);
    this.#active = -1;
    this.#input.removeAttribute("aria-activedescendant");
  }
}

customElements.define("place-search", PlaceSearch);
