/*
 * <live-sheet group="7" writes="true" member="true" most="5000">…</live-sheet>
 * The sheet of a group as everybody at the table has it. The page gives the headings, the templates of the rows and the words;
 * this element opens the line to the portal, hands what comes over it to the fields, lists, people and steps, and says what
 * is saved.
 */
import { EditIds } from "./edit-ids.js";
import { GoneRows } from "./gone-rows.js";
import { NextFrame } from "./next-frame.js";
import { Refused } from "./portal-answer.js";
import { PreparedPassages } from "./prepared-passages.js";
import { RefusedWords } from "./refused-words.js";
import { SheetButtons } from "./sheet-buttons.js";
import { SheetCourse } from "./sheet-course.js";
import { SheetDeeds } from "./sheet-deeds.js";
import { SheetFields } from "./sheet-fields.js";
import { SheetJournal } from "./sheet-journal.js";
import { SheetLine } from "./sheet-line.js";
import { SheetLists } from "./sheet-lists.js";
import { SheetOutline } from "./sheet-outline.js";
import { SheetPeople } from "./sheet-people.js";
import { SpokenState } from "./spoken-state.js";

const ASK_AGAIN_MS = 1_500;
const LOOK_FOR_NOTES_EVERY = 30;
const CLOCK = new Intl.DateTimeFormat("ja-JP", { timeZone: "Asia/Tokyo", hour12: false, hour: "numeric", minute: "2-digit", second: "2-digit" });

class LiveSheet extends HTMLElement {
  words = {};
  outline;
  ended = false;
  #line;
  #fields;
  #deeds;
  #lists;
  #people;
  #course;
  #gone;
  #refused;
  #ids = new EditIds();
  #ticking;
  #ahead = 0;
  #open = true;
  #savedAt = null;
  #frame = new NextFrame(() => this.#show());
  #changed = new Set();
  #deedsHeard = [];
  #moved = false;
  #spoken;
  #passages;
  #ticks = 0;

  connectedCallback() {
    for (const word of this.querySelector("template[data-words]").content.children) this.words[word.dataset.word] = word.textContent;
    this.#line = new SheetLine(this.getAttribute("group"));
    this.#fields = new SheetFields(this, this.#line, this.#ids);
    this.#deeds = new SheetDeeds(this, this.#line, this.#ids);
    this.#lists = new SheetLists(this, this.#fields);
    this.#people = new SheetPeople(this, this.#line, this.#fields, this.#ids.writer);
    this.#course = new SheetCourse(this, this.#fields);
    this.#passages = new PreparedPassages(this, this.#lists, this.#fields, this.#deeds);
    this.#passages.listen();
    this.#spoken = new SpokenState(this.querySelector("[data-spoken]"));
    this.#gone = new GoneRows(this, this.#lists, this.#fields, this.#deeds);
    this.#hearLine();
    new SheetButtons(this, this.#lists, this.#fields, this.#course, this.#deeds).listen();
    window.addEventListener("pagehide", this.#leave);
    this.#begin();
  }

  disconnectedCallback() {
    window.removeEventListener("pagehide", this.#leave);
    clearInterval(this.#ticking);
    this.#spoken.end();
    this.#people.standUp();
    this.#line.close();
  }

  #hearLine() {
    this.#line.addEventListener("entries", (event) => this.#hear(event.detail));
    this.#line.addEventListener("behind", () => this.#readAnew());
    this.#line.addEventListener("here", (event) => this.#people.see(event.detail));
    this.#line.addEventListener("hello", (event) => {
      this.#ahead = Date.parse(event.detail.now) - Date.now();
      this.dataset.line = event.detail.by;
    });
    this.#line.addEventListener("line", (event) => {
      this.#open = event.detail;
      this.saySaved();
    });
    this.#line.addEventListener("refused", (event) => this.end(event.detail));
  }

  async #begin() {
    const sheet = await this.#askState();
    if (!sheet) return;
    this.outline = new SheetOutline(sheet.outline);
    this.#lists.consistOf(this.outline);
    const journal = new SheetJournal(`${sheet.group}.${sheet.sheet}`, this.#ids.writer);
    this.#fields.keepIn(journal);
    this.#course.take(sheet);
    this.#fields.know(sheet.fields);
    for (const field of sheet.fields) this.#fields.bind(this.querySelector(`live-field[data-name="${field.name}"]`), field.id);
    this.#lists.take(sheet.rows);
    this.#draw();
    this.#passages.look([...this.#fields.elements.keys()]);
    this.#refused = new RefusedWords(this, this.#fields, journal);
    this.#line.listen(sheet.sequence);
    this.#ticking = setInterval(this.#tick, 1_000);
    this.#people.sitDown();
    await this.#takeOver();
    this.saySaved();
    this.dataset.ready = "true";
  }

  async #takeOver() {
    for (const [id, words] of await this.#fields.takeOver()) this.#gone.late(id, words);
  }

  /** So much has been missed that the sheet is taken in as it stands; what is written here stays. */
  async #readAnew() {
    this.saySaved();
    const sheet = await this.#askState();
    if (!sheet) return;
    this.#course.take(sheet);
    this.#fields.renew([...sheet.fields, ...sheet.rows.flatMap((row) => row.fields)]);
    this.#fields.know(sheet.fields);
    this.#lists.take(sheet.rows);
    this.#moved = true;
    this.#frame.ask();
    this.#line.standsAt(sheet.sequence);
    this.saySaved();
  }

  /** Asks for the sheet until it comes; answers nothing where there is none for the one who asks. */
  async #askState() {
    while (this.isConnected) {
      try {
        const sheet = await this.#line.ask("state");
        if (Array.isArray(sheet.rows)) {
          this.#open = true;
          return sheet;
        }
      } catch (failure) {
        if (failure instanceof Refused) {
          this.end(failure);
          return null;
        }
        this.#open = false;
        this.saySaved();
      }
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
    return null;
  }

  #draw() {
    this.#lists.draw();
    this.#course.draw();
  }

  // --- for the parts of the sheet

  /** Whether one may write here. */
  get writes() {
    return this.getAttribute("writes") === "true";
  }

  /** The moment it is at the portal, in milliseconds. */
  get now() {
    return Date.now() + this.#ahead;
  }

  /** What a template of the page holds, alive. */
  made(template) {
    return document.importNode(this.querySelector(template).content, true).firstElementChild;
  }

  /** The time of day in Japan. */
  clock(date) {
    return CLOCK.format(date);
  }

  /** Something was written in the field under `id`. */
  written(id) {
    if (!this.#lists.rowOf(id)?.removed) this.say("");
    this.#fields.written(id);
    this.#gone.written(id);
    this.#moved ||= this.#lists.waits;
    this.changed(id);
  }

  /** The text of the field under `id` is another one: what depends on it is shown with the next frame. */
  changed(id) {
    this.#changed.add(id);
    this.#frame.ask();
  }

  /** A word is being composed in the field under `id`. */
  composing(id) {
    this.#fields.composing(id);
  }

  /** Keeps words that could not be written in the field under `id`, and offers them below it. */
  refuse(id, words, why) {
    this.#refused.keep(id, words, why);
  }

  /** The caret came into the field under `id`, or into none. */
  moveTo(id) {
    this.#people.moveTo(id);
  }

  /** Shows what the field under `id` said before. */
  async showHistory(id, label) {
    try {
      const { versions } = await this.#line.ask("history", `&field=${id}`);
      this.querySelector("field-history").show(label, versions, this.writes ? (revision) => this.#deeds.restore(id, revision) : null);
    } catch (failure) {
      this.say(failure instanceof Refused ? failure.message : this.words.noAnswer);
    }
  }

  /** Says something in the page's status line. */
  say(words) {
    const says = this.querySelector("[data-says]");
    if (says.textContent !== words) says.textContent = words;
  }

  /** Says something to those alone who hear the page. */
  whisper(words) {
    this.querySelector("[data-whisper]").textContent = words;
  }

  /** Nothing more is sent: the one who wrote is no longer let in. What was written stays in the journal. */
  end(failure) {
    this.ended = true;
    const note = this.querySelector("[data-ended]");
    note.querySelector("[data-why]").textContent = failure.status === 401 ? this.words.signedOut : failure.message;
    note.hidden = false;
    this.saySaved();
  }

  /** Says what is saved; `now` when something has just been. */
  saySaved(now = false) {
    if (now) this.#savedAt = new Date(this.now);
    const unsaved = this.#fields.unsaved;
    const says = this.querySelector("[data-saved]");
    const state = this.#state(unsaved);
    const words = this.words[this.#wordOf(state, unsaved)].replace("{0}", state === "saved" ? this.clock(this.#savedAt ?? new Date()) : unsaved);
    if (says.textContent !== words) says.textContent = words;
    if (says.dataset.state !== state) says.dataset.state = state;
    if (this.dataset.unsaved !== String(unsaved)) this.dataset.unsaved = unsaved;
    this.#spoken.is(state, words);
  }

  #state(unsaved) {
    if (this.ended) return "ended";
    if (!this.#open) return "offline";
    if (unsaved > 0) return "waiting";
    return this.#line.isBehind ? "behind" : "saved";
  }

  #wordOf(state, unsaved) {
    switch (state) {
      case "ended": return "stopped";
      case "offline": return unsaved > 0 ? "offlineWaiting" : "offline";
      case "waiting": return this.#fields.isComposing ? "composing" : "waiting";
      case "behind": return "behind";
      default: return this.#savedAt ? "savedAt" : "saved";
    }
  }

  // --- what is heard

  #hear(entries) {
    for (const entry of entries) {
      if (entry.kind === "EDIT") this.#fields.hear(entry);
      else this.#hearDeed(entry);
    }
    this.#deedsHeard.push(...entries);
    this.#frame.askLater();
  }

  /** Shows what has been heard and written since the last frame, and nothing else. */
  #show() {
    const changed = [...new Set([...this.#fields.showHeard(), ...this.#changed])];
    this.#changed.clear();
    if (this.#moved) {
      this.#moved = false;
      this.#draw();
    } else if (changed.length > 0) {
      this.#lists.drawWordsOf(changed);
      this.#course.drawStepsOf(changed);
    }
    this.#passages.look(changed);
    const heard = this.#deedsHeard;
    this.#deedsHeard = [];
    this.#deeds.heard(heard);
    this.saySaved();
  }

  #hearDeed({ kind, by, edit, data }) {
    const { rows, steps, currentStep } = data;
    for (const id of this.#fields.showHeard()) this.#changed.add(id);
    this.#moved = true;
    if (rows) this.#lists.take(rows);
    this.#course.take(data);
    if (rows) this.#gone.hear(kind, rows, this.#ids.isOwn(edit) ? null : by);
    if (kind === "STEP_REACHED") this.say(this.words.stepReached.replace("{0}", currentStep));
    if (kind === "STEPS_LOCKED") this.say(this.words.stepsLocked.replace("{0}", steps.map((step) => step.number).join(this.words.comma)));
  }

  #tick = () => {
    this.#course.tick();
    this.#fields.takeUntold();
    this.#fields.fillGaps();
    this.#ticks += 1;
    if (this.#ticks % LOOK_FOR_NOTES_EVERY === 0 && !this.ended) this.#takeOver();
  };

  #leave = () => {
    this.#people.leave();
  };

}

customElements.define("live-sheet", LiveSheet);
