/*
 * <autosave-form name="homework-7" href="/assignment/homework-answers?member=7" saving="…" saved="…" unsaved="…" offline="…"
 *                signed-out="…" attention="…" restored="…" too-large="…">
 *   <template data-conflict>…[data-standing] [data-by] [data-take] [data-keep]</template>
 *   <form>… <input name="goal-daily"> <input type="hidden" name="rev-goal-daily" value="3"> … [data-autosave-says]</form>
 * </autosave-form>
 * Saves what is typed while it is typed: each entry goes out with the revision it was written upon, and counts as saved once
 * the server has acknowledged it. Until then it lies in a journal on this device, so that neither a reload nor a lost
 * connection costs a word. What somebody else has written meanwhile is shown beside the own text; nothing is overwritten.
 */
const WAIT_AFTER_TYPING = 700;
const ANSWER_WITHIN = 15000;
const RETRY_FIRST = 2000;
const RETRY_AT_MOST = 30000;

/** A server that has just been started answers 404 without the headers of the portal, and is asked again. */
const isOfThePortal = (answer) => answer.headers.has("X-Content-Type-Options");

class AutosaveForm extends HTMLElement {
  #form;
  #says;
  #journal = {};
  #disputed = new Set();
  #refused = new Set();
  #timer;
  #sending = false;
  #stopped = false;
  #retryAfter = RETRY_FIRST;
  #whenSaved;

  connectedCallback() {
    this.#form = this.querySelector("form");
    if (!this.#form) return;
    this.#says = this.querySelector("[data-autosave-says]");
    this.#form.addEventListener("input", this.#changed);
    this.#form.addEventListener("change", this.#changed);
    this.#form.addEventListener("compositionend", this.#changed);
    this.#form.addEventListener("submit", this.#submitted);
    addEventListener("online", this.#online);
    document.addEventListener("visibilitychange", this.#hidden);
    this.#restore();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    removeEventListener("online", this.#online);
    document.removeEventListener("visibilitychange", this.#hidden);
  }

  get #key() {
    return `kenshu-autosave-${this.getAttribute("name")}`;
  }

  #revision(entry) {
    return this.#form.elements[`rev-${entry}`];
  }

  #text(entry) {
    const field = this.#form.elements[entry];
    return field.type === "checkbox" ? (field.checked ? "1" : "") : field.value;
  }

  #put(entry, text) {
    const field = this.#form.elements[entry];
    if (field.type === "checkbox") field.checked = text === "1";
    else field.value = text;
  }

  #restore() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(this.#key)) ?? {};
    } catch {
      kept = {};
    }
    for (const [entry, { text, known, sent }] of Object.entries(kept)) {
      if (!this.#revision(entry) || this.#text(entry) === text) continue;
      const revision = Number(this.#revision(entry).value);
      const own = revision === known || sent.includes(this.#text(entry));
      this.#journal[entry] = { text, known: own ? revision : known, sent };
      this.#put(entry, text);
    }
    this.#keepJournal();
    if (this.#pending().length) {
      this.#say("restored");
      this.#sendSoon(0);
    }
  }

  #keepJournal() {
    try {
      if (Object.keys(this.#journal).length) localStorage.setItem(this.#key, JSON.stringify(this.#journal));
      else localStorage.removeItem(this.#key);
    } catch {
      // a browser that keeps nothing loses no more than without a journal
    }
  }

  #pending() {
    return Object.keys(this.#journal).filter((entry) => !this.#disputed.has(entry) && !this.#refused.has(entry));
  }

  #changed = (event) => {
    const entry = event.target.name;
    if (!entry || !this.#revision(entry) || event.isComposing) return;
    const text = this.#text(entry);
    const before = this.#journal[entry];
    if (before?.text === text || !before && event.type === "change" && event.target.type !== "checkbox") return;
    this.#journal[entry] = { text, known: before?.known ?? Number(this.#revision(entry).value), sent: before?.sent ?? [] };
    this.#refused.delete(entry);
    this.#keepJournal();
    this.#say("unsaved");
    this.#sendSoon(WAIT_AFTER_TYPING);
  };

  #sendSoon(wait) {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(this.#send, wait);
  }

  #online = () => this.#sendSoon(0);

  #hidden = () => {
    if (document.visibilityState === "hidden" && this.#pending().length) this.#send();
  };

  #send = async () => {
    const entries = this.#pending();
    if (this.#sending || this.#stopped || !entries.length) return;
    this.#sending = true;
    this.#say("saving");
    const answers = entries.map((entry) => ({ entry, text: this.#journal[entry].text, revision: this.#journal[entry].known }));
    for (const { entry, text } of answers) {
      if (!this.#journal[entry].sent.includes(text)) this.#journal[entry].sent.push(text);
    }
    this.#keepJournal();
    let answer;
    let told;
    try {
      answer = await fetch(this.getAttribute("href"), {
        method: "POST", redirect: "manual", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ answers }),
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
      told = answer.ok || answer.status === 422 ? await answer.json() : null;
    } catch {
      answer = null;
    }
    this.#sending = false;
    this.#heard(answer, told, answers);
  };

  #heard(answer, told, answers) {
    if (answer?.ok) {
      this.#acknowledge(told, answers);
    } else if (answer?.status === 422) {
      this.#stop(told.words);
    } else if (answer?.type === "opaqueredirect" || answer?.status === 404 && isOfThePortal(answer)) {
      this.#stop(this.getAttribute("signed-out"));
    } else if (answer?.status === 413 || answer?.status === 400) {
      this.#stop(this.getAttribute("too-large"));
    } else {
      this.#say("offline");
      this.#sendSoon(this.#retryAfter);
      this.#retryAfter = Math.min(this.#retryAfter * 2, RETRY_AT_MOST);
    }
  }

  #acknowledge({ revisions, conflicts, refused, at }, answers) {
    this.#retryAfter = RETRY_FIRST;
    const sent = Object.fromEntries(answers.map(({ entry, text }) => [entry, text]));
    for (const [entry, revision] of Object.entries(revisions)) {
      this.#revision(entry).value = revision;
      this.#showFault(entry, "");
      if (this.#journal[entry].text === sent[entry]) delete this.#journal[entry];
      else Object.assign(this.#journal[entry], { known: revision, sent: [] });
    }
    for (const conflict of conflicts) {
      const kept = this.#journal[conflict.entry];
      if (kept.sent.includes(conflict.standing)) kept.known = conflict.revision; // an own save whose answer was lost
      else this.#dispute(conflict);
    }
    for (const { entry, words } of refused) {
      if (this.#journal[entry].text === sent[entry]) this.#refused.add(entry);
      this.#showFault(entry, words);
    }
    this.#keepJournal();
    if (this.#pending().length) {
      this.#sendSoon(0);
    } else if (this.#disputed.size || this.#refused.size) {
      this.#whenSaved = undefined;
      this.#say("attention");
    } else {
      this.#say("saved", at);
      this.#submitAtLast();
    }
  }

  #showFault(entry, words) {
    const place = document.getElementById(`${entry}-error`);
    if (place) place.textContent = words;
    const field = this.#form.elements[entry];
    if (words) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  #dispute({ entry, standing, revision, by }) {
    const box = this.querySelector(`[data-entry="${entry}"]`);
    box.querySelector(".conflict")?.remove();
    const shown = this.querySelector("template[data-conflict]").content.cloneNode(true).firstElementChild;
    shown.querySelector("[data-standing]").textContent = standing;
    shown.querySelector("[data-by]").textContent = by;
    const settle = (text) => {
      this.#disputed.delete(entry);
      this.#revision(entry).value = revision;
      this.#put(entry, text);
      this.#journal[entry] = { text, known: revision, sent: [] };
      this.#keepJournal();
      shown.remove();
      this.#form.elements[entry].focus();
      this.#sendSoon(0);
    };
    shown.querySelector("[data-take]").addEventListener("click", () => settle(standing));
    shown.querySelector("[data-keep]").addEventListener("click", () => settle(this.#text(entry)));
    this.#disputed.add(entry);
    box.append(shown);
  }

  #stop(words) {
    this.#stopped = true;
    this.#whenSaved = undefined;
    clearTimeout(this.#timer);
    this.#tell("stopped", words);
  }

  #submitted = (event) => {
    const button = event.submitter;
    const now = button?.hasAttribute("data-autosave-now");
    if (this.#stopped || !now && !this.#pending().length && !this.#sending) return;
    event.preventDefault();
    this.#whenSaved = now ? undefined : button;
    if (this.#pending().length) this.#sendSoon(0);
    else if (!this.#sending && !this.#disputed.size && !this.#refused.size) this.#say("saved", "");
  };

  #submitAtLast() {
    const button = this.#whenSaved;
    this.#whenSaved = undefined;
    if (button) this.#form.requestSubmit(button);
  }

  #say(what, at = "") {
    this.#tell(what, `${this.getAttribute(what)} ${at}`.trim());
  }

  #tell(state, words) {
    this.dataset.state = state;
    if (this.#says && this.#says.textContent !== words) this.#says.textContent = words;
  }
}

customElements.define("autosave-form", AutosaveForm);
