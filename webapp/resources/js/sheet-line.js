/*
 * The line between a sheet's page and the portal: what is posted is tried again until it is answered; what happens comes by
 * server-sent events, or by long polling where no stream gets through.
 */
const ANSWER_WITHIN_MS = 10_000;
const HELLO_WITHIN_MS = 6_000;
const SILENT_AFTER_MS = 40_000;
const TRY_STREAM_AGAIN_MS = 60_000;
const LONGEST_PAUSE_MS = 4_000;
const POLL_WITHIN_MS = 30_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The portal does not take what was posted; `status` and the portal's words say why. */
export class Refused extends Error {
  constructor(status, answer) {
    super(answer.text ?? String(status));
    this.status = status;
    this.key = answer.key;
  }

  /** Whether the one who posted is no longer let in, so that nothing else will be taken either. */
  get endsSheet() {
    return this.status === 401 || this.key === "sheet.unknown";
  }
}

export class SheetLine extends EventTarget {
  #group;
  #after;
  #people = "";
  #source;
  #watch;
  #open = false;
  #closed = false;
  #polling = 0;

  constructor(group) {
    super();
    this.#group = group;
  }

  #address(what, query = "") {
    return `/worksheet/live/${what}?group=${this.#group}${query}`;
  }

  /** Asks once. */
  async ask(what, query = "") {
    return this.#fetch(this.#address(what, query), {}, ANSWER_WITHIN_MS);
  }

  /** Posts until it is answered; throws Refused when the portal does not take it. */
  async post(what, body) {
    for (let attempt = 0; !this.#closed; attempt += 1) {
      try {
        const answer = await this.#fetch(this.#address(what),
          { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }, ANSWER_WITHIN_MS);
        this.#is(true);
        return answer;
      } catch (failure) {
        if (failure instanceof Refused && failure.status < 500 && failure.status !== 408 && failure.status !== 429) throw failure;
        this.#is(false);
        await pause(Math.min(LONGEST_PAUSE_MS, 300 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2));
      }
    }
    throw new Refused(0, {});
  }

  async #fetch(address, options, within) {
    const response = await fetch(address, { ...options, cache: "no-store", signal: AbortSignal.timeout(within) });
    let answer;
    try {
      answer = await response.json();
    } catch {
      // a server that has just been started, or a proxy before it, knows no such page yet
      throw new Refused(response.ok || response.status === 404 ? 502 : response.status, {});
    }
    if (!response.ok) throw new Refused(response.status, answer);
    return answer;
  }

  /** Listens from behind entry `after` on. */
  listen(after) {
    this.#after = after;
    this.#stream();
  }

  /** Listens no more. */
  close() {
    this.#closed = true;
    this.#polling += 1;
    clearTimeout(this.#watch);
    this.#source?.close();
  }

  #stream() {
    this.#polling += 1;
    this.#source?.close();
    const source = new EventSource(this.#address("events", `&after=${this.#after}`));
    this.#source = source;
    const alive = () => this.#expect(SILENT_AFTER_MS);
    this.#expect(HELLO_WITHIN_MS);
    source.addEventListener("hello", (event) => {
      alive();
      this.#is(true);
      this.#tell("hello", { now: event.data, by: "stream" });
    });
    source.addEventListener("entry", (event) => {
      alive();
      this.#entries([JSON.parse(event.data)]);
    });
    source.addEventListener("here", (event) => {
      alive();
      this.#tell("here", JSON.parse(event.data));
    });
    source.addEventListener("beat", alive);
    source.addEventListener("error", () => this.#poll());
  }

  #expect(ms) {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#poll(), ms);
  }

  async #poll() {
    clearTimeout(this.#watch);
    this.#source?.close();
    this.#polling += 1;
    const round = this.#polling;
    const until = Date.now() + TRY_STREAM_AGAIN_MS;
    this.#people = "";
    for (let failures = 0; round === this.#polling; ) {
      try {
        const answer = await this.#fetch(this.#address("poll", `&after=${this.#after}&here=${encodeURIComponent(this.#people)}`), {}, POLL_WITHIN_MS);
        if (round !== this.#polling) return;
        failures = 0;
        this.#is(true);
        this.#tell("hello", { now: answer.now, by: "poll" });
        this.#entries(answer.entries);
        this.#people = JSON.stringify(answer.here);
        this.#tell("here", answer.here);
        if (Date.now() > until) this.#stream();
      } catch (failure) {
        if (round !== this.#polling) return;
        if (failure instanceof Refused && (failure.status === 401 || failure.status === 404)) {
          this.#tell("refused", failure);
          return;
        }
        failures += 1;
        this.#is(false);
        await pause(Math.min(LONGEST_PAUSE_MS, 500 * failures));
      }
    }
  }

  #entries(entries) {
    const fresh = entries.filter((entry) => entry.sequence > this.#after);
    if (fresh.length === 0) return;
    this.#after = fresh.at(-1).sequence;
    this.#tell("entries", fresh);
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
