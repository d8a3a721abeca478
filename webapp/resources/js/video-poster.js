/*
 * <video-poster address="/lecture/organiser/poster?lecture=5" due="true" data-…="words"><video>, <img>, <button>, [role=status]</video-poster>
 * Puts what the video shows before the lecture as its picture: at the press of the button what is seen just now, and, where the
 * picture is due, a moment from its beginning by itself. The browser draws it, so whatever it plays has one.
 */
const SHARE_OF_THE_VIDEO = 0.1;
const LATEST_SECOND = 5;
const WIDEST = 1280;
const QUALITY = 0.85;

class VideoPoster extends HTMLElement {
  #video;

  connectedCallback() {
    this.#video = this.querySelector("video");
    this.querySelector("button").addEventListener("click", () => this.#put());
    if (this.getAttribute("due") !== "true") return;
    if (this.#video.readyState >= 1) this.#putTheBeginning();
    else this.#video.addEventListener("loadedmetadata", () => this.#putTheBeginning(), { once: true });
  }

  #putTheBeginning() {
    this.#video.addEventListener("seeked", () => this.#put(), { once: true });
    this.#video.currentTime = Math.min(LATEST_SECOND, this.#video.duration * SHARE_OF_THE_VIDEO);
  }

  async #put() {
    const picture = await this.#drawn();
    try {
      const answer = picture && await fetch(this.getAttribute("address"), { method: "POST", redirect: "manual", headers: { "Content-Type": picture.type }, body: picture });
      if (answer?.ok) this.#show(picture);
      this.#say(answer?.ok ? "put" : "failed");
    } catch {
      this.#say("failed");
    }
  }

  #drawn() {
    const { videoWidth, videoHeight } = this.#video;
    const smaller = Math.min(1, WIDEST / videoWidth);
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(videoWidth * smaller), height: Math.round(videoHeight * smaller) });
    if (!canvas.width || !canvas.height) return null;
    canvas.getContext("2d").drawImage(this.#video, 0, 0, canvas.width, canvas.height);
    return new Promise((drawn) => { canvas.toBlob(drawn, "image/jpeg", QUALITY); });
  }

  #show(picture) {
    const image = this.querySelector("img");
    const reader = new FileReader();
    reader.addEventListener("load", () => { image.src = reader.result; image.hidden = false; });
    reader.readAsDataURL(picture);
  }

  #say(what) {
    this.querySelector("[role=status]").textContent = this.dataset[what];
  }
}

customElements.define("video-poster", VideoPoster);
