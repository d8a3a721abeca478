/*
 * <keyed-fields wrong="…"><form>… <div class="key-field" data-when="q_f3" data-values="1 4"><input data-numbers="1 2 3"> …</div> …</form></keyed-fields>
 * Fields that are keyed in from paper without the mouse: a number that can be no other goes on to the next field by itself, Enter goes
 * on from everywhere (Shift+Enter goes back), several numbers are parted by a comma, a space or a point, and Control+Enter keeps the
 * sheet. A field that is not asked after what was keyed before is passed by. The first field has the focus.
 */
const IN_FULL_WIDTH = /[０-９]/g;
const BETWEEN = /[,. 、，．　]+/g;

class KeyedFields extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", this.#typed);
    this.addEventListener("keydown", this.#pressed);
    this.addEventListener("compositionend", this.#typed);
    this.querySelector("form").addEventListener("change", this.#follow);
    this.#follow();
    if (!document.querySelector("[autofocus]")) this.#fields()[0]?.focus();
  }

  #fields() {
    return [...this.querySelectorAll(".key-field:not([hidden]) :is(input, textarea)")];
  }

  #typed = (event) => {
    const field = event.target;
    if (event.isComposing || !field.dataset.numbers) return;
    const digits = field.value.replace(IN_FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
    const plain = field.dataset.several ? digits.replace(BETWEEN, ",") : digits;
    if (plain !== field.value) field.value = plain;
    this.#follow();
    const left = this.#thatBeginWith(field);
    this.#say(field, field.value === "" || left.length > 0);
    if (!field.dataset.several && left.length === 1 && left[0] === field.value) this.#goOn(field);
  };

  /** The numbers that what was typed last may still become. */
  #thatBeginWith(field) {
    const last = field.dataset.several ? field.value.split(",").pop() : field.value.trim();
    return field.dataset.numbers.split(" ").filter((number) => number.startsWith(last));
  }

  #say(field, right) {
    field.toggleAttribute("aria-invalid", false);
    if (!right) field.setAttribute("aria-invalid", "true");
    document.getElementById(`${field.id}-error`).textContent = right ? "" : this.getAttribute("wrong");
  }

  #pressed = (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    const pressesItself = event.target.tagName === "BUTTON" || event.target.type === "submit";
    if (pressesItself && !event.ctrlKey) return;
    if (event.ctrlKey) {
      this.querySelector(".button.main").click();
    } else if (event.shiftKey) {
      this.#goBack(event.target);
    } else {
      this.#goOn(event.target);
    }
    event.preventDefault();
  };

  #goOn(field) {
    const fields = this.#fields();
    (fields[fields.indexOf(field) + 1] ?? this.querySelector(".button.main")).focus();
  }

  #goBack(field) {
    const fields = this.#fields();
    fields[fields.indexOf(field) - 1]?.focus();
  }

  #follow = () => {
    for (const each of this.querySelectorAll(".key-field[data-when]")) {
      const earlier = document.getElementById(each.dataset.when);
      const given = earlier.closest(".key-field").hidden ? [] : earlier.value.split(",");
      each.hidden = !each.dataset.values.split(" ").some((value) => given.includes(value));
    }
  };
}

customElements.define("keyed-fields", KeyedFields);
