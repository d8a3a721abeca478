/*
 * <answering-form clear="…" progress="… {0} … {1}" reached="/questionnaire/reached?questionnaire=r5"><form>… <p data-progress hidden><progress></progress> <span></span></p> …</form></answering-form>
 * Around the questions of a long form: what need not be answered can be taken back, the text beside a choice can be typed once the
 * choice is made, and how far one has come is told. Where the form says so (reached), the portal counts how far people come, each step
 * once a form and nothing else: what a draft or the server has filled in counts as reached before. Who goes back after sending finds a fresh
 * form, and nothing of what was sent, as the next person may hold the device. Without script all of it is left to the server.
 */
const STEPS = ["OPENED", "BEGUN", "HALF", "ALL"];
const LOOKED_AT_AFTER = 4000;

class AnsweringForm extends HTMLElement {
  #counted = -1;
  #timer;
  #sent = false;

  connectedCallback() {
    for (const group of this.querySelectorAll(".field.choices, .field.scale, .grid-row")) this.#offerToClear(group);
    this.addEventListener("change", this.#follow);
    this.addEventListener("input", this.#follow);
    this.addEventListener("refilled", this.#refilled, true);
    this.addEventListener("submit", this.#leave);
    addEventListener("pageshow", this.#comeBack);
    this.#follow();
    this.#counted = this.#step() > 0 ? this.#step() : -1;
    this.#timer = setTimeout(() => this.#countUpTo(this.#step()), LOOKED_AT_AFTER);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.removeEventListener("change", this.#follow);
    this.removeEventListener("input", this.#follow);
    this.removeEventListener("refilled", this.#refilled, true);
    this.removeEventListener("submit", this.#leave);
    removeEventListener("pageshow", this.#comeBack);
  }

  #leave = () => {
    this.#sent = true;
  };

  /** A page that the browser has kept as it was left shows what was sent. */
  #comeBack = ({ persisted }) => {
    if (persisted && this.#sent) location.replace(this.closest("draft-form").getAttribute("anew"));
  };

  /** What a draft has filled in is followed once every question knows whether it is asked. */
  #refilled = () => queueMicrotask(() => {
    this.#follow();
    this.#counted = Math.max(this.#counted, this.#step());
  });

  /** Tells the portal of the steps that were reached, up to this one. */
  #countUpTo(step) {
    if (!this.hasAttribute("reached")) return;
    while (this.#counted < step) {
      this.#counted += 1;
      navigator.sendBeacon(this.getAttribute("reached"), new URLSearchParams({ step: STEPS[this.#counted] }));
    }
  }

  #step() {
    const { value, max } = this.querySelector("[data-progress] progress");
    return value === 0 ? 0 : value === max ? 3 : value * 2 >= max ? 2 : 1;
  }

  #follow = (event) => {
    for (const beside of this.querySelectorAll(".beside")) {
      beside.querySelector("input").disabled = !beside.previousElementSibling.querySelector("input").checked;
    }
    for (const button of this.querySelectorAll("[data-clear]")) button.hidden = !button.parentElement.querySelector("input:checked");
    this.#tellProgress();
    if (event?.isTrusted) this.#countUpTo(this.#step());
  };

  /** A single choice that was made cannot be taken back by choosing again, unless a button does it. */
  #offerToClear(group) {
    if (!group.querySelector("input[type=radio]") || group.closest(".field").querySelector(".required")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet small";
    button.dataset.clear = "";
    button.textContent = this.getAttribute("clear");
    button.addEventListener("click", () => {
      const chosen = [...group.querySelectorAll("input:checked")];
      for (const input of chosen) input.checked = false;
      chosen[0]?.focus();
      group.dispatchEvent(new Event("change", { bubbles: true }));
    });
    group.append(button);
  }

  #tellProgress() {
    const told = this.querySelector("[data-progress]");
    const asked = [...this.querySelectorAll(".questions .field")].filter((question) => !question.closest("asked-when[hidden]"));
    const done = asked.filter((question) => this.#isAnswered(question)).length;
    told.querySelector("progress").max = asked.length;
    told.querySelector("progress").value = done;
    told.querySelector("span").textContent = this.getAttribute("progress").replace("{0}", done).replace("{1}", asked.length);
    told.hidden = false;
  }

  /** Whether each of its fields holds something; the texts beside choices do not count. */
  #isAnswered(question) {
    const fields = [...question.querySelectorAll("input, select, textarea")].filter((field) => field.name && !field.closest(".beside"));
    const filled = new Set(fields.filter((field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : field.value.trim() !== ""))
      .map((field) => field.name));
    return fields.every((field) => filled.has(field.name));
  }
}

customElements.define("answering-form", AnsweringForm);
