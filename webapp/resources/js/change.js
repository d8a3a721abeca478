/*
 * What somebody changed in a text: an array of [position, deleted, inserted], from front to back, against the same text. One
 * with `true` behind goes on with what its own writer wrote right there, and belongs to it.
 * The same rules as jp.kenshu.worksheet.text.Change, so that browser and server end with the same words.
 */

/** Puts a change together from front to back, joining what touches. */
class Writing {
  #splices = [];
  #at = 0;
  #from = 0;
  #deleted = 0;
  #inserted = "";
  #goesOn = false;

  retain(length) {
    if (length === 0) return;
    this.#end();
    this.#at += length;
    this.#from = this.#at;
  }

  insert(goesOn, text) {
    if (this.#deleted > 0) {
      this.#end();
      this.#from = this.#at;
    }
    if (this.#inserted === "") this.#goesOn = goesOn;
    this.#inserted += text;
  }

  delete(length) {
    this.#deleted += length;
    this.#at += length;
  }

  #end() {
    if (this.#deleted === 0 && this.#inserted === "") return;
    const splice = [this.#from, this.#deleted, this.#inserted];
    this.#splices.push(this.#goesOn ? [...splice, true] : splice);
    this.#deleted = 0;
    this.#inserted = "";
    this.#goesOn = false;
  }

  change() {
    this.#end();
    return this.#splices;
  }
}

/** Goes through a text along a change, step by step: keeps, inserts or deletes. */
class Walk {
  #steps = [];
  #index = 0;

  constructor(change) {
    let at = 0;
    for (const [position, deleted, inserted, goesOn = false] of change) {
      if (position > at) this.#steps.push({ keep: position - at });
      if (inserted) this.#steps.push({ insert: inserted, goesOn });
      if (deleted) this.#steps.push({ delete: deleted });
      at = position + deleted;
    }
  }

  get goesOn() {
    return this.#index < this.#steps.length;
  }

  get #step() {
    return this.#steps[this.#index] ?? { keep: Infinity };
  }

  get inserts() {
    return this.#step.insert !== undefined;
  }

  /** Whether what is inserted here goes on with what its writer wrote before. */
  get goesOnWithOwn() {
    return this.#step.goesOn;
  }

  /** Whether what is inserted here stands before what `theirs` inserts here; `first` decides where neither or both go on. */
  standsBefore(theirs, first) {
    return this.goesOnWithOwn === theirs.goesOnWithOwn ? first : this.goesOnWithOwn;
  }

  get deletes() {
    return this.#step.delete !== undefined;
  }

  get length() {
    const step = this.#step;
    return step.insert !== undefined ? step.insert.length : step.keep ?? step.delete;
  }

  /** Takes what is inserted here, or its first characters. */
  take(length = this.length) {
    const { insert: text, goesOn } = this.#step;
    if (length < text.length) this.#steps[this.#index] = { insert: text.slice(length), goesOn };
    else this.#index += 1;
    return text.slice(0, length);
  }

  pass(length) {
    const step = this.#step;
    if (step.keep === Infinity) return;
    if (length >= this.length) this.#index += 1;
    else if (step.delete !== undefined) this.#steps[this.#index] = { delete: step.delete - length };
    else this.#steps[this.#index] = { keep: step.keep - length };
  }
}

export function applyTo(change, text) {
  let next = "";
  let read = 0;
  for (const [position, deleted, inserted] of change) {
    next += text.slice(read, position) + inserted;
    read = position + deleted;
  }
  return next + text.slice(read);
}

/**
 * The same change for the text as `over` left it; where both insert at one place, that stands first which goes on with what its
 * writer wrote there, and else this one's stands first or behind.
 */
export function rebase(change, over, first) {
  const mine = new Walk(change);
  const theirs = new Walk(over);
  const rebased = new Writing();
  while (mine.goesOn) {
    if (mine.inserts && (!theirs.inserts || mine.standsBefore(theirs, first))) {
      rebased.insert(mine.goesOnWithOwn, mine.take());
    } else if (theirs.inserts) {
      rebased.retain(theirs.take().length);
    } else {
      const length = Math.min(mine.length, theirs.length);
      if (!theirs.deletes && mine.deletes) rebased.delete(length);
      else if (!theirs.deletes) rebased.retain(length);
      mine.pass(length);
      theirs.pass(length);
    }
  }
  return rebased.change();
}

/** One change for two, the second being against the text after the first. */
export function compose(one, two) {
  const before = new Walk(one);
  const after = new Walk(two);
  const both = new Writing();
  while (before.goesOn || after.goesOn) {
    if (after.inserts) {
      both.insert(after.goesOnWithOwn, after.take());
    } else if (before.deletes) {
      both.delete(before.length);
      before.pass(before.length);
    } else {
      const length = Math.min(before.length, after.length);
      if (before.inserts) {
        const { goesOnWithOwn } = before;
        const text = before.take(length);
        if (!after.deletes) both.insert(goesOnWithOwn, text);
      } else {
        if (after.deletes) both.delete(length);
        else both.retain(length);
        before.pass(length);
      }
      after.pass(length);
    }
  }
  return both.change();
}

/** The change that undoes `change`, which was made in `text`. */
export function inverse(change, text) {
  let grown = 0;
  return change.map(([position, deleted, inserted]) => {
    const back = [position + grown, inserted.length, text.slice(position, position + deleted)];
    grown += inserted.length - deleted;
    return back;
  });
}

/** Where `position` stands after `change`; what is inserted right there comes behind it. */
export function moved(position, change) {
  let shift = 0;
  for (const [at, deleted, inserted] of change) {
    if (at >= position) break;
    if (at + deleted > position) return at + shift + inserted.length;
    shift += inserted.length - deleted;
  }
  return position + shift;
}

const characters = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Where the reader's character around `position` begins. */
function startOf(text, position) {
  if (position <= 0 || position >= text.length) return Math.max(0, Math.min(position, text.length));
  return characters.segment(text).containing(position).index;
}

/** The change that makes `next` of `text`, in whole characters; `caret` tells where in `next` the writing ended. */
export function between(text, next, caret = next.length) {
  if (text === next) return [];
  const most = Math.min(text.length, next.length);
  let back = 0;
  const behind = Math.min(most, next.length - caret);
  while (back < behind && text.at(-1 - back) === next.at(-1 - back)) back += 1;
  let front = 0;
  while (front < most - back && text[front] === next[front]) front += 1;
  while (back < most - front && text.at(-1 - back) === next.at(-1 - back)) back += 1;
  front = Math.min(startOf(text, front), startOf(next, front));
  while (back > 0 && (startOf(text, text.length - back) !== text.length - back || startOf(next, next.length - back) !== next.length - back)) back -= 1;
  const splice = [front, text.length - back - front, next.slice(front, next.length - back)];
  return splice[1] === 0 && splice[2] === "" ? [] : [splice];
}
