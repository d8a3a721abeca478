/*
 * <autosave-form name="homework-7" href="/assignment/homework-answers?member=7" saving="…" saved="…" unsaved="…" offline="…"
 *                signed-out="…" attention="…" restored="…" too-large="…">
 *   <template data-conflict>…[data-standing] [data-by] [data-take] [data-keep]</template>
 *   <form>… <input name="goal-daily"> <input type="hidden" name="rev-goal-daily" value="3"> … [data-autosave-says]</form>
 * </autosave-form>
 * Or, for a form whose entries are kept as a draft until they are sent (k:autosave):
 * <autosave-form … data-draft='{"note": {"text": "…", "revision": 2}}' sent="judging" grows="people">…</autosave-form>
 * Saves what is typed while it is typed: each entry goes out with the revision it was written upon, and counts as saved once
 * the server has acknowledged it. Until then it lies in a journal on this device, so that neither a reload nor a lost
 * connection costs a word. What somebody else has written meanwhile is shown beside the own text; nothing is overwritten.
 * With a draft every field is an entry (all boxes of one name together), except hidden ones, files, passwords and what is
 * marked data-unsaved; a form that the server has just made is filled with the draft, also where another form of the page was sent
 * (sent names it); the form that was sent itself shows what it sent, unless the draft holds also then (afresh). Where the form grows by
 * blocks (grows names the hidden field that counts them), the server is first asked for as many as the draft has. A form whose
 * rows come and go (whole="layout") is one entry of that name, as the form would be sent; the server makes the form from it.
 */
const WAIT_AFTER_TYPING = 700;
const ANSWER_WITHIN = 15000;
const RETRY_FIRST = 2000;
const RETRY_AT_MOST = 30000;
const NO_ENTRY = new Set(["hidden", "file", "password", "submit", "button", "reset", "fieldset", "output"]);

/** A proxy that does not find the portal answers 404 without the headers of the portal, and is asked again. */
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
  #draft;
  #revisions = {};
  #stands = {};

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
    if (this.dataset.draft !== undefined && !this.#takeDraft()) return;
    for (const entry of this.#entries()) this.#stands[entry] ??= this.#text(entry);
    this.#restore();
    this.#form.dispatchEvent(new Event("refilled"));
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    removeEventListener("online", this.#online);
    document.removeEventListener("visibilitychange", this.#hidden);
  }

  get #key() {
    return `kenshu-autosave-${this.getAttribute("name")}`;
  }

  get #whole() {
    return this.getAttribute("whole");
  }

  /** Whether the form shows what is saved, not what it has just sent. */
  get #fresh() {
    return this.hasAttribute("afresh") || !(this.getAttribute("sent") ?? "").split(" ").includes(this.#form.id);
  }

  /** The names of the form's entries. */
  #entries() {
    if (this.#whole) return [this.#whole];
    const names = [...this.#form.elements].filter((field) => this.#isEntry(field)).map((field) => field.name);
    return [...new Set(names)];
  }

  #isEntry(field) {
    if (!field.name) return false;
    if (this.#whole) return true;
    if (!this.#draft) return Boolean(this.#form.elements[`rev-${field.name}`]);
    return field.name === this.getAttribute("grows") || !NO_ENTRY.has(field.type) && !field.name.startsWith("jakarta.") && !field.closest("[data-unsaved]");
  }

  #known(entry) {
    return this.#draft ? this.#revisions[entry] ?? 0 : Number(this.#form.elements[`rev-${entry}`].value);
  }

  #learn(entry, revision) {
    if (this.#draft) this.#revisions[entry] = revision;
    else this.#form.elements[`rev-${entry}`].value = revision;
  }

  /** The boxes or buttons of one name, or nothing for a single field. */
  #choices(entry) {
    const field = this.#form.elements[entry];
    return field instanceof RadioNodeList ? [...field] : null;
  }

  #text(entry) {
    if (this.#whole) return this.#asSent();
    const choices = this.#choices(entry);
    if (choices) return choices.filter((choice) => choice.checked).map((choice) => choice.value).join(" ");
    const field = this.#form.elements[entry];
    return field.type === "checkbox" || field.type === "radio" ? (field.checked ? "1" : "") : field.value;
  }

  /** The form as it would be sent, without what the server adds. */
  #asSent() {
    const hidden = new Set([...this.#form.elements].filter((field) => field.type === "hidden").map((field) => field.name));
    return new URLSearchParams([...new FormData(this.#form)].filter(([name]) => !hidden.has(name))).toString();
  }

  #put(entry, text) {
    if (this.#whole) return;
    const field = this.#form.elements[entry];
    const choices = this.#choices(entry);
    if (choices) for (const choice of choices) choice.checked = text.split(" ").includes(choice.value);
    else if (field.type === "checkbox" || field.type === "radio") field.checked = text === "1";
    else field.value = text;
    if (field.tagName === "SELECT") field.dispatchEvent(new Event("change"));
  }

  /** Fills a fresh form with its draft, and notes what a form that came back holds besides; false while the page is left for a larger one. */
  #takeDraft() {
    this.#draft = JSON.parse(this.dataset.draft);
    const grows = this.getAttribute("grows");
    if (this.#fresh && grows && Number(this.#draft[grows]?.text) > Number(this.#form.elements[grows].value)) {
      location.replace(`${location.pathname}?${grows}=${encodeURIComponent(this.#draft[grows].text)}`);
      return false;
    }
    for (const entry of this.#entries()) {
      const kept = this.#draft[entry];
      if (kept) this.#revisions[entry] = kept.revision;
      if (this.#fresh) {
        if (kept && kept.text !== this.#text(entry)) this.#put(entry, kept.text);
      } else {
        this.#stands[entry] = kept?.text ?? "";
        if (this.#text(entry) !== this.#stands[entry]) this.#journal[entry] = { text: this.#text(entry), known: this.#known(entry), sent: [] };
      }
    }
    return true;
  }

  #restore() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(this.#key)) ?? {};
    } catch {
      kept = {};
    }
    let found = false;
    for (const [entry, { text, known, sent }] of Object.entries(kept)) {
      if (!this.#whole && !this.#form.elements[entry] || this.#text(entry) === text) continue;
      const revision = this.#known(entry);
      const own = revision === known || sent.includes(this.#text(entry));
      this.#journal[entry] = { text, known: own ? revision : known, sent };
      this.#put(entry, text);
      found = true;
    }
    this.#keepJournal();
    if (this.#pending().length) {
      this.#say(found ? "restored" : "unsaved");
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
    const entry = this.#whole ?? event.target.name;
    if (!this.#isEntry(event.target) || event.isComposing) return;
    const text = this.#text(entry);
    const before = this.#journal[entry];
    if ((before?.text ?? this.#stands[entry]) === text) return;
    this.#journal[entry] = { text, known: before?.known ?? this.#known(entry), sent: before?.sent ?? [] };
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
    } else if ((answer?.status === 413 || answer?.status === 400) && isOfThePortal(answer)) {
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
      this.#learn(entry, revision);
      this.#stands[entry] = sent[entry];
      this.#showFault(entry, "");
      if (this.#journal[entry].text === sent[entry]) delete this.#journal[entry];
      else Object.assign(this.#journal[entry], { known: revision, sent: [] });
    }
    for (const conflict of conflicts) {
      const kept = this.#journal[conflict.entry];
      if (kept.sent.includes(conflict.standing)) kept.known = conflict.revision; // an own save whose answer was lost
      else if (this.#whole) this.#stop(this.getAttribute("elsewhere"));
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
    if (place && (words || !this.#draft)) place.textContent = words;
    const invalid = Boolean(words);
    for (const field of this.#choices(entry) ?? [this.#form.elements[entry]].filter(Boolean)) {
      if (invalid) field.setAttribute("aria-invalid", "true");
      else if (!this.#draft) field.removeAttribute("aria-invalid");
    }
  }

  #dispute({ entry, standing, revision, by }) {
    const field = this.#choices(entry)?.[0] ?? this.#form.elements[entry];
    const box = this.querySelector(`[data-entry="${entry}"]`) ?? field.closest(".field, fieldset") ?? field.parentElement;
    box.querySelector(".conflict")?.remove();
    const shown = this.querySelector("template[data-conflict]").content.cloneNode(true).firstElementChild;
    shown.querySelector("[data-standing]").textContent = standing;
    shown.querySelector("[data-by]").textContent = by;
    const settle = (text) => {
      this.#disputed.delete(entry);
      this.#learn(entry, revision);
      this.#put(entry, text);
      this.#journal[entry] = { text, known: revision, sent: [] };
      this.#keepJournal();
      shown.remove();
      field.focus();
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
    if (this.#draft && this.#disputed.size) {
      event.preventDefault();
      this.#say("attention");
      this.querySelector(".conflict button")?.focus();
      return;
    }
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
