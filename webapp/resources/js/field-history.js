/*
 * <field-history data-none="…" data-restore="…"><dialog>…</dialog></field-history>
 * What a field said one after the other, with who and when; any of it can be put back as one more edit.
 */
class FieldHistory extends HTMLElement {
  /** Shows `versions` of the field called `label`; `restore` puts one back, null where one may only read. */
  show(label, versions, restore) {
    const dialog = this.querySelector("dialog");
    this.querySelector("[data-label]").textContent = label;
    const list = this.querySelector("[data-versions]");
    list.replaceChildren(...versions.map((version, index) => this.#version(version, index > 0 ? restore : null)));
    this.querySelector("[data-empty]").hidden = versions.length > 0;
    dialog.showModal();
  }

  #version(version, restore) {
    const item = document.createElement("li");
    const when = document.createElement("p");
    when.className = "small";
    const who = document.createElement("b");
    who.textContent = version.by;
    const time = document.createElement("time");
    time.dateTime = version.at;
    time.textContent = new Date(version.at).toLocaleString(document.documentElement.lang,
      { timeZone: "Asia/Tokyo", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" });
    when.append(who, " ", time);
    const text = document.createElement("p");
    text.className = "as-typed";
    text.textContent = version.text || this.dataset.none;
    item.append(when, text);
    if (restore) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button small";
      button.textContent = this.dataset.restore;
      button.setAttribute("aria-label", `${this.dataset.restore}: ${version.by} ${time.textContent}`);
      button.addEventListener("click", () => {
        this.querySelector("dialog").close();
        restore(version.revision);
      });
      item.append(button);
    }
    return item;
  }
}

customElements.define("field-history", FieldHistory);
