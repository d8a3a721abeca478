/*
 * What the portal answers to a page of the sheet. Between the two may stand a proxy that answers itself, with a page of its
 * own or with nothing of use: only what the portal says in its own form is its word.
 */

/** The portal does not take what was asked; `status` and the portal's words say why. */
export class Refused extends Error {
  constructor(status, { text, key }) {
    super(text);
    this.status = status;
    this.key = key;
  }

  /** Whether the one who asked is no longer let in, so that nothing else will be taken either. */
  get endsSheet() {
    return this.status === 401 || this.key === "sheet.unknown";
  }
}

/** Nobody has answered, or not the portal: it is to be asked again. */
export class Unanswered extends Error {}

/** Asks the portal; throws Refused where it says no, and Unanswered where it has not been heard. */
export async function answerTo(address, options, within) {
  let response;
  let answer;
  try {
    response = await fetch(address, { ...options, cache: "no-store", signal: AbortSignal.timeout(within) });
    answer = await response.json();
  } catch (failure) {
    throw new Unanswered(failure.message);
  }
  if (response.ok && answer !== null && typeof answer === "object") return answer;
  const isOwn = typeof answer?.key === "string" && typeof answer?.text === "string";
  if (!isOwn || response.status >= 500 || response.status === 408 || response.status === 429) throw new Unanswered(String(response.status));
  throw new Refused(response.status, answer);
}
