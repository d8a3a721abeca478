/* What is to be shown is shown with the next frame, once however often it was asked for; a hidden page has no frames, but soon. */
const HIDDEN_MS = 250;

export class NextFrame {
  #draw;
  #frame = null;
  #timer;

  /** `draw` is what happens with the next frame. */
  constructor(draw) {
    this.#draw = draw;
  }

  /** It is to happen. */
  ask() {
    if (this.#frame !== null) return;
    this.#frame = requestAnimationFrame(this.#now);
    this.#timer = setTimeout(this.#now, HIDDEN_MS);
  }

  #now = () => {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = null;
    this.#draw();
  };
}
