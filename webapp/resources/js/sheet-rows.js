/*
 * The lists of a sheet as they stand, and where each row is drawn. It knows rows and their order; what is written in them
 * is for the fields.
 */
export class SheetRows {
  #outline;
  #rows = new Map();

  /** The lists are those of `outline`. */
  consistOf(outline) {
    this.#outline = outline;
  }

  /** Takes rows in as the log tells them. */
  take(rows) {
    for (const row of rows) this.#rows.set(row.id, row);
  }

  get(id) {
    return this.#rows.get(id);
  }

  #isOnSheet(row) {
    if (row.removed) return false;
    if (!this.#outline.needsParent(row.kind)) return true;
    const parent = this.#rows.get(row.parent);
    return parent !== undefined && this.#isOnSheet(parent);
  }

  /** The rows of a list that are on the sheet, in their order; with `parent`, those that hang on it. */
  of(kind, parent) {
    return [...this.#rows.values()].filter((row) => row.kind === kind && this.#isOnSheet(row) && (parent === undefined || row.parent === parent))
      .sort((one, other) => one.position - other.position || one.id - other.id);
  }

  /** The rows of lists that hang on the same ones, each behind what it hangs on, as papers have them. */
  inTree(kinds) {
    const parents = this.#outline.parentsOf(kinds[0]);
    if (parents.length === 0) return kinds.flatMap((kind) => this.of(kind));
    return this.inTree(parents).flatMap((parent) => kinds.flatMap((kind) => this.of(kind, parent.id)));
  }

  /** The rows among which a row is moved, in their order. */
  siblings(row) {
    return this.of(row.kind, this.#outline.needsParent(row.kind) ? row.parent : undefined);
  }
}

/** Puts `elements` into `list` in this order without touching those that are in place, so that focus and words stay. */
export function arrange(list, elements) {
  const wanted = new Set(elements);
  for (const child of [...list.children]) {
    if (!wanted.has(child)) child.remove();
  }
  const kept = elements.find((element) => element.contains(document.activeElement));
  let next = list.firstElementChild;
  for (const element of elements) {
    if (element === next) {
      next = next.nextElementSibling;
    } else if (element === kept) {
      while (next && next !== element) {
        const away = next;
        next = next.nextElementSibling;
        list.append(away);
      }
      next = element.nextElementSibling;
    } else {
      list.insertBefore(element, next);
    }
  }
}
