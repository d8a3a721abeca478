/*
 * Which windows of a browser are open, by the names under which they write. A window holds a Web Lock; where the browser has
 * none, it leaves a beat on the device and answers over a channel whoever asks. Where nothing can be known, a window counts
 * as open.
 */
const keyOf = (writer) => `kenshu-sheet-window/${writer}`;
const ENDED = "ended";
const BEAT_EVERY_MS = 5_000;
const FRESH_MS = 20_000;
// browsers let the clocks of windows that are long hidden go once a minute
const SILENT_MS = 180_000;
const ANSWER_WITHIN_MS = 1_000;

export class OpenWindows {
  #writer;
  #channel;
  #asking = new Map();

  /** From now on this window counts as open under the name of `writer`. */
  constructor(writer) {
    this.#writer = writer;
    if (navigator.locks) navigator.locks.request(keyOf(writer), () => new Promise(() => {}));
    else this.#beat();
  }

  #beat() {
    if (typeof BroadcastChannel === "function") {
      this.#channel = new BroadcastChannel("kenshu-sheet-windows");
      this.#channel.onmessage = ({ data }) => {
        if (data.asked === this.#writer) this.#channel.postMessage({ open: data.asked });
        this.#asking.get(data.open)?.(true);
      };
    }
    const beat = () => OpenWindows.#leave(this.#writer, String(Date.now()));
    beat();
    setInterval(beat, BEAT_EVERY_MS);
    window.addEventListener("pagehide", () => OpenWindows.#leave(this.#writer, ENDED));
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) location.reload();
    });
  }

  static #leave(writer, sign) {
    try {
      localStorage.setItem(keyOf(writer), sign);
    } catch {
      // a device that keeps nothing has nothing to take over either
    }
  }

  /** Those of `writers` whose windows have certainly ended. */
  async ended(writers) {
    if (navigator.locks) {
      const open = new Set((await navigator.locks.query()).held.map((lock) => lock.name));
      return writers.filter((writer) => writer !== this.#writer && !open.has(keyOf(writer)));
    }
    const ended = await Promise.all(writers.map((writer) => this.#hasEnded(writer)));
    return writers.filter((writer, index) => ended[index]);
  }

  async #hasEnded(writer) {
    if (writer === this.#writer) return false;
    const sign = localStorage.getItem(keyOf(writer));
    if (sign === ENDED) return true;
    const silent = Date.now() - Number(sign ?? 0);
    return silent > FRESH_MS && this.#channel !== undefined && !(await this.#answers(writer)) && silent > SILENT_MS;
  }

  #answers(writer) {
    return new Promise((resolve) => {
      const answered = (open) => {
        this.#asking.delete(writer);
        resolve(open);
      };
      this.#asking.set(writer, answered);
      this.#channel.postMessage({ asked: writer });
      setTimeout(() => answered(false), ANSWER_WITHIN_MS);
    });
  }

  /** The signs of windows that have ended are no longer needed, except those of `writers`. */
  forgetAllBut(writers) {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(keyOf("")) && localStorage.getItem(key) === ENDED && !writers.includes(key.slice(keyOf("").length))) localStorage.removeItem(key);
    }
  }
}
