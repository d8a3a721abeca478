/*
 * <live-sheet group="7" writes="true" most="5000">…</live-sheet>
 * The sheet of a group as everybody at the table has it: fields, lists, who is where, what is saved. The page gives the
 * headings, the templates of the rows and the words; this element fills them and keeps them together with the portal.
 */
import { FieldText } from "./field-text.js";
import { SheetJournal } from "./sheet-journal.js";
import { Refused, SheetLine } from "./sheet-line.js";
import { arrange, SheetRows } from "./sheet-rows.js";

const HERE_EVERY_MS = 15_000;
const MOVED_AFTER_MS = 250;
const ASK_AGAIN_MS = 1_500;
const STEP_OF = {
  GOAL: 1, PRESENT: 2, GAP: 3, ISSUE: 4, SHORT_TARGET: 5, LONG_TARGET: 5, ACTION: 6, WHO: 6, WHEN: 6, INDICATOR: 7, METHOD: 7, JUDGED_AT: 7, SUMMARY: 8,
};
const GROUPS = { 5: ["ISSUE"], 6: ["ISSUE"], 7: ["SHORT_TARGET", "LONG_TARGET"] };

class LiveSheet extends HTMLElement {
  #writer = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36).padStart(2, "0")).join("");
  #edits = 0;
  #words = {};
  #line;
  #journal;
  #rows = new SheetRows();
  #texts = new Map();
  #leftBehind = [];
  #fields = new Map();
  #names = new Map();
  #rowElements = new Map();
  #groupElements = new Map();
  #sending = new Set();
  #after = new Map();
  #people = [];
  #at = null;
  #moving;
  #ticking;
  #saying;
  #steps = [];
  #currentStep = 1;
  #timerEndsAt = null;
  #ahead = 0;
  #open = true;
  #ended = false;
  #savedAt = null;
  #drawLater = false;

  connectedCallback() {
    for (const word of this.querySelector("template[data-words]").content.children) this.#words[word.dataset.word] = word.textContent;
    this.#line = new SheetLine(this.getAttribute("group"));
    this.#line.addEventListener("entries", (event) => this.#hear(event.detail));
    this.#line.addEventListener("here", (event) => this.#see(event.detail));
    this.#line.addEventListener("hello", (event) => {
      this.#ahead = Date.parse(event.detail.now) - Date.now();
      this.dataset.line = event.detail.by;
    });
    this.#line.addEventListener("line", (event) => {
      this.#open = event.detail;
      this.#saySaved();
    });
    this.#line.addEventListener("refused", (event) => this.#end(event.detail));
    this.addEventListener("click", this.#pressed);
    this.addEventListener("change", this.#chosen);
    window.addEventListener("pagehide", this.#leave);
    this.#begin();
  }

  disconnectedCallback() {
    window.removeEventListener("pagehide", this.#leave);
    clearInterval(this.#ticking);
    clearInterval(this.#saying);
    this.#line.close();
  }

  get #writes() {
    return this.getAttribute("writes") === "true";
  }

  async #begin() {
    let sheet;
    while (!sheet && this.isConnected) {
      try {
        sheet = await this.#line.ask("state");
      } catch (failure) {
        if (failure instanceof Refused && failure.status < 500) {
          this.#end(failure);
          return;
        }
        this.#open = false;
        this.#saySaved();
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      }
    }
    this.#open = true;
    this.#journal = new SheetJournal(`${sheet.group}.${sheet.sheet}`, this.#writer);
    this.#steps = sheet.steps;
    this.#currentStep = sheet.currentStep;
    this.#timerEndsAt = sheet.timerEndsAt;
    this.#knowFields(sheet.fields);
    for (const field of sheet.fields) this.#bind(this.querySelector(`live-field[data-name="${field.name}"]`), field.id);
    this.#takeRows(sheet.rows);
    this.#draw();
    this.#journal.refused.forEach((refused) => this.#offer(refused));
    this.#line.listen(sheet.sequence);
    this.#ticking = setInterval(this.#tick, 1_000);
    this.#saying = setInterval(() => this.#sayHere(), HERE_EVERY_MS);
    this.#sayHere();
    await this.#takeOver();
    this.#saySaved();
    this.dataset.ready = "true";
  }

  /** What windows that have ended left unsaved is sent now; each note as it was, so that nothing counts twice. */
  async #takeOver() {
    for (const note of await this.#journal.leftBehind()) {
      const text = new FieldText(note, (writer) => `${writer}-${this.#editNumber()}`);
      this.#leftBehind.push(text);
      this.#send(text);
    }
    if (this.#leftBehind.length > 0) this.say(this.#words.tookOver);
  }

  #editNumber() {
    this.#edits += 1;
    return `${this.#edits}.${Math.random().toString(36).slice(2, 8)}`;
  }

  #newEdit() {
    return `${this.#writer}-${this.#editNumber()}`;
  }

  // --- fields and rows

  #knowFields(fields) {
    for (const field of fields) {
      this.#names.set(field.id, field);
      if (!this.#texts.has(field.id)) {
        this.#texts.set(field.id, new FieldText({ ...field, writer: this.#writer }, () => this.#newEdit()));
      }
    }
  }

  #bind(element, id) {
    element.bind(this.#texts.get(id), this, { writes: this.#writes, words: this.#words, most: Number(this.getAttribute("most")) });
    this.#fields.set(id, element);
    this.#sayLast(id);
  }

  #takeRows(rows) {
    for (const row of rows) {
      this.#knowFields(row.fields);
      const before = this.#rows.get(row.id);
      const lost = before && !before.removed && row.removed && this.#rowElements.get(row.id)?.contains(document.activeElement);
      this.#rows.take([row]);
      if (lost) this.say(this.#words.rowGone);
    }
  }

  /** What a template of the page holds, alive. */
  #made(template) {
    return document.importNode(this.querySelector(template).content, true).firstElementChild;
  }

  #rowElement(row) {
    let element = this.#rowElements.get(row.id);
    if (!element) {
      element = this.#made(`template[data-row="${row.kind}"]`);
      element.dataset.rowId = row.id;
      this.#rowElements.set(row.id, element);
      for (const field of row.fields) this.#bind(element.querySelector(`live-field[data-name="${field.name}"]`), field.id);
    }
    return element;
  }

  #groupElement(step, row) {
    const key = `${step}/${row.id}`;
    let element = this.#groupElements.get(key);
    if (!element) {
      element = this.#made(`template[data-group="${step}"]`);
      element.dataset.groupId = row.id;
      this.#groupElements.set(key, element);
    }
    return element;
  }

  /** Puts everything where it belongs; waits while somebody composes a word, which moving would tear. */
  #draw() {
    if ([...this.#fields.values()].some((field) => field.isComposing)) {
      this.#drawLater = true;
      return;
    }
    this.#drawLater = false;
    const active = document.activeElement;
    const selection = active?.tagName === "TEXTAREA" ? [active.selectionStart, active.selectionEnd] : null;
    for (const [step, kinds] of Object.entries(GROUPS)) {
      const heads = this.#rows.of("ISSUE").flatMap((issue) => kinds.includes("ISSUE") ? [issue] : kinds.flatMap((kind) => this.#rows.of(kind, issue.id)));
      arrange(this.querySelector(`[data-groups="${step}"]`), heads.map((row) => this.#groupElement(step, row)));
    }
    for (const list of this.querySelectorAll("[data-list]")) {
      const head = list.closest("[data-group-id]")?.dataset.groupId;
      const rows = this.#rows.of(list.dataset.list, head === undefined ? undefined : Number(head));
      arrange(list, rows.map((row) => this.#rowElement(row)));
      rows.forEach((row, index) => this.#number(row, index, rows.length));
    }
    if (selection && active.isConnected && document.activeElement !== active) {
      active.focus({ preventScroll: true });
      active.setSelectionRange(...selection);
    }
    this.#drawTies();
    this.#drawSteps();
    this.#caption();
  }

  #number(row, index, count) {
    const element = this.#rowElements.get(row.id);
    const number = row.kind.endsWith("TARGET") && count === 1 ? "" : ` ${index + 1}`;
    for (const field of element.querySelectorAll("live-field")) field.number.textContent = number;
    const label = element.querySelector("live-field").label;
    for (const button of element.querySelectorAll("[data-do]")) {
      button.setAttribute("aria-label", `${button.textContent}: ${label}`);
      button.disabled = !this.#writes || (index === 0 && (button.dataset.do === "up" || button.dataset.do === "merge"))
        || (index === count - 1 && button.dataset.do === "down");
    }
    const tools = element.querySelector("summary");
    tools?.setAttribute("aria-label", `${tools.textContent}: ${label}`);
  }

  /** What a row may be tied to, as choices. */
  #drawTies() {
    for (const select of this.querySelectorAll("select[data-tie]")) {
      const row = this.#rows.get(Number(select.closest("[data-row-id]").dataset.rowId));
      const choices = this.#rows.of(select.dataset.tie).map((parent, index) => new Option(`${index + 1}. ${this.#textOf(parent).slice(0, 40)}`, parent.id));
      select.replaceChildren(new Option(this.#words.tieNone, ""), ...choices);
      select.value = row.parent ?? "";
      if (select.selectedIndex < 0) select.value = "";
      select.disabled = !this.#writes;
    }
  }

  #textOf(row, name) {
    const field = name ? row.fields.find((each) => each.name === name) : row.fields[0];
    return this.#texts.get(field.id).text.trim();
  }

  #caption() {
    for (const element of this.#groupElements.values()) {
      if (!element.isConnected) continue;
      const row = this.#rows.get(Number(element.dataset.groupId));
      element.querySelector("[data-caption]").textContent = this.#textOf(row) || this.#words.unwritten;
      const kind = element.querySelector("[data-kind]");
      if (this.#words[row.kind]) kind.textContent = this.#words[row.kind];
    }
    this.querySelector("logic-model").draw(this.#rows.of("ISSUE").map((issue) => {
      const targets = [...this.#rows.of("SHORT_TARGET", issue.id), ...this.#rows.of("LONG_TARGET", issue.id)];
      return {
        text: this.#textOf(issue),
        short: this.#rows.of("SHORT_TARGET", issue.id).map((row) => this.#textOf(row)),
        long: this.#rows.of("LONG_TARGET", issue.id).map((row) => this.#textOf(row)),
        actions: this.#rows.of("ACTION", issue.id).map((row) => ["ACTION", "WHO", "WHEN"].map((name) => this.#textOf(row, name)).filter(Boolean).join(" / ")),
        indicators: targets.flatMap((target) => this.#rows.of("INDICATOR", target.id))
          .map((row) => ["INDICATOR", "METHOD", "JUDGED_AT"].map((name) => this.#textOf(row, name)).filter(Boolean).join(" / ")),
      };
    }));
  }

  #drawSteps() {
    const now = Date.now() + this.#ahead;
    for (const { number, lockedFrom } of this.#steps) {
      const locked = lockedFrom !== null && Date.parse(lockedFrom) <= now;
      const item = this.querySelector(`[data-step-item="${number}"]`);
      const filled = this.#isFilled(number);
      item.classList.toggle("done", filled);
      item.classList.toggle("here", number === this.#currentStep);
      item.querySelector("a").toggleAttribute("aria-current", number === this.#currentStep);
      if (number === this.#currentStep) item.querySelector("a").setAttribute("aria-current", "step");
      item.querySelector("[data-step-state]").textContent = locked ? this.#words.stepLocked : filled ? this.#words.stepFilled : this.#words.stepEmpty;
      const section = this.querySelector(`[data-step="${number}"]`);
      section.classList.toggle("here", number === this.#currentStep);
      section.classList.toggle("locked", locked);
      section.querySelector("[data-locked]").hidden = !locked;
      const member = this.getAttribute("member") === "true";
      for (const field of section.querySelectorAll("live-field")) field.writable = this.#writes && !(locked && member);
    }
  }

  #isFilled(step) {
    return [...this.#fields].some(([id, field]) => field.isConnected && STEP_OF[this.#names.get(id).name] === step && this.#texts.get(id).text.trim() !== "");
  }

  // --- what is written

  /** Called by a field when something was written in it. */
  written(id) {
    const text = this.#texts.get(id);
    const keeps = this.#journal.note(text);
    if (!keeps) this.say(this.#words.cannotKeep);
    this.#saySaved();
    this.#send(text);
    this.#caption();
    if (this.#drawLater) this.#draw();
  }

  async #send(text) {
    if (this.#sending.has(text)) return;
    this.#sending.add(text);
    try {
      for (let edit = text.toSend(); edit && !this.#ended; edit = text.toSend()) {
        this.#journal.note(text);
        const answer = await this.#line.post("edit", edit);
        this.#hearField(text, answer.entries);
        if (text.sent?.edit === edit.edit) break;
      }
    } catch (failure) {
      this.#notTaken(text, failure);
    } finally {
      this.#sending.delete(text);
      if (text.isSaved) this.#savedAt = new Date(Date.now() + this.#ahead);
      this.#journal.note(text);
      this.#leftBehind = this.#leftBehind.filter((each) => !each.isSaved);
      this.#saySaved();
    }
  }

  #notTaken(text, failure) {
    if (!(failure instanceof Refused)) throw failure;
    if (failure.status === 0) return;
    if (failure.status === 401 || failure.key === "sheet.unknown") {
      this.#end(failure);
      return;
    }
    const { kept, shown } = text.giveUp();
    if (this.#texts.get(text.id) === text) this.#fields.get(text.id)?.show(shown);
    if (kept) this.refuse(text.id, kept, failure.message);
    else this.say(failure.message);
  }

  /** Keeps words that could not be written in the field under `id`, and offers them below it. */
  refuse(id, words, why) {
    this.#offer(this.#journal.keepRefused({ field: id, text: words, why }));
  }

  #offer(refused) {
    const box = this.#made("template[data-refused]");
    box.querySelector("[data-why]").textContent = refused.why;
    box.querySelector("textarea").value = refused.text;
    box.querySelector("textarea").id = `refused-${refused.id}`;
    box.querySelector("label").htmlFor = `refused-${refused.id}`;
    const done = () => {
      this.#journal.forgetRefused(refused.id);
      box.remove();
    };
    box.querySelector("[data-again]").addEventListener("click", () => {
      done();
      this.#fields.get(refused.field)?.append(refused.text);
    });
    box.querySelector("[data-forget]").addEventListener("click", done);
    const field = this.#fields.get(refused.field);
    box.querySelector("[data-again]").hidden = !field;
    (field?.isConnected ? field.keptBox : this.querySelector("[data-refused-list]")).append(box);
  }

  #end(failure) {
    this.#ended = true;
    const note = this.querySelector("[data-ended]");
    note.querySelector("[data-why]").textContent = failure.status === 401 ? this.#words.signedOut : failure.message;
    note.hidden = false;
    this.#saySaved();
  }

  // --- what is heard

  #hear(entries) {
    let draws = false;
    for (const entry of entries) {
      if (entry.kind === "EDIT") {
        const text = this.#texts.get(entry.field);
        Object.assign(this.#names.get(entry.field) ?? {}, { by: entry.by, at: entry.at });
        if (text) this.#hearField(text, [entry]);
        this.#sayLast(entry.field);
        continue;
      }
      draws = true;
      const { rows, steps, currentStep, timerEndsAt } = entry.data;
      if (rows) this.#takeRows(rows);
      if (steps) this.#steps = this.#steps.map((step) => steps.find((each) => each.number === step.number) ?? step);
      if (currentStep) this.#currentStep = currentStep;
      if (timerEndsAt !== undefined) this.#timerEndsAt = timerEndsAt;
      if (entry.kind === "STEP_REACHED") this.say(this.#words.stepReached.replace("{0}", currentStep));
      if (entry.kind === "STEPS_LOCKED") this.say(this.#words.stepsLocked.replace("{0}", steps.map((step) => step.number).join(this.#words.comma)));
      if (entry.kind === "ROW_REMOVED" && rows.length === 1) this.#offerRestore(rows[0], entry.by);
    }
    if (draws) this.#draw();
    else {
      this.#caption();
      this.#drawTies();
      this.#drawSteps();
    }
    for (const entry of entries) {
      this.#after.get(entry.edit)?.(entry);
      this.#after.delete(entry.edit);
    }
  }

  #hearField(text, entries) {
    const field = this.#texts.get(text.id) === text ? this.#fields.get(text.id) : null;
    if (field) field.hear(entries);
    else text.hear(entries);
    if (field) this.#journal.note(text);
    this.#saySaved();
  }

  #sayLast(id) {
    const { by, at } = this.#names.get(id) ?? {};
    const field = this.#fields.get(id);
    if (!field || !by) return;
    field.last = this.#words.last.replace("{0}", by).replace("{1}", this.#clock(new Date(at)));
  }

  #clock(date) {
    return date.toLocaleTimeString("ja-JP", { timeZone: "Asia/Tokyo", hour12: false });
  }

  #offerRestore(row, by) {
    const note = this.#made("template[data-removed]");
    note.querySelector("[data-what]").textContent = this.#words.removed.replace("{0}", by).replace("{1}", this.#textOf(row).slice(0, 30) || this.#words.unwritten);
    note.querySelector("button").hidden = !this.#writes;
    note.querySelector("button").addEventListener("click", () => {
      note.remove();
      this.#do({ what: "restore", row: row.id });
    });
    const list = this.querySelector("[data-removed-list]");
    list.prepend(note);
    while (list.children.length > 3) list.lastElementChild.remove();
  }

  // --- who is where

  /** Called by a field when the caret comes or goes. */
  moveTo(id) {
    this.#at = id;
    clearTimeout(this.#moving);
    this.#moving = setTimeout(() => this.#sayHere(), MOVED_AFTER_MS);
  }

  #sayHere() {
    if (this.#ended || !this.#writes) return;
    this.#line.post("here", { writer: this.#writer, field: this.#at }).catch(() => {});
  }

  #leave = () => {
    if (!this.#writes) return;
    navigator.sendBeacon(`/worksheet/live/here?group=${this.getAttribute("group")}`, JSON.stringify({ writer: this.#writer, field: null, gone: true }));
  };

  #see(people) {
    const before = new Set(this.#people.map((person) => person.name));
    this.#people = people;
    const others = people.filter((person) => person.writer !== this.#writer);
    for (const [id, field] of this.#fields) field.who = others.filter((person) => person.field === id).map((person) => person.name);
    const names = [...new Set(people.map((person) => person.name))];
    this.querySelector("[data-people]").replaceChildren(...names.map((name) => {
      const item = document.createElement("li");
      item.textContent = name;
      return item;
    }));
    this.querySelector("[data-people-count]").textContent = this.#words.peopleCount.replace("{0}", names.length);
    const come = names.filter((name) => !before.has(name));
    if (before.size > 0 && come.length > 0) this.querySelector("[data-whisper]").textContent = this.#words.came.replace("{0}", come.join(this.#words.comma));
  }

  // --- what is pressed

  #pressed = (event) => {
    const button = event.target.closest("button");
    if (!button || button.disabled) return;
    const row = this.#rows.get(Number(button.closest("[data-row-id]")?.dataset.rowId));
    const head = button.closest("[data-group-id]")?.dataset.groupId;
    if (button.dataset.add) this.#add(button.dataset.add, head === undefined ? null : Number(head));
    else if (button.dataset.do && row) this.#doRow(button.dataset.do, row);
    else if (button.dataset.carry !== undefined) this.#carry(button);
    else if (button.dataset.lead === "next") this.#post("steps", { what: "reach", step: Math.min(8, this.#currentStep + 1) });
    else if (button.dataset.lead === "back") this.#post("steps", { what: "reach", step: Math.max(1, this.#currentStep - 1) });
    else if (button.dataset.lead === "timer") this.#post("steps", { what: "timer", minutes: Number(this.querySelector("#timer-minutes").value) });
    else if (button.dataset.lead === "stop") this.#post("steps", { what: "timer", minutes: 0 });
    else if (button.dataset.lead === "tidy") this.#do({ what: "tidy" });
  };

  #doRow(what, row) {
    const siblings = this.#rows.siblings(row);
    const above = siblings[siblings.indexOf(row) - 1];
    if (what === "up" || what === "down") this.#do({ what: "move", row: row.id, places: what === "up" ? -1 : 1 });
    else if (what === "merge" && above) this.#do({ what: "merge", row: row.id, into: above.id });
    else if (what === "remove") this.#do({ what: "remove", row: row.id });
  }

  #add(kind, parent) {
    this.#do({ what: "add", kind, parent }, (entry) => {
      const row = entry.data.rows.find((each) => each.kind === kind);
      this.#fields.get(row.fields[0].id)?.focusEnd();
    });
  }

  #do(what, then) {
    return this.#post("rows", what, then);
  }

  async #post(where, what, then) {
    const edit = this.#newEdit();
    if (then) this.#after.set(edit, then);
    try {
      await this.#line.post(where, { ...what, edit });
    } catch (failure) {
      this.#after.delete(edit);
      if (failure.status === 401) this.#end(failure);
      else this.say(failure.message);
    }
  }

  /** A passage that was prepared goes into the sheet, as an ordinary edit. */
  #carry(button) {
    const kind = button.dataset.carry;
    const words = button.closest("[data-passage]").querySelector("[data-words-of-passage]").textContent.trim();
    const own = this.querySelector(`[data-step] > * live-field[data-name="${kind}"], [data-step] > live-field[data-name="${kind}"]`);
    if (kind === "GOAL" && own) {
      own.append(words);
      own.focusEnd();
      return;
    }
    const empty = this.#rows.of(kind).find((row) => this.#textOf(row) === "");
    const into = (id) => {
      this.#fields.get(id).append(words);
      this.#fields.get(id).focusEnd();
    };
    if (empty) into(empty.fields[0].id);
    else this.#do({ what: "add", kind, parent: null }, (entry) => into(entry.data.rows.find((row) => row.kind === kind).fields[0].id));
  }

  #chosen = (event) => {
    const select = event.target;
    const row = this.#rows.get(Number(select.closest("[data-row-id]")?.dataset.rowId));
    if (select.dataset.tie) this.#do({ what: "tie", row: row.id, parent: select.value === "" ? null : Number(select.value) });
    else if (select.dataset.pick !== undefined && select.value !== "") {
      this.#fields.get(row.fields[0].id).append(select.value);
      select.value = "";
    }
  };

  /** Called by a field: shows what it said before. */
  async showHistory(id, label) {
    try {
      const { versions } = await this.#line.ask("history", `&field=${id}`);
      this.querySelector("field-history").show(label, versions, this.#writes ? (revision) => this.#restore(id, revision) : null);
    } catch (failure) {
      this.say(failure instanceof Refused ? failure.message : this.#words.noAnswer);
    }
  }

  async #restore(id, revision) {
    try {
      await this.#line.post("edit", { field: id, edit: this.#newEdit(), restore: revision });
    } catch (failure) {
      this.say(failure.message);
    }
  }

  // --- what is said

  /** Says something in the page's status line. */
  say(words) {
    this.querySelector("[data-says]").textContent = words;
  }

  #saySaved() {
    const unsaved = [...this.#texts.values(), ...this.#leftBehind].filter((text) => !text.isSaved).length;
    const says = this.querySelector("[data-saved]");
    const state = this.#ended ? "ended" : !this.#open ? "offline" : unsaved > 0 ? "waiting" : "saved";
    const word = { ended: "stopped", offline: unsaved > 0 ? "offlineWaiting" : "offline", waiting: "waiting", saved: this.#savedAt ? "savedAt" : "saved" }[state];
    const words = this.#words[word].replace("{0}", state === "saved" ? this.#clock(this.#savedAt ?? new Date()) : unsaved);
    if (says.textContent !== words) says.textContent = words;
    says.dataset.state = state;
    this.dataset.unsaved = unsaved;
  }

  #tick = () => {
    const timer = this.querySelector("[data-timer]");
    timer.hidden = this.#timerEndsAt === null;
    if (this.#timerEndsAt !== null) {
      const left = Math.max(0, Math.round((Date.parse(this.#timerEndsAt) - Date.now() - this.#ahead) / 1_000));
      const two = (number) => String(number).padStart(2, "0");
      timer.textContent = left === 0 ? this.#words.timeUp : this.#words.timeLeft.replace("{0}", `${two(Math.floor(left / 3_600))}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`);
      timer.classList.toggle("warn", left <= 300);
    }
    if (this.#steps.some((step) => step.lockedFrom !== null)) this.#drawSteps();
    for (const text of this.#texts.values()) if (text.misses) this.#resync(text);
  };

  /** Something came before what must come between: the field's edits are asked for. */
  async #resync(text) {
    try {
      const { entries } = await this.#line.ask("edit", `&field=${text.id}&base=${text.revision}`);
      this.#hearField(text, entries);
    } catch {
      // the next tick asks again
    }
  }
}

customElements.define("live-sheet", LiveSheet);
