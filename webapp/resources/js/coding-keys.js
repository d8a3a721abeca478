/*
 * <coding-keys><form>… <label><input type="checkbox" data-key="1"> …</label> … <button class="main">…</button></form></coding-keys>
 * Sorting by keyboard: a figure or letter ticks the category that bears it, Enter keeps what is ticked and goes on to the next text. Where
 * somebody types into a field, the keys are theirs.
 */
const IN_FULL_WIDTH = /[０-９ａ-ｚ]/;

class CodingKeys extends HTMLElement {
  connectedCallback() {
    document.addEventListener("keydown", this.#pressed);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#pressed);
  }

  #pressed = (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || this.#isTyping(event.target)) return;
    if (event.key === "Enter" && !event.target.closest("a, button, summary")) {
      event.preventDefault();
      this.querySelector("[type=submit].main, button.main").click();
      return;
    }
    const key = IN_FULL_WIDTH.test(event.key) ? String.fromCharCode(event.key.charCodeAt(0) - 0xfee0) : event.key.toLowerCase();
    const box = [...this.querySelectorAll("input[data-key]")].find((each) => each.dataset.key === key);
    if (!box) return;
    event.preventDefault();
    box.click();
    box.focus();
  };

  #isTyping(target) {
    return target.matches("textarea, select, input:not([type=checkbox])");
  }
}

customElements.define("coding-keys", CodingKeys);
