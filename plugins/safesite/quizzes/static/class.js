/* A quiz before a class: one question at a time, hands counted, the answers when the teacher shows them.
   Keys are those of a presenter (Page Down, Page Up, arrows), and no letters. It keeps nothing: leaving the page clears it. */
(() => {
  "use strict";

  const root = document.querySelector("[data-class]");
  if (!root) return;
  const all = (query, from = root) => [...from.querySelectorAll(query)];
  const slides = all(".ss-class__slide");
  const button = (name) => root.querySelector(`[data-class-do=${name}]`);
  let at = 0;

  const reveal = (on) => {
    slides[at].classList.toggle("is-shown", on);
    button("reveal").setAttribute("aria-pressed", on);
  };

  /* A story is told scene by scene: the class chooses where it goes. */
  const scene = (part) => {
    for (const one of all("[data-scene]", part.parentNode)) one.classList.toggle("is-now", one === part);
  };

  const show = (focus) => {
    slides.forEach((slide, place) => slide.classList.toggle("is-away", place !== at));
    button("back").disabled = at === 0;
    button("next").disabled = at === slides.length - 1;
    button("reveal").disabled = at === slides.length - 1;
    button("reveal").setAttribute("aria-pressed", slides[at].classList.contains("is-shown"));
    if (focus) {
      slides[at].querySelector("[data-start]").focus({ preventScroll: true });
      slides[at].scrollIntoView({ block: "start" });
    }
    document.dispatchEvent(new Event("quiz-shown"));
  };

  const clear = () => {
    for (const slide of slides) slide.classList.remove("is-shown");
    for (const output of all("output")) output.value = "0";
    for (const slide of slides) for (const first of all("[data-scene]", slide).slice(0, 1)) scene(first);
    at = 0;
  };

  /* The quiz alone, without the frame of the site and without the teacher's notes. */
  const fill = () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen());

  const acts = {
    back: () => at > 0 && at--,
    next: () => at < slides.length - 1 && at++,
    clear,
  };

  const go = (name) => {
    if (name === "fill") return fill();
    if (window.speechSynthesis) window.speechSynthesis.cancel();
    if (name === "reveal") return reveal(!slides[at].classList.contains("is-shown"));
    acts[name]();
    show(true);
  };

  root.addEventListener("click", (event) => {
    const act = event.target.closest("[data-class-do]");
    const hands = event.target.closest("[data-hands]");
    const way = event.target.closest("[data-go]");
    if (act) go(act.dataset.classDo);
    if (way) {
      event.preventDefault();
      const next = document.getElementById(way.dataset.go);
      scene(next);
      next.focus();
    }
    if (hands) {
      const output = hands.parentNode.querySelector("output");
      output.value = Math.max(0, Number(output.value) + Number(hands.dataset.hands));
    }
  });

  const KEYS = { PageDown: "next", ArrowRight: "next", PageUp: "back", ArrowLeft: "back", ArrowDown: "reveal" };
  document.addEventListener("keydown", (event) => {
    const name = KEYS[event.key];
    const busy = event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, dialog, [role=dialog]");
    const elsewhere = event.target !== document.body && !root.contains(event.target);
    if (!name || busy || elsewhere) return;
    event.preventDefault();
    if (name === "reveal" ? !button("reveal").disabled : true) go(name);
  });

  document.addEventListener("fullscreenchange", () => button("fill").setAttribute("aria-pressed", document.fullscreenElement === root));
  window.addEventListener("pageshow", (event) => event.persisted && (clear(), show(false)));
  root.classList.add("is-live");
  for (const part of all(".ss-class__keys, .ss-hands")) part.hidden = false;
  button("fill").hidden = !document.fullscreenEnabled;
  clear();
  show(false);
})();
