/* The course of a group's work on its sheet: which steps hold something, which are closed, at which one it is, and its timer. */
const SOON_S = 300;

export class SheetCourse {
  #sheet;
  #fields;
  #steps = [];
  #currentStep = 1;
  #timerEndsAt = null;
  #drawnLocks = "";

  constructor(sheet, fields) {
    this.#sheet = sheet;
    this.#fields = fields;
  }

  /** Takes in what the portal tells of steps and timer; what it does not tell stays. */
  take({ steps, currentStep, timerEndsAt }) {
    if (steps) {
      const told = new Map(steps.map((step) => [step.number, step]));
      this.#steps = this.#steps.length === 0 ? steps : this.#steps.map((step) => told.get(step.number) ?? step);
    }
    if (currentStep) this.#currentStep = currentStep;
    if (timerEndsAt !== undefined) this.#timerEndsAt = timerEndsAt;
  }

  /** The step `places` further on than the group is. */
  stepFrom(places) {
    return Math.max(1, Math.min(this.#sheet.outline.lastStep, this.#currentStep + places));
  }

  /** Shows the steps as they stand. */
  draw() {
    this.#drawnLocks = this.#locks;
    for (const step of this.#steps) {
      this.#drawItem(step);
      this.#drawSection(step.number, this.#isLocked(step));
    }
  }

  /** Shows the steps of the fields under `ids`, in which something was written. */
  drawStepsOf(ids) {
    const numbers = new Set(ids.map((id) => this.#sheet.outline.stepOf(this.#fields.nameOf(id))));
    for (const step of this.#steps) if (numbers.has(step.number)) this.#drawItem(step);
  }

  #isLocked(step) {
    return step.lockedFrom !== null && Date.parse(step.lockedFrom) <= this.#sheet.now;
  }

  get #locks() {
    return this.#steps.filter((step) => this.#isLocked(step)).map((step) => step.number).join();
  }

  #drawItem(step) {
    const { words } = this.#sheet;
    const { number } = step;
    const here = number === this.#currentStep;
    const filled = this.#fields.isFilled(this.#sheet.outline.namesOf(number));
    const item = this.#sheet.querySelector(`[data-step-item="${number}"]`);
    item.classList.toggle("done", filled);
    item.classList.toggle("here", here);
    const link = item.querySelector("a");
    if (here) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
    const state = item.querySelector("[data-step-state]");
    const says = this.#isLocked(step) ? words.stepLocked : filled ? words.stepFilled : words.stepEmpty;
    if (state.textContent !== says) state.textContent = says;
  }

  #drawSection(number, locked) {
    const section = this.#sheet.querySelector(`[data-step="${number}"]`);
    section.classList.toggle("here", number === this.#currentStep);
    section.classList.toggle("locked", locked);
    section.querySelector("[data-locked]").hidden = !locked;
    const closed = locked && this.#sheet.getAttribute("member") === "true";
    for (const field of section.querySelectorAll("live-field")) field.writable = this.#sheet.writes && !closed;
  }

  /** A second has gone by. */
  tick() {
    const timer = this.#sheet.querySelector("[data-timer]");
    timer.hidden = this.#timerEndsAt === null;
    if (this.#timerEndsAt !== null) {
      const { words } = this.#sheet;
      const left = Math.max(0, Math.round((Date.parse(this.#timerEndsAt) - this.#sheet.now) / 1_000));
      const two = (number) => String(number).padStart(2, "0");
      timer.textContent = left === 0 ? words.timeUp : words.timeLeft.replace("{0}", `${two(Math.floor(left / 3_600))}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`);
      timer.classList.toggle("warn", left <= SOON_S);
    }
    if (this.#locks !== this.#drawnLocks) this.draw();
  }
}
