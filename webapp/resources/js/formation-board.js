/*
 * <formation-board formation="1" revision="5" solving="false" source="/group/organiser/board" …>
 *   <div data-board>…</div><dialog><ul data-targets></ul></dialog><p data-says></p>
 * </formation-board>
 * Lets cards be moved by dragging, by keyboard (lift, arrows, Enter) and by a menu, each showing what would change. Every
 * deed names the revision that it was decided on; the board is asked again and again for a newer one, and renews itself.
 */
const WAIT = 2500;
const WAIT_WHILE_SOLVING = 900;
const DRAG_BEGINS_AFTER = 6;

class FormationBoard extends HTMLElement {
  #timer;
  #lifted;
  #press;
  #busy = false;
  #dragged = false;

  connectedCallback() {
    this.addEventListener("click", this.#clicked);
    this.addEventListener("change", this.#chosen);
    this.addEventListener("input", this.#narrowed);
    this.addEventListener("keydown", this.#pressed);
    this.addEventListener("pointerdown", this.#pointed);
    this.#wait();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  get #board() {
    return this.querySelector("[data-board]");
  }

  get #dialog() {
    return this.querySelector("dialog");
  }

  #say(text) {
    this.querySelector("[data-says]").textContent = text;
  }

  #words(name, ...values) {
    return values.reduce((text, value, index) => text.replace(`{${index}}`, value), this.getAttribute(name));
  }

  /* asking for news */

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#ask, this.getAttribute("solving") === "true" ? WAIT_WHILE_SOLVING : WAIT);
  }

  #ask = async () => {
    try {
      const state = await this.#state("");
      const isNew = state && (String(state.revision) !== this.getAttribute("revision") || String(state.solving) !== this.getAttribute("solving"));
      if (isNew && !this.#lifted && !this.#dialog.open && !this.#busy) {
        await this.#renew();
        if (!state.mine && !state.solving) this.#say(this.#words("changed", state.by));
      }
    } catch {
      this.#say(this.getAttribute("lost"));
    }
    if (this.isConnected) this.#wait();
  };

  async #state(more) {
    const answer = await fetch(`${this.getAttribute("source")}?formation=${this.getAttribute("formation")}${more}`);
    return answer.ok ? answer.json() : null;
  }

  async #renew(refusal) {
    const focused = document.activeElement?.id;
    const open = [...this.#board.querySelectorAll("details[open]")].map((details) => details.id);
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("formation-board");
    if (!next || next.getAttribute("formation") !== this.getAttribute("formation")) return;
    this.setAttribute("revision", next.getAttribute("revision"));
    this.setAttribute("solving", next.getAttribute("solving"));
    this.#board.replaceChildren(...next.querySelector("[data-board]").childNodes);
    for (const id of open) if (id) document.getElementById(id)?.setAttribute("open", "");
    if (focused) document.getElementById(focused)?.focus();
    if (refusal) this.#board.querySelector("[data-refused]").textContent = refusal;
  }

  /* deeds */

  async #do(deed, values, said) {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const body = new URLSearchParams({ deed, formation: this.getAttribute("formation"), revision: this.getAttribute("revision"), ...values });
      const answer = await fetch(this.getAttribute("source"), { method: "POST", body });
      const state = await answer.json();
      await this.#renew(answer.ok ? null : state.message);
      if (answer.ok && said) this.#say(said);
    } catch {
      this.#board.querySelector("[data-refused]").textContent = this.getAttribute("lost");
    } finally {
      this.#busy = false;
    }
  }

  #move(card, group) {
    const name = card.dataset.name;
    return this.#do("move", { party: card.dataset.party, group }, this.#words("put", name, this.#title(group)));
  }

  #title(group) {
    return this.#group(group)?.querySelector("h3").firstChild.textContent.trim() || this.#words("group", group);
  }

  #group(number) {
    return this.#board.querySelector(`[data-group="${number}"]`);
  }

  #clicked = (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const card = button.closest("[data-party]");
    if ("close" in button.dataset) this.#dialog.close();
    else if (button.dataset.target) this.#choose(button);
    else if ("menu" in button.dataset) this.#openMenu(card);
    else if ("lift" in button.dataset) this.#toggle(card);
    else if (button.dataset.deed) this.#do(button.dataset.deed, card ? { party: card.dataset.party } : {});
  };

  #chosen = (event) => {
    const field = event.target;
    const group = field.closest("[data-group]")?.dataset.group;
    if (field.dataset.appoint && field.value) this.#do("appoint", { group, role: field.dataset.appoint, member: field.value });
    if ("scene" in field.dataset) this.#do("scene", { group, scene: field.value });
  };

  /* the menu */

  async #openMenu(card) {
    const effects = await this.#effects(card);
    const targets = effects.map((effect) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.target = effect.group;
      button.dataset.of = card.dataset.party;
      const name = document.createElement("b");
      name.textContent = effect.name ?? this.getAttribute("new-group");
      button.append(name, this.#note(effect));
      item.append(button);
      return item;
    });
    this.#dialog.querySelector("[data-targets]").replaceChildren(...targets);
    this.#dialog.querySelector("[data-filter]").value = "";
    this.#dialog.showModal();
  }

  #narrowed = (event) => {
    if (!("filter" in event.target.dataset)) return;
    const sought = event.target.value.trim();
    for (const item of this.#dialog.querySelectorAll("[data-targets] li")) item.hidden = !item.querySelector("b").textContent.includes(sought);
  };

  #note(effect) {
    const note = document.createElement("span");
    note.className = `effect small ${effect.tone}`;
    note.textContent = effect.says;
    return note;
  }

  #choose(button) {
    this.#dialog.close();
    this.#move(this.#board.querySelector(`[data-party="${button.dataset.of}"]`), button.dataset.target);
  }

  async #effects(card) {
    const state = await this.#state(`&party=${encodeURIComponent(card.dataset.party)}`);
    return state?.effects ?? [];
  }

  /* lifting, by keyboard or pointer */

  #toggle(card) {
    if (this.#dragged) {
      this.#dragged = false;
      return;
    }
    if (this.#lifted) this.#cancel();
    else this.#lift(card);
  }

  async #lift(card) {
    this.#lifted = { card, effects: [], at: -1 };
    card.classList.add("lifted");
    card.querySelector("[data-lift]").setAttribute("aria-pressed", "true");
    const effects = await this.#effects(card);
    if (!this.#lifted) return;
    this.#lifted.effects = effects.filter((effect) => this.#group(effect.group));
    this.toggleAttribute("ready", true);
    if (!this.#press) this.#say(this.#words("lifted", card.dataset.name));
  }

  #pressed = (event) => {
    if (!this.#lifted || this.#press) return;
    const { effects, at, card } = this.#lifted;
    const last = effects.length - 1;
    switch (event.key) {
      case "ArrowRight":
      case "ArrowDown": this.#aim(at < last ? at + 1 : 0); break;
      case "ArrowLeft":
      case "ArrowUp": this.#aim(at > 0 ? at - 1 : last); break;
      case "Enter":
        if (at < 0) return;
        this.#put();
        this.#move(card, effects[at].group);
        break;
      case "Escape": this.#cancel(); break;
      default: return;
    }
    event.preventDefault();
  };

  #aim(index) {
    this.#clear();
    this.#lifted.at = index;
    const effect = this.#lifted.effects[index];
    const group = effect && this.#group(effect.group);
    if (!group) return;
    group.classList.add("target");
    const note = group.querySelector(":scope > .effect");
    note.className = `effect small ${effect.tone}`;
    note.textContent = effect.says;
    note.hidden = false;
    if (!this.#press) group.scrollIntoView({ block: "nearest" });
    this.#say(`${this.#title(effect.group)} ${effect.says}`);
  }

  #clear() {
    for (const group of this.#board.querySelectorAll(".group.target")) {
      group.classList.remove("target");
      group.querySelector(":scope > .effect").hidden = true;
    }
  }

  #put() {
    this.#clear();
    const { card } = this.#lifted;
    card.classList.remove("lifted");
    card.style.transform = "";
    card.querySelector("[data-lift]").setAttribute("aria-pressed", "false");
    this.toggleAttribute("ready", false);
    this.#lifted = null;
  }

  #cancel() {
    const name = this.#lifted.card.dataset.name;
    this.#put();
    this.#say(this.#words("cancelled", name));
  }

  #pointed = (event) => {
    const card = event.target.closest("[data-party]");
    const button = event.target.closest("button, select, summary, a");
    if (!card || this.#lifted || event.button !== 0 || this.getAttribute("solving") === "true") return;
    if (button && !("lift" in button.dataset) || !button && event.pointerType === "touch") return;
    this.#dragged = false;
    this.#press = { card, x: event.clientX, y: event.clientY };
    window.addEventListener("pointermove", this.#dragging);
    window.addEventListener("pointerup", this.#dropped);
    window.addEventListener("pointercancel", this.#dropped);
  };

  #dragging = (event) => {
    const { card, x, y } = this.#press;
    if (!this.#lifted && Math.hypot(event.clientX - x, event.clientY - y) < DRAG_BEGINS_AFTER) return;
    if (!this.#lifted) this.#lift(card);
    event.preventDefault();
    this.#dragged = true;
    card.style.transform = `translate(${event.clientX - x}px, ${event.clientY - y}px)`;
    const over = document.elementsFromPoint(event.clientX, event.clientY).map((element) => element.closest("[data-group]"))
      .find((group) => group && !group.contains(card));
    const at = this.#lifted.effects.findIndex((effect) => String(effect.group) === over?.dataset.group);
    if (at !== this.#lifted.at) {
      if (at < 0) {
        this.#clear();
        this.#lifted.at = -1;
      } else this.#aim(at);
    }
  };

  #dropped = (event) => {
    window.removeEventListener("pointermove", this.#dragging);
    window.removeEventListener("pointerup", this.#dropped);
    window.removeEventListener("pointercancel", this.#dropped);
    this.#press = null;
    if (!this.#lifted) return;
    const { card, effects, at } = this.#lifted;
    this.#put();
    if (event.type === "pointerup" && at >= 0) this.#move(card, effects[at].group);
  };
}

customElements.define("formation-board", FormationBoard);
