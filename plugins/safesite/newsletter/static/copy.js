/* Adds two buttons to a text: copy it formatted, or copy it plain. Without this script the text can be marked and copied by hand. */
(() => {
  "use strict";

  class CopyText extends HTMLElement {
    connectedCallback() {
      this.buttons = this.querySelector(".ss-copy__buttons");
      this.said = this.querySelector(".ss-copy__said");
      this.onClick = (event) => {
        const button = event.target.closest("[data-copy]");
        if (button) this.copy(button.dataset.copy);
      };
      this.addEventListener("click", this.onClick);
      this.buttons.hidden = false;
    }

    disconnectedCallback() {
      this.removeEventListener("click", this.onClick);
      this.buttons.hidden = true;
    }

    async copy(form) {
      const types = { "text/plain": this.dataset.text };
      if (form === "formatted") types["text/html"] = this.dataset.html;
      try {
        await (navigator.clipboard ? this.write(types) : this.writeByEvent(types));
        this.said.textContent = this.said.dataset[form];
      } catch {
        this.said.textContent = this.said.dataset.refused;
      }
    }

    write(types) {
      const parts = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
      return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    }

    /* Pages opened from a file have no clipboard object: the older event still takes both types. */
    writeByEvent(types) {
      const fill = (event) => {
        for (const [type, text] of Object.entries(types)) event.clipboardData.setData(type, text);
        event.preventDefault();
      };
      document.addEventListener("copy", fill, { once: true });
      if (!document.execCommand("copy")) throw new Error("refused");
    }
  }

  if (!customElements.get("copy-text")) customElements.define("copy-text", CopyText);
})();
