/*
 * <caption-editor lecture="5" language="ja" address="/lecture/organiser/cue" data-…="words">
 *   <video id="video"> <form hidden> from, to, text </form> [data-says] <ol class="cues"><li><button data-from="0" data-to="2500">…
 * </caption-editor>
 * Corrects captions line by line beside the video. A line that is chosen is shown where it is said; it is saved when it is left,
 * with what stood there before, so that two people at work at once never overwrite each other. What is refused or not yet
 * acknowledged stays in the form. A line taken away can be brought back.
 */
const LENGTH_OF_A_NEW_LINE = 3000;

class CaptionEditor extends HTMLElement {
  #video;
  #form;
  #button = null;
  #removed = null;
  #sending = null;

  connectedCallback() {
    this.#video = this.querySelector("video");
    this.#form = this.querySelector("form");
    this.querySelector(".cues").addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) this.#choose(button);
    });
    this.#form.addEventListener("submit", (event) => { event.preventDefault(); this.#save(); });
    this.#form.addEventListener("change", () => this.#save());
    this.#form.addEventListener("click", (event) => this.#setToNow(event.target.closest("[data-set]")));
    this.#form.querySelector("#remove-cue").addEventListener("click", () => this.#remove());
    this.#form.querySelector("#play-cue")?.addEventListener("click", () => this.#play());
    this.querySelector("#add-cue").addEventListener("click", () => this.#add());
    this.querySelector("#bring-back").addEventListener("click", () => this.#bringBack());
    this.#video?.addEventListener("timeupdate", () => this.#mark());
    addEventListener("beforeunload", (event) => {
      if (this.#isChanged()) event.preventDefault();
    });
  }

  async #choose(button) {
    if (button === this.#button || !await this.#save()) return;
    this.#open(button);
    if (this.#video) this.#video.currentTime = Number(button.dataset.from) / 1000;
  }

  #open(button) {
    this.#button = button;
    this.#form.hidden = false;
    const { from, to, text } = standing(button);
    this.#field("from").value = asTime(from);
    this.#field("to").value = asTime(to);
    this.#field("text").value = text;
    this.#fault("");
    for (const each of this.querySelectorAll(".cues button")) each.toggleAttribute("data-chosen", each === button);
    this.#field("text").focus();
  }

  #field(name) {
    return this.#form.elements[name];
  }

  /** What the form holds; null where a time is none. */
  #typed() {
    const from = inMilliseconds(this.#field("from").value);
    const to = inMilliseconds(this.#field("to").value);
    const text = this.#field("text").value.split(/\r?\n/).map((line) => line.trim()).filter(Boolean).join("\n");
    return from === null || to === null ? null : { from, to, text };
  }

  #isChanged() {
    if (!this.#button) return false;
    const typed = this.#typed();
    return !typed || !isSame(typed, standing(this.#button));
  }

  /** Saves the line that is shown; whether nothing of it is left unsaved. */
  #save() {
    this.#sending = (this.#sending ?? Promise.resolve(true)).then(() => this.#saveNow());
    return this.#sending;
  }

  async #saveNow() {
    const button = this.#button;
    if (!button || !this.#isChanged()) return true;
    const now = this.#typed();
    if (!now) {
      this.#fault(this.dataset.time);
      return false;
    }
    const fresh = button.hasAttribute("data-fresh");
    if (fresh && !now.text) return this.#forget(button);
    if (!await this.#tell(fresh ? null : standing(button), now)) return false;
    button.removeAttribute("data-fresh");
    this.#stand(button, now);
    return true;
  }

  #forget(button) {
    button.parentElement.remove();
    this.#close();
    return true;
  }

  #close() {
    this.#button = null;
    this.#form.hidden = true;
  }

  async #tell(was, now) {
    this.#say("saving");
    const body = JSON.stringify({ lecture: Number(this.getAttribute("lecture")), language: this.getAttribute("language"), was: was && [was], now: now && [now] });
    try {
      const answer = await fetch(this.getAttribute("address"), { method: "POST", redirect: "manual", headers: { "Content-Type": "application/json" }, body });
      if (answer.ok) {
        this.#fault("");
        this.#say("saved");
        return true;
      }
      const words = answer.status === 422 ? (await answer.json()).words : this.dataset[answer.type === "opaqueredirect" || answer.status === 404 ? "signedOut" : "unsent"];
      this.#fault(words);
    } catch {
      this.#fault(this.dataset.unsent);
    }
    this.#says("");
    return false;
  }

  /** Shows the line as it stands now, in its place. */
  #stand(button, { from, to, text }) {
    Object.assign(button.dataset, { from, to });
    button.querySelector(".clock").textContent = asTime(from).replace(/\.\d+$/, "");
    button.querySelector(".words").textContent = text;
    const item = button.parentElement;
    const later = [...item.parentElement.children].find((each) => each !== item && Number(each.firstElementChild.dataset.from) > from);
    const focused = document.activeElement;
    item.parentElement.insertBefore(item, later ?? null);
    focused?.focus();
  }

  async #add() {
    if (!await this.#save()) return;
    const from = this.#video ? Math.round(this.#video.currentTime * 1000) : Number(this.#button?.dataset.to ?? 0);
    const button = this.#made({ from, to: from + LENGTH_OF_A_NEW_LINE, text: "" });
    button.setAttribute("data-fresh", "");
    button.querySelector(".words").textContent = "";
    this.#open(button);
    this.#says(this.dataset.fresh);
  }

  #made(cue) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.append(Object.assign(document.createElement("span"), { className: "clock" }), " ", Object.assign(document.createElement("span"), { className: "words" }));
    item.append(button);
    this.querySelector(".cues").append(item);
    this.#stand(button, cue);
    return button;
  }

  async #remove() {
    const button = this.#button;
    if (button.hasAttribute("data-fresh")) {
      this.#forget(button);
      return;
    }
    const was = standing(button);
    if (!await this.#tell(was, null)) return;
    this.#removed = was;
    const next = button.parentElement.nextElementSibling?.firstElementChild;
    this.#forget(button);
    this.querySelector("#bring-back").hidden = false;
    this.#say("removed");
    (next ?? this.querySelector("#add-cue")).focus();
  }

  async #bringBack() {
    const cue = this.#removed;
    if (!cue || !await this.#tell(null, cue)) return;
    this.#removed = null;
    this.querySelector("#bring-back").hidden = true;
    this.#open(this.#made(cue));
  }

  #setToNow(button) {
    if (!button || !this.#video) return;
    this.#field(button.dataset.set).value = asTime(Math.round(this.#video.currentTime * 1000));
    this.#save();
  }

  #play() {
    const from = inMilliseconds(this.#field("from").value);
    if (from !== null) this.#video.currentTime = from / 1000;
    this.#video.play().catch(() => {});
  }

  /** Marks what is being said. */
  #mark() {
    const at = this.#video.currentTime * 1000;
    for (const button of this.querySelectorAll(".cues button")) {
      button.toggleAttribute("data-said", at >= Number(button.dataset.from) && at < Number(button.dataset.to));
    }
  }

  #fault(words) {
    this.#form.querySelector(".error").textContent = words;
    if (words) this.#form.hidden = false;
  }

  #say(what) {
    this.#says(this.dataset[what]);
  }

  #says(words) {
    this.querySelector("[data-says]").textContent = words;
  }
}

const standing = (button) => ({
  from: Number(button.dataset.from), to: Number(button.dataset.to), text: button.querySelector(".words").textContent,
});

const isSame = (one, other) => one.from === other.from && one.to === other.to && one.text === other.text;

/** Milliseconds as 1:02:03.450 or 2:03.450. */
const asTime = (milliseconds) => {
  const two = (number) => String(number).padStart(2, "0");
  const seconds = Math.floor(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const clock = hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return `${clock}.${String(milliseconds % 1000).padStart(3, "0")}`;
};

/** What was typed as 12.5, 1:12, 1:12.5 or 1:02:03.450, in whatever width, in milliseconds; null for what is no time. */
const inMilliseconds = (typed) => {
  const parts = typed.normalize("NFKC").trim().replace(",", ".").split(":");
  if (parts.length > 3 || !parts.every((part, i) => (i === parts.length - 1 ? /^\d{1,5}(\.\d{1,3})?$/ : /^\d{1,3}$/).test(part))) return null;
  return Math.round(parts.reduce((sum, part) => sum * 60 + Number(part), 0) * 1000);
};

customElements.define("caption-editor", CaptionEditor);
