/*
 * <logic-model data-empty="…" data-short="…" data-long="…"><table>…<tbody></tbody></table></logic-model>
 * Draws the ties of the sheet as they are written: issue → targets → what is to be done → indicators.
 */
class LogicModel extends HTMLElement {
  /** `issues`: [{text, short: [], long: [], actions: [], indicators: []}] */
  draw(issues) {
    const body = this.querySelector("tbody");
    body.replaceChildren(...issues.map((issue) => {
      const row = document.createElement("tr");
      const head = document.createElement("th");
      head.scope = "row";
      head.textContent = issue.text || this.dataset.empty;
      row.append(head, this.#cell(issue.short), this.#cell(issue.long), this.#cell(issue.actions), this.#cell(issue.indicators));
      return row;
    }));
  }

  #cell(texts) {
    const cell = document.createElement("td");
    const written = texts.filter(Boolean);
    if (written.length === 0) {
      cell.className = "quiet";
      cell.textContent = this.dataset.empty;
      return cell;
    }
    cell.append(...written.map((text) => {
      const each = document.createElement("p");
      each.textContent = text;
      return each;
    }));
    return cell;
  }
}

customElements.define("logic-model", LogicModel);
