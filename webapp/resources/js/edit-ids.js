/*
 * The ids of what this window does to a sheet: the window's own name, a number, and something that no other window hits
 * upon. The same id again is the same thing, so that what is sent twice counts once.
 */
export class EditIds {
  writer = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36).padStart(2, "0")).join("");
  #number = 0;

  /** Whether what has this id was done in this window. */
  isOwn(id) {
    return id.startsWith(`${this.writer}-`);
  }

  /** The next id, in the name of `writer`: this window, or one that has ended and left something behind. */
  next(writer = this.writer) {
    this.#number += 1;
    return `${writer}-${this.#number}.${Math.random().toString(36).slice(2, 8)}`;
  }
}
