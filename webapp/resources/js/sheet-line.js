/*
 * The line between a sheet's page and the portal: what is posted is tried again until the portal itself answers; what happens
 * comes over a stream that all windows of the browser share, in the order of its numbers and without gaps.
 */
import { answerTo, Refused, Unanswered } from "./portal-answer.js";
import { SharedStream } from "./shared-stream.js";
import { SheetStream } from "./sheet-stream.js";

const ANSWER_WITHIN_MS = 10_000;
const LONGEST_PAUSE_MS = 4_000;
const ASK_AGAIN_MS = 1_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class SheetLine extends EventTarget {
  #group;
  #after = 0;
  #early = new Map();
  #stream;
  #open = false;
  #closed = false;
  #catchingUp = false;
  #behind = false;

  constructor(group) {
    super();
    this.#group = Number(group);
  }

  #address(what, query = "") {
    return `/worksheet/live/${what}?group=${this.#group}${query}`;
  }

  /** Asks once. */
  async ask(what, query = "") {
    return answerTo(this.#address(what, query), {}, ANSWER_WITHIN_MS);
  }

  /** Posts until the portal answers; throws Refused when it does not take it. */
  async post(what, body) {
    for (let attempt = 0; !this.#closed; attempt += 1) {
      try {
        const answer = await answerTo(this.#address(what),
          { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }, ANSWER_WITHIN_MS);
        if (what === "edit" && !Array.isArray(answer.entries)) throw new Unanswered("no entries");
        this.#is(true);
        return answer;
      } catch (failure) {
        if (failure instanceof Refused) throw failure;
        this.#is(false);
        await pause(Math.min(LONGEST_PAUSE_MS, 300 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2));
      }
    }
    throw new Unanswered("closed");
  }

  /** Listens from behind entry `after` on. */
  listen(after) {
    this.#after = after;
    this.#stream = SharedStream.isPossible ? new SharedStream() : new SheetStream({ yields: true });
    this.#stream.addEventListener("told", ({ detail }) => this.#told(detail));
    this.#stream.addEventListener("joined", ({ detail }) => {
      if (detail > this.#after) this.#catchUp();
    });
    this.#stream.addEventListener("hello", ({ detail }) => {
      this.#is(true);
      this.#tell("hello", detail);
    });
    this.#stream.addEventListener("lost", () => this.#is(false));
    this.#stream.follow(this.#group, SharedStream.isPossible ? () => this.#after : after);
  }

  /** Listens no more. */
  close() {
    this.#closed = true;
    this.#stream?.close();
  }

  /** Whether more has happened than has been heard here. */
  get isBehind() {
    return this.#behind || this.#early.size > 0;
  }

  /** The sheet has been read anew and shows all up to entry `sequence`. */
  standsAt(sequence) {
    this.#after = Math.max(this.#after, sequence);
    this.#behind = false;
    this.#inOrder();
  }

  #told({ entries, behind, here, refused }) {
    if (refused) this.#tell("refused", new Refused(refused.status, refused));
    if (behind > this.#after) this.#isBehind();
    if (entries) this.#take(entries);
    if (here) this.#tell("here", here);
  }

  #isBehind() {
    if (this.#behind) return;
    this.#behind = true;
    this.#tell("behind");
  }

  #take(entries) {
    for (const entry of entries) if (entry.sequence > this.#after) this.#early.set(entry.sequence, entry);
    this.#inOrder();
    if (this.#early.size > 0) this.#catchUp();
  }

  #inOrder() {
    for (const sequence of [...this.#early.keys()]) if (sequence <= this.#after) this.#early.delete(sequence);
    const next = [];
    while (this.#early.has(this.#after + 1)) {
      this.#after += 1;
      next.push(this.#early.get(this.#after));
      this.#early.delete(this.#after);
    }
    if (next.length > 0) this.#tell("entries", next);
  }

  /** Something came before what must come between: that is asked for, unless the sheet is being read anew. */
  async #catchUp() {
    if (this.#catchingUp || this.#behind) return;
    this.#catchingUp = true;
    try {
      const { sheets } = await this.ask("poll", `&after=${this.#after}&wait=0`);
      for (const sheet of sheets) this.#told(sheet);
    } catch {
      // asked again below
    }
    if (this.#early.size > 0) await pause(ASK_AGAIN_MS);
    this.#catchingUp = false;
    if (this.#early.size > 0 && !this.#closed) this.#catchUp();
  }

  #is(open) {
    if (this.#open === open) return;
    this.#open = open;
    this.#tell("line", open);
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
