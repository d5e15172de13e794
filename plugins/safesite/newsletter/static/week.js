/* Brings forward the snippet of the reader's own week. Without this script the one of the day of the build stands first. */
(() => {
  "use strict";

  const DAY = 24 * 60 * 60 * 1000;

  /* A day as the pages write it, in the reader's own time. */
  const written = (day) =>
    [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

  class ThisWeek extends HTMLElement {
    connectedCallback() {
      this.before = this.innerHTML;
      this.week = this.querySelector("[data-week]").dataset.week;
      const today = written(new Date());
      this.show(today);
      this.tellAge(today);
    }

    disconnectedCallback() {
      this.innerHTML = this.before;
      this.mark(this.week);
    }

    /* The latest week that has begun; before the first there is nothing to bring forward. */
    show(today) {
      const cards = [...document.querySelectorAll(".ss-waiting [data-week]")];
      const begun = cards.filter((card) => card.dataset.week <= today).sort((a, b) => (a.dataset.week < b.dataset.week ? -1 : 1));
      const now = begun.at(-1);
      const shown = this.querySelector("[data-week]");
      if (now && now.dataset.week !== shown.dataset.week) shown.replaceWith(now.cloneNode(true));
      this.mark(now ? now.dataset.week : shown.dataset.week);
    }

    /* The same week is marked in the list of the year. */
    mark(week) {
      for (const row of document.querySelectorAll("[data-row]")) {
        if (row.dataset.row === week) row.setAttribute("aria-current", "date");
        else row.removeAttribute("aria-current");
      }
    }

    tellAge(today) {
      const days = Math.round((Date.parse(today) - Date.parse(this.dataset.built)) / DAY);
      const stale = days > Number(this.dataset.staleAfter);
      this.querySelector("[data-stale]").hidden = !stale;
      this.querySelector("[data-built-line]").hidden = stale;
    }
  }

  if (!customElements.get("this-week")) customElements.define("this-week", ThisWeek);
})();
