/*
 * <left-draft name="r5.q" for="left"></left-draft> <div id="left" hidden>… <draft-form name="r5.q">…</div>
 * Shows the form that can be sent no more where this device has kept something typed into it, to be saved or discarded.
 */
class LeftDraft extends HTMLElement {
  connectedCallback() {
    const drafts = `kenshu-draft-${this.getAttribute("name")}-`;
    try {
      document.getElementById(this.getAttribute("for")).hidden = !Object.keys(localStorage).some((key) => key.startsWith(drafts));
    } catch {
      // a browser that keeps nothing has nothing left
    }
  }
}

customElements.define("left-draft", LeftDraft);
