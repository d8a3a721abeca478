/*
 * <guided-form name="homework-7" back="…" next="…" place="{0} / {1}">
 *   <section data-guided>…</section> <section data-guided-group>… <section data-guided>…</section></section>
 * </guided-form>
 * Shows a long form step by step where the window is as narrow as a phone's: one data-guided part at a time, with a button back and
 * one to the next, and the place among all. On wider windows, on paper and without script the whole form stands there (css/layout.css).
 * A form that has just been begun (fresh) begins with its first step. A link to something within another step, a field that has to be put right, and the step where one was come to the front.
 */
class GuidedForm extends HTMLElement {
  #steps = [];
  #at = 0;
  #controls;

  connectedCallback() {
    this.#steps = [...this.querySelectorAll("[data-guided]")].filter((step) => !step.parentElement.closest("[data-guided]"));
    if (this.#steps.length < 2) return;
    this.#controls ??= this.#make();
    this.append(this.#controls);
    document.addEventListener("click", this.#follow);
    this.addEventListener("focusin", this.#follow);
    const wrong = this.#steps.findIndex((step) => [...step.querySelectorAll(".error, .conflict")].some((each) => each.textContent.trim()));
    const linked = this.#stepOf(document.getElementById(location.hash.slice(1)));
    const before = this.hasAttribute("fresh") ? 0 : Number(sessionStorage.getItem(this.#memory));
    this.#show([wrong, linked, before].find((step) => step >= 0 && step < this.#steps.length) ?? 0);
  }

  disconnectedCallback() {
    document.removeEventListener("click", this.#follow);
    this.removeEventListener("focusin", this.#follow);
  }

  get #memory() {
    return `guided ${this.getAttribute("name")}`;
  }

  #make() {
    const controls = document.createElement("p");
    controls.className = "guided-steps";
    const back = this.#button("back", -1);
    const place = document.createElement("span");
    place.setAttribute("role", "status");
    controls.append(back, place, this.#button("next", 1));
    return controls;
  }

  #button(which, by) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.dataset.guides = which;
    button.textContent = this.getAttribute(which);
    button.addEventListener("click", () => this.#go(this.#at + by));
    return button;
  }

  #go(step) {
    this.#show(step);
    const group = this.#steps[step].closest("[data-guided-group]");
    const front = this.#steps[step].querySelector("h2, h3") ?? group?.querySelector("h2") ?? this.#steps[step];
    front.setAttribute("tabindex", "-1");
    front.focus();
  }

  #show(step) {
    this.#at = step;
    this.#steps.forEach((each, index) => each.toggleAttribute("data-away", index !== step));
    for (const group of this.querySelectorAll("[data-guided-group]")) {
      group.toggleAttribute("data-away", !group.contains(this.#steps[step]));
    }
    const [back, place, next] = this.#controls.children;
    back.disabled = step === 0;
    next.disabled = step === this.#steps.length - 1;
    place.textContent = this.getAttribute("place").replace("{0}", step + 1).replace("{1}", this.#steps.length);
    sessionStorage.setItem(this.#memory, step);
  }

  #stepOf(element) {
    return element ? this.#steps.findIndex((step) => step.contains(element) || step.closest("[data-guided-group]")?.querySelector("h2") === element) : -1;
  }

  /** What is linked to, or takes the focus, comes to the front. */
  #follow = ({ target }) => {
    const link = target.closest?.("a[href^='#']");
    const step = this.#stepOf(link ? document.getElementById(link.hash.slice(1)) : this.contains(target) && target.closest("[data-guided]"));
    if (step >= 0 && step !== this.#at) this.#show(step);
  };
}

customElements.define("guided-form", GuidedForm);
