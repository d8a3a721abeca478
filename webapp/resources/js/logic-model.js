/*
 * <logic-model data-empty="…"><ol data-chains="true"></ol><template>…</template></logic-model>
 * Draws how the group gets from each issue to what can be measured (課題 → 目標 → 取組 → 指標): a chain of boxes for each issue,
 * joined by lines, which to those who hear the page is a list of lists.
 */
const LEVELS = ["ISSUE", "TARGET", "ACTION", "INDICATOR"];

class LogicModel extends HTMLElement {
  #drawn;

  /** `chains`: for each issue what stands at each level, as {ISSUE, TARGET, ACTION, INDICATOR: [{of, text}]}; `of` may be left out. */
  draw(chains) {
    const drawn = JSON.stringify(chains);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.querySelector("[data-chains]").replaceChildren(...chains.map((chain) => this.#chain(chain)));
  }

  #chain(chain) {
    const element = document.importNode(this.querySelector("template").content, true).firstElementChild;
    for (const level of LEVELS) {
      const written = chain[level].filter((box) => box.text !== "");
      const boxes = written.length > 0 ? written.map((box) => this.#box(box)) : [this.#box({ text: this.dataset.empty }, "model-box unwritten")];
      element.querySelector(`[data-level="${level}"] ul`).replaceChildren(...boxes);
    }
    return element;
  }

  #box({ of, text }, look = "model-box") {
    const item = document.createElement("li");
    const box = document.createElement("div");
    box.className = look;
    if (of) {
      const kind = document.createElement("b");
      kind.textContent = of;
      box.append(kind);
    }
    const words = document.createElement("p");
    words.textContent = text;
    box.append(words);
    item.append(LogicModel.#line("model-in"), box, LogicModel.#line("model-out"));
    return item;
  }

  static #line(name) {
    const line = document.createElement("span");
    line.className = name;
    line.setAttribute("aria-hidden", "true");
    return line;
  }
}

customElements.define("logic-model", LogicModel);
