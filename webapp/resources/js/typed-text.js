/*
 * <typed-text for="answering" file="answers.txt" save="…"></typed-text>
 * Offers what stands in a form as a text file, for whoever can no longer send it. Nothing leaves the device.
 */
class TypedText extends HTMLElement {
  connectedCallback() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = this.getAttribute("save");
    button.addEventListener("click", this.#save);
    this.replaceChildren(button);
  }

  #save = () => {
    const form = document.getElementById(this.getAttribute("for"));
    const text = [...form.querySelectorAll(".questions .field")].filter((question) => !question.closest("asked-when[hidden]")).map(this.#lines).filter((lines) => lines.length > 1)
      .map((lines) => lines.join("\r\n")).join("\r\n\r\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/plain" }));
    link.download = this.getAttribute("file");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  /** The question and, below it, what stands in its fields. */
  #lines = (question) => {
    const plain = (element) => [...(element?.childNodes ?? [])].filter((node) => !node.classList?.contains("required")).map((node) => node.textContent).join("")
      .replace(/\s+/g, " ").trim();
    const lines = [plain(question.querySelector("legend, label"))];
    for (const field of question.querySelectorAll("input, select, textarea")) {
      const choice = field.type === "radio" || field.type === "checkbox";
      if (choice && field.checked) lines.push([field.closest(".grid-row")?.querySelector("legend"), field.closest("label")].map(plain).filter(Boolean).join(" "));
      else if (!choice && !field.disabled && field.value.trim()) lines.push(field.selectedOptions ? plain(field.selectedOptions[0]) : field.value);
    }
    return lines;
  };
}

customElements.define("typed-text", TypedText);
