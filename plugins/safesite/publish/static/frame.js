/* Search: a real button over Material's hidden checkbox. Material's script and the index are fetched when it is first opened. */
(() => {
  "use strict";

  const script = document.currentScript;
  const button = document.querySelector(".ss-search-button");
  const toggle = document.getElementById("__search");
  const panel = document.getElementById("search");
  const config = document.getElementById("__config");
  /* From a file, browsers give no page its index: then there is no search, and the button stays hidden. */
  if (!button || !toggle || !panel || !config || window.location.protocol === "file:") return;

  const query = panel.querySelector("[name=query]");
  const status = panel.querySelector("[data-failed]");
  let loading = null;

  /* What Material's script expects to find; nothing is ever read from the device or stored on it. */
  const prepare = () => {
    const settings = JSON.parse(config.textContent);
    if (script.dataset.base) config.textContent = JSON.stringify({ ...settings, base: script.dataset.base });
    window.__md_scope = new URL(settings.base, window.location.href);
    /* It would take the feed for another language of the site, and ask for that one's sitemap. */
    for (const link of document.querySelectorAll("link[rel=alternate]")) link.remove();
    window.__md_hash = () => 0;
    window.__md_get = () => null;
    window.__md_set = () => {};
  };

  const load = () =>
    new Promise((resolve, reject) => {
      prepare();
      const element = document.createElement("script");
      element.src = script.dataset.search;
      element.addEventListener("load", resolve);
      element.addEventListener("error", reject);
      document.head.append(element);
    });

  /* Where the theme's styles are not there yet, search is what needs them; ours stand above them, whenever they come. */
  const dress = () =>
    new Promise((resolve, reject) => {
      const styles = document.createElement("link");
      styles.rel = "stylesheet";
      styles.href = script.dataset.theme;
      styles.addEventListener("load", resolve);
      styles.addEventListener("error", reject);
      document.head.append(styles);
    });

  const start = async () => {
    try {
      await (loading ??= Promise.all([load(), script.dataset.theme && dress()]));
      document.dispatchEvent(new Event("DOMContentLoaded"));
      query.dispatchEvent(new Event("keyup"));
    } catch {
      loading = null;
      status.textContent = status.dataset.failed;
    }
  };

  /* Who types a word of distress where a child may be is shown the way to help first; what was typed goes nowhere. */
  const help = panel.querySelector(".ss-search-help a");
  let helpWords = null;
  const offerHelp = async () => {
    helpWords ??= fetch(script.dataset.helpWords).then((answer) => answer.json());
    const typed = ` ${query.value.toLowerCase().replace(/[^\p{L}]+/gu, " ").trim()}`;
    help.hidden = !(await helpWords).some((word) => typed.includes(` ${word}`));
  };
  if (help) query.addEventListener("input", () => offerHelp().catch(() => { help.hidden = false; }));

  /* While search is open nothing behind it can be reached: not by Tab, not by a screen reader. */
  const behind = () => {
    const outside = [];
    for (let part = panel; part !== document.body; part = part.parentElement) {
      outside.push(...[...part.parentElement.children].filter((other) => other !== part));
    }
    return outside;
  };

  let opened = false;
  let address = "";
  const show = (open) => {
    opened = open;
    toggle.checked = open;
    toggle.dispatchEvent(new Event("change"));
    document.documentElement.classList.toggle("ss-searching", open);
    for (const part of behind()) part.inert = open;
    button.setAttribute("aria-expanded", String(open));
  };

  const set = (open) => {
    address = window.location.href;
    show(open);
    (open ? query : button).focus();
    if (open && !loading) start();
  };

  /* Material shuts search when a result on the same page was chosen, and once, for no reason, just after it has started. */
  toggle.addEventListener("change", () => {
    if (toggle.checked !== opened) show(opened && window.location.href === address);
  });

  /* What is spoken, pasted or picked from a keyboard's offers comes without a key, and Material listens for keys only. */
  query.addEventListener("input", () => query.dispatchEvent(new Event("keyup")));

  button.hidden = false;
  button.addEventListener("click", () => set(!opened));
  panel.querySelector(".ss-search-close").addEventListener("click", () => set(false));
  panel.querySelector(".md-search__overlay").addEventListener("click", (event) => {
    event.preventDefault();
    set(false);
  });

  /* Material keeps Tab from the results; they are links like any other. */
  const results = panel.querySelector(".md-search-result__list");
  new MutationObserver(() => {
    for (const link of results.querySelectorAll("[tabindex]")) link.removeAttribute("tabindex");
  }).observe(results, { childList: true, subtree: true });

  /* Material listens for single letters (s, f, /) anywhere, and a slip of a key must not take a reader away;
     it shuts search at Tab and forgets the focus at Escape, so both keys never come to it. */
  window.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opened) set(false);
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    const ours = event.key === "Tab" || event.key === "Escape" || (letter && event.key !== " " && !typing);
    if (loading && ours) event.stopImmediatePropagation();
  }, true);
})();
