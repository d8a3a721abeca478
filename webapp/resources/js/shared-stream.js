/*
 * One stream for all windows of a browser, since a browser opens only six connections to one portal: the window that holds
 * the lock leads, follows every sheet that is open in any of them and passes on over a channel what it is told. When it is
 * closed, the next one leads. A window that does not hear of its leader for a while asks the portal itself meanwhile.
 */
import { SheetStream } from "./sheet-stream.js";

const NAME = "kenshu-sheet-stream";
const LEADER_SILENT_MS = 45_000;

export class SharedStream extends EventTarget {
  #group;
  #after;
  #channel = new BroadcastChannel(NAME);
  #stream = null;
  #own = null;
  #here = new Map();
  #windows = new Map();
  #window = crypto.getRandomValues(new Uint32Array(2)).join("-");
  #release;
  #watch;

  /** Whether this browser can share a stream. */
  static get isPossible() {
    return navigator.locks !== undefined && typeof BroadcastChannel === "function";
  }

  /** Follows the sheet of a group; `after` tells the newest entry that this window has. */
  follow(group, after) {
    this.#group = group;
    this.#after = after;
    this.#channel.onmessage = ({ data }) => this.#heard(data);
    window.addEventListener("pagehide", this.#leave);
    this.#expectLeader();
    this.#ask();
    navigator.locks.request(NAME, () => this.#lead());
  }

  /** Follows it no more. */
  close() {
    window.removeEventListener("pagehide", this.#leave);
    clearTimeout(this.#watch);
    this.#leave();
    this.#stream?.close();
    this.#own?.close();
    this.#release?.();
    this.#channel.close();
  }

  #leave = () => {
    this.#channel.postMessage({ to: "leader", left: this.#window });
  };

  #ask() {
    this.#channel.postMessage({ to: "leader", window: this.#window, group: this.#group, after: this.#after() });
  }

  // --- who leads

  #lead() {
    clearTimeout(this.#watch);
    this.#own?.close();
    this.#own = null;
    this.#stream = new SheetStream();
    for (const what of ["told", "hello", "lost", "beat"]) {
      this.#stream.addEventListener(what, ({ detail }) => this.#passOn(what, detail));
    }
    this.#follows(this.#window, this.#group, this.#after());
    this.#channel.postMessage({ to: "all", what: "leader" });
    return new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  #passOn(what, detail) {
    if (detail?.here) this.#here.set(detail.group, detail);
    if (this.#windows.size > 1) this.#channel.postMessage({ to: "all", what, detail });
    this.#say(what, detail);
  }

  #follows(name, group, after) {
    this.#windows.set(name, group);
    const told = this.#stream.toldOf(group);
    if (told === undefined) this.#stream.follow(group, after);
    else this.#channel.postMessage({ to: name, group, told, here: this.#here.get(group) });
  }

  #left(name) {
    const group = this.#windows.get(name);
    this.#windows.delete(name);
    if (group !== undefined && ![...this.#windows.values()].includes(group)) this.#stream.leave(group);
  }

  // --- who is led

  #heard(data) {
    if (data.to === "leader") {
      if (!this.#stream) return;
      if (data.left) this.#left(data.left);
      else this.#follows(data.window, data.group, data.after);
      return;
    }
    if (this.#stream) return;
    if (data.to === "all") {
      this.#expectLeader();
      if (data.what === "leader") this.#ask();
      else this.#say(data.what, data.detail);
    } else if (data.to === this.#window) {
      this.#expectLeader();
      if (data.here) this.#say("told", data.here);
      this.#say("joined", data.told);
    }
  }

  #expectLeader() {
    clearTimeout(this.#watch);
    this.#own?.close();
    this.#own = null;
    this.#watch = setTimeout(() => this.#goOnAlone(), LEADER_SILENT_MS);
  }

  #goOnAlone() {
    this.#own = new SheetStream({ yields: true });
    for (const what of ["told", "hello", "lost"]) this.#own.addEventListener(what, ({ detail }) => this.#say(what, detail));
    this.#own.follow(this.#group, this.#after());
  }

  #say(what, detail) {
    if (what === "told" && detail.group !== this.#group) return;
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
