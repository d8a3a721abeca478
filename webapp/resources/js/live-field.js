/*
 * <live-field data-name="GOAL" label="…" help="…" rows="3"></live-field>
 * One field of the live sheet. What is typed is taken at once, what others type appears around it with the caret left where
 * it is, and nothing is put in while a word is being composed. Taking back (Ctrl+Z) takes back one's own words only.
 */
import { between, moved } from "./change.js";

// control characters except tab and line feed; they arrive by paste and are never wanted
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

export class LiveField extends HTMLElement {
  #text;
  #sheet;
  #area;
  #who;
  #last;
  #keptBox;
  #composing = false;
  #held = [];

  /** Shows `text`, and tells `sheet` of what is written. */
  bind(text, sheet, { writes, words, most }) {
    this.#text = text;
    this.#sheet = sheet;
    this.most = most;
    this.words = words;
    this.#build();
    this.writable = writes;
    this.#area.value = text.text;
    this.#fit();
  }

  #build() {
    const id = `field-${this.#text.id}`;
    const label = document.createElement("label");
    label.htmlFor = id;
    label.className = "live-label";
    label.append(this.getAttribute("label"));
    this.number = document.createElement("span");
    label.append(this.number);
    this.#who = document.createElement("span");
    this.#who.className = "live-who";
    this.#area = document.createElement("textarea");
    this.#area.id = id;
    this.#area.rows = Number(this.getAttribute("rows") ?? 1);
    this.#area.setAttribute("autocomplete", "off");
    this.#area.setAttribute("aria-describedby", `${id}-last`);
    const foot = document.createElement("p");
    foot.className = "live-foot";
    this.#last = document.createElement("span");
    this.#last.id = `${id}-last`;
    const history = document.createElement("button");
    history.type = "button";
    history.className = "button quiet small";
    history.textContent = this.words.history;
    history.setAttribute("aria-label", `${this.words.history}: ${this.getAttribute("label")}`);
    history.addEventListener("click", () => this.#sheet.showHistory(this.#text.id, this.label));
    foot.append(this.#last, history);
    this.#keptBox = document.createElement("div");
    this.replaceChildren(label, this.#who, this.#area, foot, this.#keptBox);
    this.#area.addEventListener("input", this.#typed);
    this.#area.addEventListener("change", () => this.takeUntold());
    this.#area.addEventListener("keydown", this.#key);
    this.#area.addEventListener("beforeinput", this.#beforeInput);
    this.#area.addEventListener("compositionstart", () => { this.#composing = true; });
    this.#area.addEventListener("compositionend", this.#composed);
    this.#area.addEventListener("focus", () => this.#sheet.moveTo(this.#text.id));
    this.#area.addEventListener("blur", () => {
      if (this.#composing) this.#composed();
      this.takeUntold();
      this.#sheet.moveTo(null);
    });
  }

  /** The id of the field that is shown here. */
  get fieldId() {
    return this.#text.id;
  }

  get label() {
    return `${this.getAttribute("label")}${this.number.textContent}`;
  }

  get keptBox() {
    return this.#keptBox;
  }

  get isComposing() {
    return this.#composing;
  }

  get hasFocus() {
    return document.activeElement === this.#area;
  }

  /** Puts the caret behind the last character. */
  focusEnd() {
    this.#area.focus();
    this.#area.setSelectionRange(this.#area.value.length, this.#area.value.length);
  }

  set writable(writes) {
    if (this.#area.readOnly === !writes) return;
    if (!writes) this.endComposition();
    this.#area.readOnly = !writes;
  }

  /** A word that is being composed is taken as it stands. */
  endComposition() {
    if (!this.#composing) return;
    this.#area.blur();
    if (this.#composing) this.#composed();
  }

  /** Who of the others is in this field. */
  set who(names) {
    const said = names.join(this.words.comma);
    if (this.#who.textContent === said) return;
    this.#who.textContent = said;
    this.classList.toggle("others-here", names.length > 0);
  }

  /** Who wrote last, and when. */
  set last(words) {
    if (this.#last.textContent !== words) this.#last.textContent = words;
  }

  /** Writes `words` behind what stands there, as if they had been typed. */
  append(words) {
    const text = this.#text.text;
    const behind = text === "" ? words : `${text.endsWith("\n") ? "" : "\n"}${words}`;
    if (text.length + behind.length > this.most) {
      this.#sheet.refuse(this.#text.id, words, this.words.tooLong.replace("{0}", this.most));
      return;
    }
    this.#write([[text.length, 0, behind]]);
  }

  /** Entries of the log wait here until they are shown. */
  hold(entries) {
    this.#held.push(...entries);
  }

  /** Takes in what waits and shows it, unless a word is being composed. */
  showHeld() {
    if (this.#composing || this.#held.length === 0) return;
    this.takeUntold();
    const held = this.#held;
    this.#held = [];
    this.show(this.#text.hear(held));
  }

  /** The portal has the text as `field` tells it. */
  renew(field) {
    this.takeUntold();
    const shown = this.#text.renew(field);
    if (!this.#composing) this.show(shown);
  }

  /** Takes in what was put here without being typed, as by dictation; nobody tells of that. */
  takeUntold() {
    if (!this.#composing && !this.#area.readOnly && this.#area.value !== this.#text.text) this.#take();
  }

  /** Shows a change that has been made in the text. */
  show(change) {
    if (this.#area.value === this.#text.text) return;
    if (this.hasFocus) this.#showAroundCaret(change);
    else this.#area.value = this.#text.text;
    this.#fit();
  }

  #showAroundCaret(change) {
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = this.#area;
    this.#area.value = this.#text.text;
    this.#area.setSelectionRange(moved(selectionStart, change), moved(selectionEnd, change), selectionDirection);
    this.#area.scrollTop = scrollTop;
  }

  #typed = (event) => {
    if (!this.#composing && !event.isComposing) this.#take();
    else {
      this.#text.composing = between(this.#text.text, this.#area.value, Math.min(this.#area.value.length, this.#area.selectionEnd));
      this.#sheet.composing(this.#text.id);
    }
  };

  #composed = () => {
    this.#composing = false;
    this.#text.composing = null;
    this.#take();
    this.showHeld();
    this.#sheet.written(this.#text.id);
  };

  #take() {
    const typed = this.#area.value;
    const clean = typed.replace(CONTROL, "");
    const change = between(this.#text.text, clean, Math.min(clean.length, this.#area.selectionEnd));
    if (clean.length > this.most && clean.length > this.#text.text.length) {
      this.#sheet.refuse(this.#text.id, change.map(([, , inserted]) => inserted).join(""), this.words.tooLong.replace("{0}", this.most));
      this.show([]);
      return;
    }
    this.#text.write(change);
    if (clean !== typed) this.show(change);
    this.#fit();
    this.#sheet.written(this.#text.id);
    if (clean !== typed) this.#sheet.say(this.words.controlRemoved);
  }

  #write(change) {
    this.#text.write(change);
    this.show(change);
    this.#sheet.written(this.#text.id);
  }

  #key = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || this.#area.readOnly) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) this.#back(event, this.#text.undo());
    else if (key === "y" || (key === "z" && event.shiftKey)) this.#back(event, this.#text.redo());
  };

  #beforeInput = (event) => {
    if (event.inputType === "historyUndo") this.#back(event, this.#text.undo());
    else if (event.inputType === "historyRedo") this.#back(event, this.#text.redo());
  };

  #back(event, change) {
    event.preventDefault();
    if (!change) return;
    this.show(change);
    const [position, , inserted] = change.at(-1) ?? [0, 0, ""];
    this.#area.setSelectionRange(position + inserted.length, position + inserted.length);
    this.#sheet.written(this.#text.id);
  }

  #fit() {
    if (CSS.supports("field-sizing", "content")) return;
    this.#area.style.height = "auto";
    this.#area.style.height = `${this.#area.scrollHeight + 2}px`;
  }
}

customElements.define("live-field", LiveField);
