/*
 * <draft-form name="part1" fresh="true" kept="…" restored="…" discard="…"><form>…</form></draft-form>
 * Keeps what is typed on this device until it is sent, and says so. A form that the server has just made (fresh) is
 * filled with the draft; <draft-form name="part1" finished="true"></draft-form> forgets it. Where the form grows by blocks
 * (grows="people" names the hidden field that counts them), the server is first asked for as many as the draft has.
 */
const WAIT_AFTER_CHANGE = 400;

class DraftForm extends HTMLElement {
  #form;
  #says;
  #timer;

  connectedCallback() {
    if (this.hasAttribute("finished")) {
      this.#forget();
      return;
    }
    this.#form = this.querySelector("form");
    if (!this.#form) return;
    this.#says = this.querySelector("[data-draft-says]");
    if (this.hasAttribute("fresh")) this.#restore();
    else this.#keep();
    this.#form.addEventListener("input", this.#changed);
    this.#form.addEventListener("change", this.#changed);
    this.querySelector("[data-draft-discard]")?.addEventListener("click", this.#discard);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  get #key() {
    return `kenshu-draft-${this.getAttribute("name")}`;
  }

  #fields() {
    return [...this.#form.elements].filter((field) => field.name && !field.name.startsWith("jakarta.")
      && (field.type !== "hidden" || field.name === "attempt" || field.name === this.getAttribute("grows")) && field.type !== "submit" && field.type !== "button");
  }

  #changed = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), WAIT_AFTER_CHANGE);
  };

  #keep() {
    const draft = {};
    for (const field of this.#fields()) {
      if (field.type !== "radio") draft[field.name] = field.value;
      else if (field.checked) draft[field.name] = field.value;
    }
    try {
      localStorage.setItem(this.#key, JSON.stringify(draft));
      this.#say("kept", true);
    } catch {
      // a browser that keeps nothing loses no more than without drafts
    }
  }

  #restore() {
    let draft;
    try {
      draft = JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return;
    }
    if (!draft) return;
    const grows = this.getAttribute("grows");
    if (grows && Number(draft[grows]) > Number(this.#form.elements[grows].value)) {
      location.replace(`${location.pathname}?${grows}=${encodeURIComponent(draft[grows])}`);
      return;
    }
    for (const field of this.#fields()) {
      if (!(field.name in draft)) continue;
      if (field.type === "radio") field.checked = field.value === draft[field.name];
      else field.value = draft[field.name];
    }
    for (const select of this.#form.querySelectorAll("select")) select.dispatchEvent(new Event("change"));
    this.#say("restored", true);
  }

  #discard = () => {
    clearTimeout(this.#timer);
    this.#forget();
    location.assign(location.pathname);
  };

  #forget() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // nothing was kept
    }
  }

  #say(what, kept) {
    if (this.#says) this.#says.textContent = this.getAttribute(what);
    const discard = this.querySelector("[data-draft-discard]");
    if (discard) discard.hidden = !kept;
  }
}

customElements.define("draft-form", DraftForm);
