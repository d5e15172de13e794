/* Opens the teacher notes for printing and shuts them again. Without this script they open by hand before printing. */
(() => {
  "use strict";

  class TeacherNotes extends HTMLElement {
    connectedCallback() {
      this.details = this.querySelector("details");
      this.onPrint = () => {
        this.wasOpen = this.details.open;
        this.details.open = true;
      };
      this.onPrinted = () => {
        this.details.open = this.wasOpen;
      };
      window.addEventListener("beforeprint", this.onPrint);
      window.addEventListener("afterprint", this.onPrinted);
    }

    disconnectedCallback() {
      window.removeEventListener("beforeprint", this.onPrint);
      window.removeEventListener("afterprint", this.onPrinted);
    }
  }

  if (!customElements.get("teacher-notes")) customElements.define("teacher-notes", TeacherNotes);
})();
