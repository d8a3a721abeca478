/*
 * <sheet-preview unwritten="…">…the steps of a sheet with the templates of their rows…</sheet-preview>
 * Shows the sheet as groups find it when they begin, one empty row in each list; nothing can be written, and no button does anything.
 */
class SheetPreview extends HTMLElement {
  connectedCallback() {
    for (const place of this.querySelectorAll("[data-groups]")) this.#group(place);
    for (const list of this.querySelectorAll("[data-list]")) this.#put("row", list.dataset.list, list);
    for (const caption of this.querySelectorAll("[data-caption]")) caption.textContent = this.getAttribute("unwritten");
    this.querySelectorAll("live-field").forEach(this.#field);
    for (const control of this.querySelectorAll("button, select")) control.disabled = true;
  }

  /** What hangs on a row, under the name of the list to which the row belongs. */
  #group(place) {
    this.#put("group", place.dataset.groups, place);
    const [head] = place.dataset.heads.split(" ");
    place.querySelector("[data-kind]").textContent = this.#template("row", head).querySelector("live-field").getAttribute("label");
  }

  #put(kind, name, place) {
    place.append(this.#template(kind, name).cloneNode(true));
  }

  #template(kind, name) {
    return this.querySelector(`template[data-${kind}="${CSS.escape(name)}"]`).content;
  }

  #field = (field, index) => {
    const label = document.createElement("label");
    label.htmlFor = `preview-${index}`;
    label.className = "live-label";
    label.textContent = field.getAttribute("label");
    const area = document.createElement("textarea");
    area.id = label.htmlFor;
    area.rows = Number(field.getAttribute("rows") ?? 1);
    area.readOnly = true;
    field.replaceChildren(label, area);
  };
}

customElements.define("sheet-preview", SheetPreview);
