/*
 * What happens on sheets, over one connection for all that are followed: by server-sent events, by long polling where no
 * stream gets through, or, where connections have to be left to others, by asking now and then.
 */
import { answerTo, Refused } from "./portal-answer.js";

const HELLO_WITHIN_MS = 6_000;
const SILENT_AFTER_MS = 40_000;
const TRY_STREAM_AGAIN_MS = 60_000;
const LONGEST_PAUSE_MS = 4_000;
const POLL_WITHIN_MS = 30_000;
const YIELD_MS = 1_000;
const YIELD_HIDDEN_MS = 4_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class SheetStream extends EventTarget {
  #yields;
  #after = new Map();
  #marks = new Map();
  #source;
  #watch;
  #round = 0;

  /** With `yields`, no connection is held while nothing happens. */
  constructor({ yields = false } = {}) {
    super();
    this.#yields = yields;
  }

  /** The number of the newest entry that has been told of a group's sheet; undefined where it is not followed. */
  toldOf(group) {
    return this.#after.get(group);
  }

  /** Follows the sheet of a group from behind entry `after` on, too. */
  follow(group, after) {
    if (this.#after.has(group)) return;
    this.#after.set(group, after);
    this.#connect();
  }

  /** Follows the sheet of a group no more. */
  leave(group) {
    if (!this.#after.delete(group)) return;
    if (this.#after.size === 0) this.close();
    else this.#connect();
  }

  /** Follows nothing any more. */
  close() {
    this.#after.clear();
    this.#round += 1;
    clearTimeout(this.#watch);
    this.#source?.close();
  }

  #connect() {
    if (this.#yields) this.#poll();
    else this.#stream();
  }

  #query() {
    return [...this.#after].map(([group, after]) => `group=${group}&after=${after}`).join("&");
  }

  #stream() {
    this.#round += 1;
    this.#source?.close();
    const source = new EventSource(`/worksheet/live/events?${this.#query()}`);
    this.#source = source;
    const alive = () => this.#expect(SILENT_AFTER_MS);
    this.#expect(HELLO_WITHIN_MS);
    source.addEventListener("hello", (event) => {
      alive();
      this.#say("hello", { now: event.data, by: "stream" });
    });
    for (const what of ["entries", "behind", "here", "refused"]) {
      source.addEventListener(what, (event) => {
        alive();
        this.#take(JSON.parse(event.data));
      });
    }
    source.addEventListener("beat", () => {
      alive();
      this.#say("beat");
    });
    source.addEventListener("error", () => this.#poll());
  }

  #expect(ms) {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#poll(), ms);
  }

  async #poll() {
    clearTimeout(this.#watch);
    this.#source?.close();
    this.#round += 1;
    const round = this.#round;
    const until = Date.now() + TRY_STREAM_AGAIN_MS;
    this.#marks.clear();
    for (let failures = 0; round === this.#round; ) {
      try {
        const marks = [...this.#after.keys()].map((group) => `&here=${this.#marks.get(group) ?? ""}`).join("");
        const answer = await answerTo(`/worksheet/live/poll?${this.#query()}${marks}${this.#yields ? "&wait=0" : ""}`, {}, POLL_WITHIN_MS);
        if (round !== this.#round) return;
        failures = 0;
        this.#say("hello", { now: answer.now, by: "poll" });
        answer.sheets.forEach((sheet) => this.#take(sheet));
        if (this.#yields) await pause(document.hidden ? YIELD_HIDDEN_MS : YIELD_MS);
        else if (Date.now() > until) this.#stream();
      } catch (failure) {
        if (round !== this.#round) return;
        if (failure instanceof Refused) {
          for (const group of [...this.#after.keys()]) this.#take({ group, refused: { status: failure.status, key: failure.key, text: failure.message } });
          return;
        }
        failures += 1;
        this.#say("lost");
        await pause(Math.min(LONGEST_PAUSE_MS, 500 * failures));
      }
    }
  }

  #take(told) {
    const { group, entries, behind, mark, refused } = told;
    if (!this.#after.has(group)) return;
    if (entries) this.#after.set(group, Math.max(this.#after.get(group), entries.at(-1).sequence));
    if (behind) this.#after.set(group, behind);
    if (mark) this.#marks.set(group, mark);
    if (refused) this.#after.delete(group);
    this.#say("told", told);
  }

  #say(what, detail = null) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
