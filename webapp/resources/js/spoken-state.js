/*
 * What those who hear the page are told of saving: trouble when it begins, and that all is saved once nothing more has been
 * written for a while; not every key.
 */
const PAUSE_MS = 2_000;

export class SpokenState {
  #region;
  #state = "saved";
  #unsaid = false;
  #timer;

  /** Says it in `region`, which is live. */
  constructor(region) {
    this.#region = region;
  }

  /** The state is now `state`, which is said as `words`. */
  is(state, words) {
    const before = this.#state;
    this.#state = state;
    if (state === before) return;
    clearTimeout(this.#timer);
    if (state === "saved") this.#timer = setTimeout(() => this.#say(words), PAUSE_MS);
    else if (state !== "waiting") this.#say(words, true);
    else this.#unsaid = true;
  }

  #say(words, isTrouble = false) {
    if (!isTrouble && !this.#unsaid) return;
    this.#unsaid = isTrouble;
    if (this.#region.textContent !== words) this.#region.textContent = words;
  }

  /** Nothing more is said. */
  end() {
    clearTimeout(this.#timer);
  }
}
