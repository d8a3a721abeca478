/*
 * <room-notices source="/worksheet/room?group=4" every="15">… data-remarks, data-call, data-call-staff, data-take-back …</room-notices>
 * Shows on a group's sheet what the room says to it, and lets the group call for staff and take the call back.
 */
class RoomNotices extends HTMLElement {
  #timer;
  #shown = new Set();
  #looked = false;

  connectedCallback() {
    this.#look();
    this.#timer = setInterval(() => this.#look(), Number(this.getAttribute("every")) * 1000);
    this.querySelector("[data-call-staff]")?.addEventListener("click", () => this.#call("yes"));
    this.querySelector("[data-take-back]")?.addEventListener("click", () => this.#call("no"));
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  async #look() {
    await this.#ask({});
  }

  async #call(call) {
    await this.#ask({ method: "POST", body: new URLSearchParams({ call }) });
  }

  async #ask(how) {
    const failed = this.querySelector("[data-failed]");
    try {
      const answer = await fetch(this.getAttribute("source"), { headers: { Accept: "application/json" }, ...how });
      if (!answer.ok) throw new Error(String(answer.status));
      this.#show(await answer.json());
      failed.hidden = true;
    } catch {
      if (how.method) failed.hidden = false;
    }
  }

  #show(room) {
    const list = this.querySelector("[data-remarks]");
    const before = this.#shown.size;
    for (const remark of [...room.remarks].reverse()) {
      if (this.#shown.has(remark.id)) continue;
      this.#shown.add(remark.id);
      list.prepend(this.#item(remark));
    }
    if (this.#looked && this.#shown.size > before) this.dispatchEvent(new CustomEvent("room-said", { bubbles: true }));
    this.#looked = true;
    this.querySelector("[data-none]").hidden = this.#shown.size > 0;
    const said = this.querySelector("[data-call]");
    if (said.textContent !== room.call.text) said.textContent = room.call.text;
    const call = this.querySelector("[data-call-staff]");
    if (call) {
      call.hidden = room.call.open;
      this.querySelector("[data-take-back]").hidden = !room.call.open;
    }
  }

  #item(remark) {
    const item = document.createElement("li");
    item.dataset.kind = remark.kind;
    const said = document.createElement("p");
    said.className = "small quiet";
    said.textContent = remark.said;
    const words = document.createElement("p");
    words.className = "as-written";
    words.textContent = remark.words;
    item.append(said, words);
    return item;
  }
}

customElements.define("room-notices", RoomNotices);
