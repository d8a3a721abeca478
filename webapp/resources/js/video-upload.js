/*
 * <video-upload lecture="5" address="/lecture/organiser/upload/" data-…="words">…<input type="file" multiple><ul class="uploads"></ul></video-upload>
 * Sends videos piece by piece by the tus protocol, one after the other, each with its progress and a button to pause. After a lost
 * line, a reload or a restarted portal it goes on from what the portal has: the same file of the same lecture, chosen again, is known
 * by its name, length and date and by a sample of what stands in it, so that two files are never taken for one.
 */
const PIECE = 16 * 1024 * 1024;
const VERSION = { "Tus-Resumable": "1.0.0" };
const LONGEST_WAIT = 30_000;
const STOPS = { 400: "empty", 413: "tooLarge", 507: "noRoom", 401: "signedOut", 403: "signedOut" };
const KEPT = "kenshu-upload:";
const SAMPLE = 64 * 1024;

class VideoUpload extends HTMLElement {
  #waiting = [];
  #busy = false;
  #sent = 0;

  connectedCallback() {
    const input = this.querySelector("input[type=file]");
    input.addEventListener("change", () => {
      for (const file of input.files) this.#waiting.push(this.#row(file));
      input.value = "";
      this.#next();
    });
    addEventListener("beforeunload", (event) => {
      if (this.#busy) event.preventDefault();
    });
  }

  #row(file) {
    const item = document.createElement("li");
    const words = document.createElement("p");
    const bar = document.createElement("progress");
    const button = document.createElement("button");
    const row = { file, item, words, bar, button, mark: null, paused: false, resume: null };
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    button.type = "button";
    button.className = "button small";
    button.textContent = this.dataset.pause;
    button.addEventListener("click", () => this.#pauseOrGoOn(row));
    this.#say(row, "waiting");
    item.append(words, bar, button);
    this.querySelector(".uploads").append(item);
    return row;
  }

  #say(row, what, percent = 0) {
    row.words.textContent = `${row.file.name} – ${this.dataset[what].replace("{0}", String(percent))}`;
  }

  #pauseOrGoOn(row) {
    row.paused = !row.paused;
    row.button.textContent = row.paused ? this.dataset.goOn : this.dataset.pause;
    if (row.paused) this.#say(row, "paused", Math.floor(row.bar.value));
    else row.resume?.();
  }

  async #next() {
    if (this.#busy) return;
    this.#busy = true;
    for (let row = this.#waiting.shift(); row; row = this.#waiting.shift()) await this.#send(row);
    this.#busy = false;
    if (this.#sent) location.reload();
  }

  async #mark(file) {
    return KEPT + [this.getAttribute("lecture"), file.name, file.size, file.lastModified, await sampled(file)].join(":");
  }

  async #send(row) {
    let wait = 1000;
    for (;;) {
      try {
        row.mark ??= await this.#mark(row.file);
        if (await this.#sendFromWhereItStands(row)) break;
        wait = 1000;
      } catch (failure) {
        if (failure.stop) {
          this.#say(row, failure.stop);
          row.button.hidden = true;
          return;
        }
        this.#say(row, "failed", Math.round(wait / 1000));
        await new Promise((later) => { setTimeout(later, wait); });
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
    localStorage.removeItem(row.mark);
    this.#sent += 1;
    row.button.hidden = true;
    this.#say(row, "sent");
  }

  /** Asks how much the portal has, then sends on; answers whether all of it has come. */
  async #sendFromWhereItStands(row) {
    const address = localStorage.getItem(row.mark) ?? await this.#begin(row);
    const known = await ask("HEAD", address);
    if (known.status === 404 || known.status === 410) {
      localStorage.removeItem(row.mark);
      return false;
    }
    for (let offset = offsetOf(known); ;) {
      row.bar.value = row.file.size ? offset / row.file.size * 100 : 100;
      if (offset >= row.file.size) return true;
      if (row.paused) await new Promise((goOn) => { row.resume = goOn; });
      this.#say(row, "sending", Math.floor(row.bar.value));
      const answer = await ask("PATCH", address, { "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
        row.file.slice(offset, offset + PIECE));
      if (answer.status === 409 || answer.status === 423) throw new Error("ask again");
      offset = offsetOf(answer);
    }
  }

  async #begin({ file, mark }) {
    const answer = await ask("POST", this.getAttribute("address"), {
      "Upload-Length": String(file.size),
      "Upload-Metadata": `filename ${base64(file.name)},lecture ${base64(this.getAttribute("lecture"))}`,
    });
    const address = answer.headers.get("Location");
    if (answer.status !== 201 || !address) throw new Error(`begun with ${answer.status}`);
    localStorage.setItem(mark, address);
    return address;
  }
}

async function ask(method, address, headers = {}, body = undefined) {
  const answer = await fetch(address, { method, headers: { ...VERSION, ...headers }, body, redirect: "manual" });
  const stop = answer.type === "opaqueredirect" ? "signedOut" : STOPS[answer.status];
  if (stop) throw Object.assign(new Error(stop), { stop });
  if (answer.status >= 500 || !isThePortals(answer)) throw new Error(`answered ${answer.status}`);
  return answer;
}

/** A number that is another one, as good as always, where other bytes stand at the beginning, in the middle or at the end. */
async function sampled(file) {
  let mark = 0x811c9dc5;
  for (const from of [0, Math.floor(file.size / 2), Math.max(0, file.size - SAMPLE)]) {
    for (const byte of new Uint8Array(await file.slice(from, from + SAMPLE).arrayBuffer())) mark = Math.imul(mark ^ byte, 0x01000193) >>> 0;
  }
  return mark;
}

/** A portal that is just starting, and a proxy before it, know no upload either: only the portal's own word ends one. */
function isThePortals(answer) {
  return answer.headers.has("X-Content-Type-Options");
}

function offsetOf(answer) {
  const offset = answer.headers.get("Upload-Offset");
  if (offset === null) throw new Error(`no offset with ${answer.status}`);
  return Number(offset);
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

customElements.define("video-upload", VideoUpload);
