/*
 * What is to be shown is shown with the next frame, once however often it was asked for; a hidden page has no frames, but soon.
 * What can wait is shown seven times a second at most, since each frame costs more than what has changed in it.
 */
const HIDDEN_MS = 250;
const APART_MS = 150;

export class NextFrame {
  #draw;
  #frame = null;
  #timer;
  #later = null;
  #drawn = 0;

  /** `draw` is what happens with the next frame. */
  constructor(draw) {
    this.#draw = draw;
  }

  /** It is to happen with the next frame. */
  ask() {
    if (this.#frame !== null) return;
    clearTimeout(this.#later);
    this.#later = null;
    this.#frame = requestAnimationFrame(this.#now);
    this.#timer = setTimeout(this.#now, HIDDEN_MS);
  }

  /** It is to happen, but not sooner after the last frame than what can wait is shown. */
  askLater() {
    if (this.#frame !== null || this.#later !== null) return;
    const left = this.#drawn + APART_MS - performance.now();
    if (left <= 0) this.ask();
    else this.#later = setTimeout(() => this.ask(), left);
  }

  #now = () => {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = null;
    this.#drawn = performance.now();
    this.#draw();
  };
}
