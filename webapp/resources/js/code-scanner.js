/*
 * <code-scanner field="q" open="…" close="…" looking="…" refused="…"></code-scanner>
 * Reads a QR code by the device's camera into the field and sends its form, where the browser can; elsewhere it shows
 * nothing. A scanner that types like a keyboard needs no script at all.
 */
const LOOK_EVERY = 250;

class CodeScanner extends HTMLElement {
  #button;
  #video;
  #says;
  #stream;
  #timer;

  connectedCallback() {
    if (!("BarcodeDetector" in window) || !navigator.mediaDevices?.getUserMedia) return;
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.className = "button";
    this.#button.textContent = this.getAttribute("open");
    this.#button.addEventListener("click", () => (this.#stream ? this.#stop() : this.#look()));
    this.#says = document.createElement("p");
    this.#says.setAttribute("role", "status");
    this.#says.className = "small";
    this.#video = document.createElement("video");
    this.#video.playsInline = true;
    this.#video.muted = true;
    this.#video.hidden = true;
    this.replaceChildren(this.#button, this.#video, this.#says);
  }

  disconnectedCallback() {
    this.#stop();
  }

  async #look() {
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      this.#says.textContent = this.getAttribute("refused");
      return;
    }
    this.#video.srcObject = this.#stream;
    this.#video.hidden = false;
    await this.#video.play();
    this.#button.textContent = this.getAttribute("close");
    this.#says.textContent = this.getAttribute("looking");
    const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
    this.#timer = setInterval(async () => {
      const [code] = await detector.detect(this.#video).catch(() => []);
      if (code?.rawValue && this.#stream) this.#read(code.rawValue);
    }, LOOK_EVERY);
  }

  #read(value) {
    this.#stop();
    const field = document.getElementById(this.getAttribute("field"));
    field.value = value;
    field.form.requestSubmit();
  }

  #stop() {
    clearInterval(this.#timer);
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
    if (!this.#video) return;
    this.#video.hidden = true;
    this.#button.textContent = this.getAttribute("open");
    this.#says.textContent = "";
  }
}

customElements.define("code-scanner", CodeScanner);
