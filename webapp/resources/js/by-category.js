/*
 * <by-category values="municipality prefecture">…</by-category>
 * Shows its content only to the categories named, as chosen in the form's field "category" or the one that the attribute
 * "field" names; with disables="true" the
 * content stays and what could be chosen in it cannot be. Without script everything is shown and the server decides.
 */
class ByCategory extends HTMLElement {
  #category;

  connectedCallback() {
    this.#category = this.closest("form")?.elements[this.getAttribute("field") ?? "category"];
    if (!this.#category) return;
    this.#category.addEventListener("change", this.#follow);
    this.#follow();
  }

  disconnectedCallback() {
    this.#category?.removeEventListener("change", this.#follow);
  }

  #follow = () => {
    const chosen = this.#category.value;
    const disables = this.hasAttribute("disables");
    const away = !this.getAttribute("values").split(" ").includes(chosen) && !(disables && !chosen);
    this.toggleAttribute("away", away);
    if (!disables) {
      this.hidden = away;
      return;
    }
    for (const input of this.querySelectorAll("input")) {
      input.disabled = away || input.dataset.possible !== "true";
      if (input.disabled) input.checked = false;
    }
  };
}

customElements.define("by-category", ByCategory);
