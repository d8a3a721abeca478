/*
 * <draft-form name="part1" fresh="true" kept="…" restored="…"><form>… <input type="hidden" name="attempt"> …</form></draft-form>
 * Keeps what is typed on this device until it is sent, and says so. A draft belongs to one showing of the form, known by its
 * attempt: while a window shows it (also the step of confirming, held="true"), no other window is filled with it. A form that
 * the server has just made (fresh) takes over the newest draft that no window shows any more, but never its attempt;
 * <draft-form name="part1" finished="true"></draft-form> forgets what no window shows. Where the form grows by blocks
 * (grows="people" names the hidden field that counts them), the server is first asked for as many as the draft has.
 * Discarding what is kept leads to a fresh form (anew, or the address itself); sent="…" names the attempts whose drafts have just been sent.
 * A field "former" says from which attempts the form was taken over, since one of them may have been sent though nobody saw the answer.
 */
const WAIT_AFTER_CHANGE = 400;
const LEAVING_TAKES = 3000;

class DraftForm extends HTMLElement {
  #form;
  #says;
  #timer;
  #letGo;

  connectedCallback() {
    if (this.hasAttribute("finished")) {
      this.#forgetDrafts();
      return;
    }
    this.#form = this.querySelector("form");
    if (!this.#form) return;
    this.#forgetSent();
    this.#hold();
    if (this.hasAttribute("held")) return;
    this.#says = this.querySelector("[data-draft-says]");
    if (this.hasAttribute("fresh")) this.#restore();
    else this.#goOn();
    this.#form.addEventListener("input", this.#changed);
    this.#form.addEventListener("change", this.#changed);
    this.querySelector("[data-draft-discard]")?.addEventListener("click", this.#discard);
    addEventListener("pagehide", this.#left);
  }

  disconnectedCallback() {
    removeEventListener("pagehide", this.#left);
    this.#stopWaiting();
    this.#letGo?.();
  }

  get #drafts() {
    return `kenshu-draft-${this.getAttribute("name")}-`;
  }

  get #own() {
    return this.#drafts + this.#form.elements.attempt.value;
  }

  /** Lets other windows know, as long as this one shows the form, that its draft is in use. */
  #hold() {
    navigator.locks?.request(this.#own, () => new Promise((letGo) => { this.#letGo = letGo; }));
  }

  /** Whether no window shows the draft; a window that is just being left needs a moment. Without locks nobody knows. */
  async #isLeft(key) {
    if (!navigator.locks) return true;
    try {
      return await navigator.locks.request(key, { signal: AbortSignal.timeout(LEAVING_TAKES) }, () => true);
    } catch {
      return false;
    }
  }

  #keys() {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(this.#drafts));
    } catch {
      return [];
    }
  }

  #read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  #fields() {
    return [...this.#form.elements].filter((field) => field.name && !field.name.startsWith("jakarta.")
      && (field.type !== "hidden" || field.name === this.getAttribute("grows")) && field.type !== "submit" && field.type !== "button");
  }

  #changed = () => {
    this.#stopWaiting();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#keep();
    }, WAIT_AFTER_CHANGE);
  };

  /** Who leaves or loads the page anew at once after a key loses nothing either. */
  #left = () => {
    if (!this.#timer) return;
    this.#stopWaiting();
    this.#keep();
  };

  #stopWaiting() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }

  #keep() {
    const typed = {};
    for (const field of this.#fields()) {
      if (field.type === "checkbox") typed[field.name] = [...(typed[field.name] ?? []), ...(field.checked ? [field.value] : [])];
      else if (field.type !== "radio") typed[field.name] = field.value;
      else if (field.checked) typed[field.name] = field.value;
    }
    try {
      localStorage.setItem(this.#own, JSON.stringify({ at: Date.now(), typed, former: this.#form.elements.former?.value }));
      this.#say("kept", true);
    } catch {
      // a browser that keeps nothing loses no more than without drafts
    }
  }

  async #restore() {
    const drafts = this.#keys().map((key) => ({ key, ...this.#read(key) })).filter((draft) => draft.typed && draft.key !== this.#own);
    drafts.sort((one, other) => other.at - one.at);
    for (const { key, typed, former } of drafts) {
      if (!await this.#isLeft(key)) continue;
      const grows = this.getAttribute("grows");
      if (grows && Number(typed[grows]) > Number(this.#form.elements[grows].value)) {
        location.replace(`${location.pathname}?${grows}=${encodeURIComponent(typed[grows])}`);
        return;
      }
      this.#fill(typed);
      this.#takeOver(key, former);
      this.#keep();
      if (navigator.locks) localStorage.removeItem(key);
      this.#say("restored", true);
      return;
    }
  }

  #takeOver(key, former) {
    const attempts = this.#form.elements.former;
    if (attempts) attempts.value = `${key.slice(this.#drafts.length)} ${former ?? ""}`.trim();
  }

  /** A form that the server has refused shows what was sent; loaded anew or come back to it is sent again, and what was typed since is only here. */
  #goOn() {
    const comesAgain = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
    const typed = comesAgain && this.#read(this.#own)?.typed;
    if (typed) this.#fill(typed);
    this.#keep();
  }

  /** Fills in the draft, except where somebody was faster and has typed already. */
  #fill(typed) {
    for (const field of this.#fields()) {
      if (!(field.name in typed)) continue;
      if (field.type === "radio") field.checked = field.value === typed[field.name];
      else if (field.type === "checkbox") field.checked = typed[field.name].includes(field.value);
      else if (this.#isUntouched(field)) field.value = typed[field.name];
    }
    for (const select of this.#form.querySelectorAll("select")) select.dispatchEvent(new Event("change"));
    this.#form.dispatchEvent(new Event("refilled"));
  }

  #isUntouched(field) {
    if (field.type === "hidden") return true;
    const given = field.tagName === "SELECT" ? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value : field.defaultValue;
    return field.value === given;
  }

  #discard = async () => {
    this.#stopWaiting();
    this.#letGo?.();
    await this.#forgetDrafts();
    location.assign(this.getAttribute("anew") ?? location.pathname);
  };

  /** What has just been sent, and answered by this page, is no draft any more. */
  #forgetSent() {
    try {
      for (const sent of this.getAttribute("sent")?.split(" ") ?? []) localStorage.removeItem(this.#drafts + sent);
    } catch {
      // a browser that keeps nothing has nothing to forget
    }
  }

  async #forgetDrafts() {
    await Promise.all(this.#keys().map(async (key) => {
      if (await this.#isLeft(key)) localStorage.removeItem(key);
    }));
  }

  #say(what, kept) {
    if (this.#says) this.#says.textContent = this.getAttribute(what);
    const discard = this.querySelector("[data-draft-discard]");
    if (discard) discard.hidden = !kept;
  }
}

customElements.define("draft-form", DraftForm);
