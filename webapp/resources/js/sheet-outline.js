/*
 * What a sheet consists of, as the portal tells it: the fields of each step, which rows cannot be without others, and the columns
 * in which those are drawn. It never changes while a sheet is open.
 */
export class SheetOutline {
  #namesOf = new Map();
  #stepOf = new Map();
  #parentsOf = new Map();
  #trees;

  constructor({ steps, lists, trees }) {
    for (const { number, fields } of steps) {
      this.#namesOf.set(number, new Set(fields));
      for (const name of fields) this.#stepOf.set(name, number);
    }
    for (const { code, of } of lists) this.#parentsOf.set(code, of);
    this.#trees = trees;
  }

  /** The number of the last step. */
  get lastStep() {
    return this.#namesOf.size;
  }

  /** The codes of the fields of a step. */
  namesOf(step) {
    return this.#namesOf.get(step);
  }

  /** The number of the step in which the field `name` is filled in. */
  stepOf(name) {
    return this.#stepOf.get(name);
  }

  /** The lists without whose rows those of `kind` cannot be. */
  parentsOf(kind) {
    return this.#parentsOf.get(kind) ?? [];
  }

  /** Whether a row of `kind` cannot be without another one. */
  needsParent(kind) {
    return this.parentsOf(kind).length > 0;
  }

  /** Whether others hang on rows of `kind`. */
  isHungOn(kind) {
    return [...this.#parentsOf.values()].some((parents) => parents.includes(kind));
  }

  /** The lists on which others hang, each with the columns of what hangs on it: {head, columns: [[kind]]}. */
  get trees() {
    return this.#trees;
  }
}
