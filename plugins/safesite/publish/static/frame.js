/* The search button: a real button that a keyboard reaches, over Material's hidden checkbox. Without this script there is no search. */
(() => {
  "use strict";

  const button = document.querySelector(".ss-search-button");
  const toggle = document.getElementById("__search");
  const panel = document.getElementById("search");
  if (!button || !toggle || !panel) return;
  const query = panel.querySelector("[name=query]");

  const set = (open) => {
    toggle.checked = open;
    toggle.dispatchEvent(new Event("change"));
    document.documentElement.classList.toggle("ss-searching", open);
    button.setAttribute("aria-expanded", String(open));
    (open ? query : button).focus();
  };

  button.hidden = false;
  button.addEventListener("click", () => set(!toggle.checked));
  panel.querySelector(".ss-search-close").addEventListener("click", () => set(false));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    set(false);
  });

  /* Material listens for single letters (s, f, /) anywhere: a slip of a key must not take a reader away. */
  window.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (!typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopImmediatePropagation();
  }, true);
})();
