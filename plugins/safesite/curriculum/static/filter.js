/* Filters the coverage tables that are already there; without this script all of them are simply shown. */
(() => {
  "use strict";

  class CoverageFilter extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.said = this.querySelector("[role=status]");
      this.blocks = [...this.querySelectorAll("[data-block]")];
      this.onInput = () => this.show();
      this.onReset = () => window.setTimeout(() => this.show());
      this.onSubmit = (event) => event.preventDefault();
      this.form.addEventListener("input", this.onInput);
      this.form.addEventListener("reset", this.onReset);
      this.form.addEventListener("submit", this.onSubmit);
      this.form.hidden = false;
      this.show();
    }

    disconnectedCallback() {
      this.form.removeEventListener("input", this.onInput);
      this.form.removeEventListener("reset", this.onReset);
      this.form.removeEventListener("submit", this.onSubmit);
      this.form.hidden = true;
      this.querySelectorAll("[hidden][data-block], tr[hidden]").forEach((part) => { part.hidden = false; });
    }

    show() {
      let all = 0;
      let shown = 0;
      for (const block of this.blocks) {
        const rows = [...block.querySelectorAll("tbody tr")];
        for (const row of rows) row.hidden = !this.fits(block, row);
        const left = rows.filter((row) => !row.hidden).length;
        block.hidden = left === 0;
        all += rows.length;
        shown += left;
      }
      const numbers = [shown, all];
      this.said.textContent = this.dataset.said.replace(/#/g, () => numbers.shift());
    }

    fits(block, row) {
      const { block: part, year, words, gaps } = this.form.elements;
      const years = row.dataset.years.split(" ");
      const text = row.querySelector("th").textContent.toLowerCase();
      return (!part.value || part.value === block.dataset.block)
        && (!year.value || years.includes(year.value))
        && (!gaps.checked || !row.dataset.years)
        && text.includes(words.value.trim().toLowerCase());
    }
  }

  if (!customElements.get("coverage-filter")) customElements.define("coverage-filter", CoverageFilter);
})();
