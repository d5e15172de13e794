/* How a page looks for older readers: kept for the visit only, only once something was chosen, and never for the next child. */
(() => {
  "use strict";

  const KEY = "reading";
  const panel = document.querySelector(".ss-reading");
  if (!panel) return;
  const quiz = panel.closest(".ss-quiz");
  const inputs = [...panel.querySelectorAll("input")];
  const nameOf = (input) => input.name.replace("reading-", "");

  const kept = (act) => {
    try {
      return act(window.sessionStorage);
    } catch {
      return null; /* a device may forbid it: then the choice holds for this page */
    }
  };

  const wear = () => {
    for (const input of inputs) if (input.checked) quiz.dataset[nameOf(input)] = input.value;
  };

  const recall = () => {
    const chosen = JSON.parse(kept((storage) => storage.getItem(KEY)) || "{}");
    for (const input of inputs) if (chosen[nameOf(input)] === input.value) input.checked = true;
    wear();
  };

  panel.addEventListener("change", () => {
    wear();
    kept((storage) => storage.setItem(KEY, JSON.stringify({ ...quiz.dataset })));
  });
  document.addEventListener("quiz-cleared", () => {
    for (const input of inputs) input.checked = input.defaultChecked;
    kept((storage) => storage.removeItem(KEY));
    wear();
    panel.open = false;
  });
  panel.hidden = false;
  recall();
})();
