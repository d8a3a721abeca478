/*
 * <upload-limit each="20000000" all="29000000" too-large="…{0}…" too-large-together="…"><input type="file"></upload-limit>
 * Says beside the field, before anything is sent, that a chosen file is larger than the portal takes; such a choice is
 * emptied again, so that nobody waits for a transfer that is refused at its end.
 */
class UploadLimit extends HTMLElement {
  #input;

  connectedCallback() {
    this.#input = this.querySelector("input[type=file]");
    this.#input?.addEventListener("change", this.#check);
  }

  disconnectedCallback() {
    this.#input?.removeEventListener("change", this.#check);
  }

  #check = () => {
    const files = [...this.#input.files];
    const large = files.find((file) => file.size > Number(this.getAttribute("each")));
    const together = files.reduce((sum, file) => sum + file.size, 0) > Number(this.getAttribute("all"));
    const words = large ? this.getAttribute("too-large").replace("{0}", large.name) : together ? this.getAttribute("too-large-together") : "";
    if (words) this.#input.value = "";
    this.#say(words);
  };

  #say(words) {
    const place = document.getElementById(this.#input.getAttribute("aria-describedby").split(" ").pop());
    if (place) {
      place.setAttribute("role", "alert");
      place.textContent = words;
    }
  }
}

customElements.define("upload-limit", UploadLimit);
