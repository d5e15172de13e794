/* The button "Leave this page": it puts the school's home in the place of this address. The browser's history remains, and the page says so. */
(() => {
  "use strict";

  for (const button of document.querySelectorAll("[data-leave]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.location.replace(button.dataset.leave));
  }
})();
