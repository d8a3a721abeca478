/*
 * The fields of a sheet in this window: what is written in each, on its way to the portal and back, and who wrote last. What
 * is not with the portal yet stands in the journal; what the portal does not take is offered again.
 */
import { FieldText } from "./field-text.js";
import { Refused, Unanswered } from "./portal-answer.js";

export class SheetFields {
  #sheet;
  #line;
  #ids;
  #journal;
  #texts = new Map();
  #elements = new Map();
  #told = new Map();
  #leftBehind = [];
  #sending = new Set();
  #heard = new Set();

  /** The fields of `sheet`, sent over `line` under `ids`. */
  constructor(sheet, line, ids) {
    this.#sheet = sheet;
    this.#line = line;
    this.#ids = ids;
  }

  /** Keeps what is unsaved in `journal`. */
  keepIn(journal) {
    this.#journal = journal;
  }

  /** Takes fields in as the portal tells them; what is known already stays as it is. */
  know(fields) {
    for (const field of fields) {
      this.#told.set(field.id, field);
      if (!this.#texts.has(field.id)) {
        this.#texts.set(field.id, new FieldText({ ...field, writer: this.#ids.writer }, () => this.#ids.next()));
      }
    }
  }

  /** The sheet has been read anew: what is known of these fields is brought to what the portal tells. */
  renew(fields) {
    for (const field of fields) {
      const text = this.#texts.get(field.id);
      if (!text) continue;
      const element = this.#elements.get(field.id);
      if (element) element.renew(field);
      else text.renew(field);
      this.#journal.note(text);
      this.#heard.add(field.id);
    }
  }

  /** Shows the field under `id` in `element`. */
  bind(element, id) {
    const { words, writes } = this.#sheet;
    element.bind(this.#texts.get(id), this.#sheet, { writes, words, most: Number(this.#sheet.getAttribute("most")) });
    this.#elements.set(id, element);
    this.#sayLast(id);
  }

  /** Where the field under `id` is shown. */
  element(id) {
    return this.#elements.get(id);
  }

  /** Every element that shows a field, by the field's id. */
  get elements() {
    return this.#elements;
  }

  /** What is written in the field under `id`. */
  text(id) {
    return this.#texts.get(id).text.trim();
  }

  /** What the field under `id` is called. */
  nameOf(id) {
    return this.#told.get(id)?.name;
  }

  /** Whether something is written in a field of one of these names that is on the sheet. */
  isFilled(names) {
    return [...this.#elements].some(([id, element]) => element.isConnected && names.has(this.#told.get(id).name) && this.text(id) !== "");
  }

  /** Whether somebody is composing a word in one of them. */
  get isComposing() {
    return [...this.#elements.values()].some((element) => element.isComposing);
  }

  /** How many of them hold something that is not with the portal. */
  get unsaved() {
    return [...this.#texts.values(), ...this.#leftBehind].filter((text) => !text.isSaved).length;
  }

  /** Something was written in the field under `id`. */
  written(id) {
    const text = this.#texts.get(id);
    this.#note(text);
    this.#sheet.saySaved();
    this.#send(text);
  }

  /** A word is being composed in the field under `id`: it is kept as far as it has come. */
  composing(id) {
    this.#note(this.#texts.get(id));
    this.#sheet.saySaved();
  }

  #note(text) {
    if (!this.#journal.note(text)) this.#sheet.say(this.#sheet.words.cannotKeep);
  }

  /** Takes in what was put into fields without being typed. */
  takeUntold() {
    for (const element of this.#elements.values()) element.takeUntold();
  }

  /** What is written in the field under `id` and is not with the portal. */
  unsavedWords(id) {
    return this.#texts.get(id).unsavedWords;
  }

  /**
   * What windows that have ended left unsaved is sent now; each note as it was, so that nothing counts twice. Answers what it
   * is, by the fields' ids.
   */
  async takeOver() {
    const taken = new Map();
    for (const note of await this.#journal.leftBehind()) {
      if (!this.#texts.has(note.id)) continue;
      const text = new FieldText(note, (writer) => this.#ids.next(writer));
      taken.set(text.id, text.unsavedWords);
      this.#leftBehind.push(text);
      this.#send(text);
    }
    if (taken.size > 0) this.#sheet.say(this.#sheet.words.tookOver);
    this.#journal.tidy();
    return taken;
  }

  async #send(text) {
    if (this.#sending.has(text)) return;
    this.#sending.add(text);
    try {
      for (let edit = text.toSend(); edit && !this.#sheet.ended; edit = text.toSend()) {
        this.#journal.note(text);
        const answer = await this.#line.post("edit", edit);
        this.#take(text, answer.entries);
        if (text.sent?.edit === edit.edit) break;
      }
    } catch (failure) {
      this.#notTaken(text, failure);
    } finally {
      this.#sending.delete(text);
      this.#journal.note(text);
      this.#leftBehind = this.#leftBehind.filter((each) => !each.isSaved);
      this.#sheet.saySaved(text.isSaved);
    }
  }

  #notTaken(text, failure) {
    if (failure instanceof Unanswered) return;
    if (!(failure instanceof Refused)) throw failure;
    if (failure.endsSheet) {
      this.#sheet.end(failure);
      return;
    }
    if (this.#texts.get(text.id) === text) this.#elements.get(text.id)?.endComposition();
    const { kept, shown } = text.giveUp();
    if (this.#texts.get(text.id) === text) this.#elements.get(text.id)?.show(shown);
    this.#sheet.changed(text.id);
    if (kept) this.#sheet.refuse(text.id, kept, failure.message);
    else this.#sheet.say(failure.message);
  }

  /** Somebody's edit has come; it is shown with the next frame. */
  hear(entry) {
    const text = this.#texts.get(entry.field);
    Object.assign(this.#told.get(entry.field) ?? {}, { by: entry.by, at: entry.at });
    if (!text) return;
    const element = this.#elements.get(entry.field);
    if (element) element.hold([entry]);
    else text.hear([entry]);
    this.#heard.add(entry.field);
  }

  /** Shows what has been heard since the last frame; answers the ids of the fields to which it happened. */
  showHeard() {
    const heard = [...this.#heard];
    this.#heard.clear();
    for (const id of heard) {
      const element = this.#elements.get(id);
      element?.showHeld();
      this.#journal.note(this.#texts.get(id));
      this.#sayLast(id);
    }
    return heard;
  }

  #take(text, entries) {
    const element = this.#texts.get(text.id) === text ? this.#elements.get(text.id) : null;
    if (element) {
      element.hold(entries);
      element.showHeld();
      this.#sheet.changed(text.id);
    } else {
      text.hear(entries);
    }
    this.#journal.note(text);
    this.#sheet.saySaved();
  }

  #sayLast(id) {
    const { by, at } = this.#told.get(id) ?? {};
    const element = this.#elements.get(id);
    if (!element || !by) return;
    element.last = this.#sheet.words.last.replace("{0}", by).replace("{1}", this.#sheet.clock(new Date(at)));
  }

  /** Where something came before what must come between, the field's edits are asked for. */
  fillGaps() {
    for (const text of this.#texts.values()) if (text.misses) this.#fillGap(text);
  }

  async #fillGap(text) {
    try {
      const { entries } = await this.#line.ask("edit", `&field=${text.id}&base=${text.revision}`);
      this.#take(text, entries);
    } catch {
      // the next tick asks again
    }
  }
}
