/*
 * <lecture-player code="r5-I-02" begin="95">…</lecture-player>
 * A video with its own controls, by mouse and by keyboard, and whatever stands beside it with data-at: chapters and cues, which
 * jump there and follow along. The place is kept on this device, whether it plays or stands still. Without script the browser's
 * own controls and the addresses of the links do the same. With progress="…" the portal keeps the place for all of one's devices,
 * and hears which stretches were truly played: what was skipped is not, however fast, in whatever window. A video that breaks off
 * goes on by itself, from where it stood, once the portal has it again. A paper with data-paper is laid beside the video.
 */
const SECONDS_BETWEEN_NOTES = 2;
const SECONDS_LEFT_ALONE = 4;
const SHARE_OF_THE_END = 0.05;
const SECONDS_OF_THE_END = 10;
const SECONDS_BETWEEN_REPORTS = 10;
const LONGEST_STEP = 120;
const SECONDS_OF_A_VIEWING = 10;
const PLACE = "kenshu-lecture:";
const QUALITY = "kenshu-quality";
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 15_000;

class LecturePlayer extends HTMLElement {
  #video;
  #cues = [];
  #chapters = [];
  #current = null;
  #notedAt = -1;
  #movedByHandAt = 0;
  #dragging = false;
  #played = [];
  #playedTo = null;
  #reportedAt = 0;
  #playedSeconds = 0;
  #viewed = false;
  #changedAt = null;
  #lost = false;

  connectedCallback() {
    this.#video = this.querySelector("video");
    this.#cues = [...this.querySelectorAll(".cues a")];
    this.#chapters = [...this.querySelectorAll(".chapters a")];
    this.#video.removeAttribute("controls");
    this.#part(".controls").hidden = false;
    this.#chooseQuality();
    this.#offerPapers();
    this.#listen();
    this.#learn();
  }

  /** Begins once the length is known, and, for who is signed in, the place too. */
  async #learn() {
    const told = await this.#ask("GET");
    if (told) this.#showWatched(told);
    const known = told ? told.place / 10 : null;
    if (this.#video.readyState >= 1) this.#isKnown(known);
    else this.#video.addEventListener("loadedmetadata", () => this.#isKnown(known), { once: true });
  }

  async #ask(method, body) {
    const address = this.getAttribute("progress");
    if (!address) return null;
    try {
      const headers = body ? { "Content-Type": "application/json" } : {};
      const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body), keepalive: true, redirect: "error" });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  #showWatched(told) {
    const words = this.#part("#watched");
    words.textContent = words.dataset.words.replace("{0}", String(told.percent));
    words.hidden = false;
  }

  /** Adds what has just been played to its stretch; a jump begins another one. */
  #count() {
    if (this.#changedAt !== null) return;
    const at = this.#video.currentTime;
    const from = this.#playedTo;
    this.#playedTo = this.#video.seeking ? null : at;
    if (from === null || at <= from || at - from > LONGEST_STEP || this.#video.seeking) return;
    this.#playedSeconds += at - from;
    this.#tellOfTheViewing();
    if (!this.getAttribute("progress")) return;
    const last = this.#played.at(-1);
    if (last && Math.abs(last.to - from * 10) < 2) last.to = Math.round(at * 10);
    else this.#played.push({ from: Math.round(from * 10), to: Math.round(at * 10) });
    if (performance.now() - this.#reportedAt > SECONDS_BETWEEN_REPORTS * 1000) this.#report();
  }

  /** Tells the portal once that the lecture is being watched, by nobody's name. */
  #tellOfTheViewing() {
    if (this.#viewed || this.#playedSeconds < Math.min(SECONDS_OF_A_VIEWING, this.#video.duration / 2)) return;
    this.#viewed = true;
    fetch(`/lecture/viewed?lecture=${this.getAttribute("lecture")}`, { method: "POST", keepalive: true }).catch(() => {});
  }

  /** Tells the portal; what it does not acknowledge is told again. */
  async #report() {
    if (!this.getAttribute("progress")) return;
    this.#reportedAt = performance.now();
    const told = this.#played;
    this.#played = [];
    const answer = await this.#ask("POST", { place: Math.round(this.#at() * 10), played: told });
    if (answer) this.#showWatched(answer);
    else this.#played.unshift(...told);
  }

  #part(selector) {
    return this.querySelector(selector);
  }

  #on(selector, event, work) {
    this.#part(selector)?.addEventListener(event, work);
  }

  #listen() {
    const video = this.#video;
    video.addEventListener("timeupdate", () => this.#count());
    video.addEventListener("seeking", () => { this.#playedTo = null; });
    video.addEventListener("seeked", () => { this.#playedTo = video.currentTime; this.#changedAt = null; });
    for (const event of ["pause", "ended"]) video.addEventListener(event, () => this.#report());
    video.addEventListener("seeked", () => { if (!this.#dragging) this.#report(); });
    video.addEventListener("ended", () => { this.#viewed = false; this.#playedSeconds = 0; });
    video.addEventListener("error", () => this.#comeBack());
    addEventListener("pagehide", () => this.#report());
    for (const event of ["timeupdate", "seeked", "durationchange"]) video.addEventListener(event, () => this.#show());
    for (const event of ["pause", "seeked"]) video.addEventListener(event, () => this.#note());
    for (const event of ["play", "pause", "ended"]) video.addEventListener(event, () => this.#showWhetherItPlays());
    video.addEventListener("click", () => this.#toggle());
    addEventListener("pagehide", () => this.#note());
    this.#listenToControls();
    this.addEventListener("click", (event) => this.#jump(event));
    this.addEventListener("keydown", (event) => this.#key(event));
    for (const event of ["wheel", "touchmove", "pointerdown"]) {
      this.#on(".cues", event, () => { this.#movedByHandAt = performance.now(); });
    }
  }

  #listenToControls() {
    const video = this.#video;
    this.#on("#play", "click", () => this.#toggle());
    this.#on("#seek", "input", (event) => { this.#dragging = true; this.#seek(Number(event.target.value)); });
    this.#on("#seek", "change", () => { this.#dragging = false; });
    this.#on("#captions", "click", () => this.#caption(!this.#hasCaptions()));
    this.#on("#speed", "change", (event) => { video.playbackRate = Number(event.target.value); });
    this.#on("#quality", "change", (event) => this.#changeTo(event.target));
    this.#on("#mute", "click", () => { video.muted = !video.muted; });
    this.#on("#volume", "input", (event) => { video.volume = Number(event.target.value) / 100; video.muted = false; });
    video.addEventListener("volumechange", () => this.#part("#mute").setAttribute("aria-pressed", String(video.muted)));
    video.addEventListener("ratechange", () => { this.#part("#speed").value = String(video.playbackRate); });
    this.#on("#whole-screen", "click", () => this.#wholeScreen());
    this.#on("#from-start", "click", () => { this.#part("#resumed").hidden = true; this.#seek(0); this.#part("#play").focus(); });
    this.querySelectorAll("[data-skip]").forEach((button) => {
      button.addEventListener("click", () => this.#seek(video.currentTime + Number(button.dataset.skip)));
    });
    this.#part("#speed").value = "1";
  }

  /** The video's length is known: it begins where the address says, or where one stopped on this device. */
  #isKnown(place) {
    this.#part("#seek").max = String(Math.floor(this.#video.duration));
    const asked = this.getAttribute("begin");
    const kept = place || Number(keptWord(PLACE + this.getAttribute("code")));
    if (asked !== null && asked !== "") {
      this.#seek(Number(asked));
    } else if (kept > 0 && !this.#isAtTheEnd(kept)) {
      this.#seek(kept);
      const told = this.#part("#resumed");
      told.firstElementChild.textContent = told.dataset.words.replace("{0}", clock(kept));
      told.hidden = false;
    }
    this.removeAttribute("begin");
    this.#show();
  }

  #isAtTheEnd(second) {
    const length = this.#video.duration;
    return second >= length - Math.min(SECONDS_OF_THE_END, length * SHARE_OF_THE_END);
  }

  /** Keeps the place; at the very end there is nothing to go on with. */
  #note() {
    const at = this.#at();
    this.#notedAt = at;
    keepWord(PLACE + this.getAttribute("code"), this.#isAtTheEnd(at) || at < 1 ? null : at.toFixed(1));
  }

  /** Where it stands, also while another file of the same video is loading. */
  #at() {
    return this.#changedAt ?? this.#video.currentTime;
  }

  #seek(second) {
    const length = this.#video.duration || 0;
    this.#video.currentTime = Math.max(0, Math.min(second, length));
  }

  #toggle() {
    if (this.#video.paused) this.#video.play().catch(() => {});
    else this.#video.pause();
  }

  #showWhetherItPlays() {
    const button = this.#part("#play");
    button.textContent = this.#video.paused ? button.dataset.play : button.dataset.pause;
    if (!this.#video.paused) this.#part("#resumed").hidden = true;
  }

  #show() {
    const at = this.#at();
    const seek = this.#part("#seek");
    if (!this.#dragging) seek.value = String(Math.floor(at));
    const words = `${clock(at)} / ${clock(this.#video.duration || 0)}`;
    seek.setAttribute("aria-valuetext", words);
    this.#part("#clock").textContent = words;
    const here = this.#part("#here");
    here.href = `/lecture/${this.getAttribute("code")}?t=${Math.floor(at)}`;
    here.textContent = here.dataset.words.replace("{0}", clock(at));
    mark(this.#chapters, reached(this.#chapters, at));
    this.#follow(at);
    if (Math.abs(at - this.#notedAt) >= SECONDS_BETWEEN_NOTES && !this.#video.paused) this.#note();
  }

  #follow(at) {
    const cue = reached(this.#cues, at);
    const said = cue && at < Number(cue.dataset.end) + 1 ? cue : null;
    if (said === this.#current) return;
    this.#current = said;
    mark(this.#cues, said);
    const readsElsewhere = performance.now() - this.#movedByHandAt < SECONDS_LEFT_ALONE * 1000;
    if (!said || readsElsewhere || !this.#part("#follow").checked) return;
    const list = this.#part(".cues");
    list.scrollTop = said.offsetTop - list.offsetTop - list.clientHeight / 3;
  }

  #jump(event) {
    const link = event.target.closest("a[data-at]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#seek(Number(link.dataset.at));
    this.#video.play().catch(() => {});
  }

  #hasCaptions() {
    return [...this.#video.textTracks].some((track) => track.mode === "showing");
  }

  #caption(shown) {
    for (const track of this.#video.textTracks) track.mode = shown ? "showing" : "hidden";
    this.#part("#captions")?.setAttribute("aria-pressed", String(shown));
  }

  /** The quality that was chosen on this device the last time. */
  #chooseQuality() {
    const quality = this.#part("#quality");
    const last = keptWord(QUALITY);
    const option = [...quality?.options ?? []].find((each) => each.text === last);
    if (!option || option.index === 0) return;
    quality.value = option.value;
    this.#video.src = option.value;
  }

  #changeTo(quality) {
    keepWord(QUALITY, quality.selectedOptions[0].text);
    this.#load(quality.value, !this.#video.paused);
  }

  /** Loads a file of the same video and goes on from where the last one stood. */
  #load(address, plays) {
    const video = this.#video;
    const { playbackRate } = video;
    const at = this.#at();
    this.#changedAt = at;
    this.#playedTo = null;
    video.addEventListener("loadedmetadata", () => {
      video.playbackRate = playbackRate;
      if (at > 0) video.currentTime = at;
      else this.#changedAt = null;
      if (plays) video.play().catch(() => {});
    }, { once: true });
    video.src = address;
  }

  /** The video broke off: waits until the portal has it again, and goes on from where it stood. */
  async #comeBack() {
    if (this.#lost) return;
    this.#lost = true;
    const plays = !this.#video.paused;
    const told = this.#part("#lost");
    told.textContent = told.dataset.waiting;
    told.hidden = false;
    const status = await this.#whenAnswered();
    this.#lost = false;
    if (status === 200) {
      told.hidden = true;
      this.#load(this.#video.src, plays);
    } else {
      told.textContent = told.dataset.gone;
    }
  }

  /** Asks for the video again and again, ever more seldom, until the portal itself answers, and not a server that is just starting. */
  async #whenAnswered() {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await new Promise((later) => { setTimeout(later, wait); });
      const answer = await fetch(this.#video.src, { method: "HEAD" }).catch(() => null);
      if (answer && answer.status < 500 && answer.headers.has("X-Content-Type-Options")) return answer.status;
    }
  }

  /** Papers can be laid beside the video where the browser shows them. */
  #offerPapers() {
    const papers = this.#part(".papers");
    if (!papers || !navigator.pdfViewerEnabled) return;
    papers.hidden = false;
    papers.addEventListener("click", (event) => {
      const button = event.target.closest("[data-paper]");
      if (button) this.#layBeside(papers, button);
    });
  }

  #layBeside(papers, button) {
    const shown = button.getAttribute("aria-pressed") === "true";
    papers.querySelector("iframe")?.remove();
    for (const each of papers.querySelectorAll("[data-paper]")) each.setAttribute("aria-pressed", String(each === button && !shown));
    if (shown) return;
    papers.append(Object.assign(document.createElement("iframe"), { src: `${button.dataset.paper}#navpanes=0&view=FitH`, title: button.textContent }));
  }

  #wholeScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.#part(".screen").requestFullscreen?.().catch(() => {});
  }

  #faster(steps) {
    const speed = this.#part("#speed");
    const next = Math.max(0, Math.min(speed.options.length - 1, speed.selectedIndex + steps));
    this.#video.playbackRate = Number(speed.options[next].value);
  }

  /** Keys count only while the focus is within the player, and never where they mean something else. */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const on = event.target;
    if (on.matches("select, input[type=checkbox]") || on.matches("input[type=range]") && event.key.startsWith("Arrow")) return;
    if ((event.key === " " || event.key === "Enter") && on.matches("button, a, summary")) return;
    const deed = this.#deedOf(event.key);
    if (!deed) return;
    event.preventDefault();
    deed();
  }

  #deedOf(key) {
    const video = this.#video;
    const louder = (by) => { video.volume = Math.max(0, Math.min(1, video.volume + by)); this.#part("#volume").value = String(Math.round(video.volume * 100)); };
    const deeds = {
      " ": () => this.#toggle(), k: () => this.#toggle(),
      ArrowLeft: () => this.#seek(video.currentTime - 5), ArrowRight: () => this.#seek(video.currentTime + 5),
      j: () => this.#seek(video.currentTime - 10), l: () => this.#seek(video.currentTime + 10),
      ArrowUp: () => louder(0.05), ArrowDown: () => louder(-0.05),
      m: () => { video.muted = !video.muted; }, c: () => this.#caption(!this.#hasCaptions()), f: () => this.#wholeScreen(),
      "<": () => this.#faster(-1), ">": () => this.#faster(1), Home: () => this.#seek(0), End: () => this.#seek(video.duration),
    };
    return Object.hasOwn(deeds, key) ? deeds[key] : null;
  }
}

/** What this device keeps under a name; null for nothing. */
function keptWord(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a word on this device, or with null nothing any more; a device that keeps nothing begins from the start next time. */
function keepWord(name, word) {
  try {
    if (word === null) localStorage.removeItem(name);
    else localStorage.setItem(name, word);
  } catch {
    // it keeps nothing
  }
}

/** So many seconds as a clock shows them. */
function clock(seconds) {
  const whole = Math.floor(seconds);
  const two = (number) => String(number).padStart(2, "0");
  return whole < 3600 ? `${Math.floor(whole / 60)}:${two(whole % 60)}` : `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** The last of the links, in the order of time, that {@code at} has reached. */
function reached(links, at) {
  let from = 0;
  let to = links.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (Number(links[middle].dataset.at) <= at + 0.05) from = middle + 1;
    else to = middle;
  }
  return from ? links[from - 1] : null;
}

function mark(links, current) {
  for (const link of links) {
    if (link === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

customElements.define("lecture-player", LecturePlayer);
