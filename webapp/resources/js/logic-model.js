/*
 * <logic-model data-head="ISSUE" data-empty="…"><ol data-chains="true"></ol><template>…</template></logic-model>
 * Draws what hangs on the rows of a list, as from issues to what can be measured (課題 → 目標 → 取組 → 指標): a chain of boxes for each,
 * joined by lines, which to those who hear the page is a list of lists.
 */
class LogicModel extends HTMLElement {
  #chains = new Map();

  /** `chains`: for each row of the list what stands at each level of the template, as {id, level: [{of, text}]}; `of` may be left out. */
  draw(chains) {
    const elements = chains.map((chain) => this.#chain(chain));
    const list = this.querySelector("[data-chains]");
    if (elements.length !== list.children.length || elements.some((element, index) => element !== list.children[index])) list.replaceChildren(...elements);
  }

  /** One of the chains says something else. */
  redraw(chain) {
    this.#chain(chain);
  }

  #chain(chain) {
    let drawn = this.#chains.get(chain.id);
    if (!drawn) {
      drawn = { element: document.importNode(this.querySelector("template").content, true).firstElementChild, levels: {} };
      this.#chains.set(chain.id, drawn);
    }
    for (const { dataset: { level } } of drawn.element.querySelectorAll("[data-level]")) {
      const says = JSON.stringify(chain[level]);
      if (drawn.levels[level] === says) continue;
      drawn.levels[level] = says;
      const written = chain[level].filter((box) => box.text !== "");
      const boxes = written.length > 0 ? written.map((box) => this.#box(box)) : [this.#box({ text: this.dataset.empty }, "model-box unwritten")];
      drawn.element.querySelector(`[data-level="${level}"] ul`).replaceChildren(...boxes);
    }
    return drawn.element;
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
