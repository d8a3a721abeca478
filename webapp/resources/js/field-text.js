/*
 * The text of one field in this browser: what the server is known to have, one edit that is on its way, later ones that
 * wait, and one's own way back. Whatever is heard of others is rebased over what is one's own, and the other way round.
 */
import { applyTo, between, compose, inverse, moved, rebase } from "./change.js";

const ONE_STROKE_MS = 900;
const STEPS_BACK = 200;
// pieces of what was written that lie no further apart in one line are one passage
const PASSAGE_GAP = 40;

export class FieldText {
  id;
  revision;
  text;
  sent;
  waiting;
  /** What a word that is being composed changes so far; null where none is. */
  composing = null;
  #known;
  #writer;
  #nextId;
  #early = new Map();
  #back = [];
  #forth = [];
  #writtenAt = 0;
  #end = -1;
  #told = 0;

  /** `writer` names this window; `nextId` makes the id of an edit. */
  constructor({ id, revision, text, writer, sent = null, waiting = null }, nextId) {
    this.id = id;
    this.revision = revision;
    this.#known = text;
    this.#writer = writer;
    this.#nextId = nextId;
    this.sent = sent;
    this.waiting = waiting;
    this.text = text;
    if (sent) this.text = applyTo(sent.change, this.text);
    if (waiting) this.text = applyTo(waiting, this.text);
  }

  /** Whether everything written here is with the server. */
  get isSaved() {
    return !this.sent && !this.waiting && !this.composing;
  }

  /** What has to be kept so that nothing is lost when this window ends now. */
  get journal() {
    const waiting = this.composing ? compose(this.waiting ?? [], this.composing) : this.waiting;
    return { id: this.id, revision: this.revision, text: this.#known, writer: this.#writer, sent: this.sent, waiting };
  }

  /** Somebody writes here. */
  write(change) {
    if (change.length === 0) return;
    const now = Date.now();
    const undo = inverse(change, this.text);
    if (this.#back.length > 0 && now - this.#writtenAt < ONE_STROKE_MS) this.#back.push(compose(undo, this.#back.pop()));
    else this.#back.push(undo);
    if (this.#back.length > STEPS_BACK) this.#back.shift();
    this.#forth = [];
    this.#writtenAt = now;
    this.#take(this.#goingOn(change));
  }

  /** Who writes on where their last words end belongs to them, and nobody else's words come between. */
  #goingOn(change) {
    const [position, deleted, inserted] = change.at(-1);
    const goesOn = change.length === 1 && inserted !== "" && position === this.#end;
    this.#end = inserted === "" ? moved(this.#end, change) : applyTo(change, this.text).length - (this.text.length - position - deleted);
    return goesOn ? [[position, deleted, inserted, true]] : change;
  }

  #take(change) {
    this.text = applyTo(change, this.text);
    this.waiting = this.waiting ? compose(this.waiting, change) : change;
    if (this.waiting.length === 0) this.waiting = null;
  }

  /** Takes back what was written here last; answers the change, or null. */
  undo() {
    return this.#step(this.#back, this.#forth);
  }

  /** Does again what was taken back last. */
  redo() {
    return this.#step(this.#forth, this.#back);
  }

  #step(from, to) {
    const change = from.pop();
    if (!change) return null;
    to.push(inverse(change, this.text));
    this.#writtenAt = 0;
    this.#end = -1;
    this.#take(change);
    return change;
  }

  /** The edit to send now, the same one until it is acknowledged; null when there is none. */
  toSend() {
    if (!this.sent && this.waiting) {
      this.sent = { edit: this.#nextId(this.#writer), change: this.waiting };
      this.waiting = null;
    }
    return this.sent && { field: this.id, edit: this.sent.edit, base: this.revision, change: this.sent.change };
  }

  /** Takes entries of the log in; answers what they change in the text that is shown, as one change. */
  hear(entries) {
    for (const entry of entries) {
      if (entry.revision > this.revision) this.#early.set(entry.revision, entry);
    }
    return this.#shown(this.#inOrder([]));
  }

  #inOrder(before) {
    let shown = before;
    while (this.#early.has(this.revision + 1)) {
      const entry = this.#early.get(this.revision + 1);
      this.#early.delete(entry.revision);
      this.revision = entry.revision;
      shown = compose(shown, this.sent?.edit === entry.edit ? this.#acknowledged(entry) : this.#fromElsewhere(entry));
    }
    return shown;
  }

  /**
   * The portal has this text after so many edits, however many were missed; answers what that changes in the text that is
   * shown. While an edit is on its way only its answer, or the edits that are missed, can tell which words are one's own; and
   * nothing is put in while a word is being composed.
   */
  renew({ revision, text }) {
    if (revision <= this.revision) return [];
    this.#told = Math.max(this.#told, revision);
    if (this.sent || this.composing) return [];
    const heard = between(this.#known, text);
    this.#known = text;
    this.revision = revision;
    for (const early of [...this.#early.keys()]) if (early <= revision) this.#early.delete(early);
    return this.#shown(this.#inOrder(this.#show(heard, false)));
  }

  /** Whether something came before what must come between, or is known to be there and has not come. */
  get misses() {
    return !this.composing && (this.#early.size > 0 || this.revision < this.#told);
  }

  /** The server took this window's edit, perhaps a little differently: it moves what would tear a character. */
  #acknowledged(entry) {
    const expected = applyTo(this.sent.change, this.#known);
    this.#known = applyTo(entry.change, this.#known);
    this.sent = null;
    const correction = between(expected, this.#known);
    return this.#show(correction, false);
  }

  #fromElsewhere(entry) {
    const theirs = entry.edit.slice(0, entry.edit.lastIndexOf("-"));
    const first = this.#writer < theirs;
    this.#known = applyTo(entry.change, this.#known);
    let heard = entry.change;
    if (this.sent) {
      const mine = rebase(this.sent.change, heard, first);
      heard = rebase(heard, this.sent.change, !first);
      this.sent = { edit: this.sent.edit, change: mine };
    }
    return this.#show(heard, first);
  }

  #show(change, first) {
    let shown = change;
    if (this.waiting) {
      const mine = rebase(this.waiting, shown, first);
      shown = rebase(shown, this.waiting, !first);
      this.waiting = mine.length > 0 ? mine : null;
    }
    this.text = applyTo(shown, this.text);
    return shown;
  }

  /** What others changed in the shown text is gone around by the way back. */
  #shown(change) {
    if (change.length === 0) return change;
    this.#end = moved(this.#end, change);
    this.#back = FieldText.#rebased(this.#back, change);
    this.#forth = FieldText.#rebased(this.#forth, change);
    return change;
  }

  static #rebased(steps, change) {
    let over = change;
    const rebased = [];
    for (const step of steps.toReversed()) {
      rebased.unshift(rebase(step, over, true));
      over = rebase(over, step, false);
    }
    return rebased.filter((step) => step.length > 0);
  }

  /** What was written here and is not with the server, in its order; pieces of one line with little between them are one passage. */
  get unsavedWords() {
    const passages = [];
    let grown = 0;
    let behind = -1;
    for (const [position, deleted, inserted] of compose(this.sent?.change ?? [], this.waiting ?? [])) {
      const start = position + grown;
      const gap = behind < 0 ? null : this.text.slice(behind, start);
      if (inserted !== "") {
        if (gap !== null && gap.length <= PASSAGE_GAP && !gap.includes("\n")) passages.push(passages.pop() + gap + inserted);
        else passages.push(inserted);
        behind = start + inserted.length;
      }
      grown += inserted.length - deleted;
    }
    return passages.join("\n");
  }

  /** What is not with the server is given up and answered as text: the server will not take it. */
  giveUp() {
    const kept = this.unsavedWords;
    const shown = between(this.text, this.#known);
    this.text = this.#known;
    this.sent = null;
    this.waiting = null;
    this.#back = [];
    this.#forth = [];
    this.#end = -1;
    return { kept, shown };
  }
}
