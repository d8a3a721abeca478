/*
 * <asked-when field="asked_needs" values="wheelchair other">…</asked-when>
 * Shows its content only while the field of the same form has one of the values: a box or button of that name is ticked, or
 * a list stands at it (also when a draft has refilled the form). Without script everything is shown, and the server decides what is asked.
 * A box marked data-alone unticks the others of its name, and any other unticks it.
 */
class AskedWhen extends HTMLElement {
  #form;

  connectedCallback() {
    this.#form = this.closest("form");
    this.#form?.addEventListener("change", this.#follow);
    this.#form?.addEventListener("refilled", this.#follow);
    this.#follow();
  }

  disconnectedCallback() {
    this.#form?.removeEventListener("change", this.#follow);
    this.#form?.removeEventListener("refilled", this.#follow);
  }

  #follow = () => {
    const fields = this.#form?.querySelectorAll(`[name="${CSS.escape(this.getAttribute("field"))}"]`) ?? [];
    if (!fields.length) return;
    const values = this.getAttribute("values").split(" ");
    this.hidden = ![...fields].some((field) => values.includes(field.value) && (field.checked || field.tagName === "SELECT") && !field.closest("asked-when[hidden]"));
  };
}

customElements.define("asked-when", AskedWhen);

document.addEventListener("change", ({ target }) => {
  if (target.type !== "checkbox" || !target.checked) return;
  const boxes = target.form?.querySelectorAll(`input[type=checkbox][name="${CSS.escape(target.name)}"]`) ?? [];
  if (![...boxes].some((box) => box.dataset.alone)) return;
  for (const box of boxes) {
    if (box !== target && (target.dataset.alone || box.dataset.alone) && box.checked) {
      box.checked = false;
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
});
