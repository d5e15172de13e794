/* Put into a page by test_keyboard.py: knows every stop of Tab, and judges each as it is reached. */
(() => {
  "use strict";

  const STOPS = "a[href], button, input, select, textarea, summary, [tabindex], audio[controls], video[controls], iframe";
  const shown = (part) => part.checkVisibility({ visibilityProperty: true }) && part.getClientRects().length > 0;
  const inRadios = (part) => part.type === "radio" && part.name && (part.form ?? document).querySelectorAll(`[name="${CSS.escape(part.name)}"]`);
  /* A group of radio buttons is one stop: where Tab comes in, and arrows go on. */
  const first = (part) => {
    const group = inRadios(part);
    return !group || part === ([...group].find((one) => one.checked) ?? group[0]);
  };
  const stops = () => [...document.querySelectorAll(STOPS)].filter(
    (part) => part.tabIndex >= 0 && !part.disabled && !part.closest("[inert]") && shown(part) && first(part));

  /* What a focus can change in looks: of the part itself, and of a label that stands for it. */
  const faces = (part) => [part, part.parentElement, part.nextElementSibling, ...(part.labels ?? [])].filter(Boolean);
  const look = (part) => faces(part).map((face) => {
    const style = getComputedStyle(face);
    return [style.outlineStyle === "none" ? "" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
      style.boxShadow].join(" | ");
  }).join(" || ");
  const name = (part) => `${part.localName}${part.id ? `#${part.id}` : ""}.${part.className} "${(part.getAttribute("aria-label") ?? part.textContent).trim().slice(0, 40)}"`;

  /* The part that one sees: a radio button may be drawn by its label. */
  const seen = (part) => {
    const box = part.getBoundingClientRect();
    return (box.width < 2 || box.height < 2 || getComputedStyle(part).opacity === "0") && part.labels?.[0] ? part.labels[0] : part;
  };
  const atPoint = (part, x, y) => {
    const top = document.elementFromPoint(x, y);
    return !!top && (part.contains(top) || top.contains(part) && top.closest("label, summary, button, a") !== null || [...(part.labels ?? [])].some((label) => label.contains(top)));
  };
  const uncovered = (part) => [...seen(part).getClientRects()].some((box) => {
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    return right > left && bottom > top && [0.5, 0.1, 0.9].some(
      (part_) => atPoint(part, left + (right - left) * part_, top + (bottom - top) * 0.5));
  });

  let all = [], before = [];
  window.walk = {
    begin() {
      all = stops();
      before = all.map(look);
      const turned = [...document.querySelectorAll("main *")].filter((part) => {
        const style = getComputedStyle(part);
        return shown(part) && (style.order !== "0" || /reverse/.test(style.flexDirection + style.flexWrap));
      });
      return { stops: all.map(name), turned: [...turned.map(name), ...all.filter((part) => part.tabIndex > 0).map(name)] };
    },
    here() {
      const part = document.activeElement;
      const group = inRadios(part);
      const stop = group ? all.find((one) => [...group].includes(one)) : part;
      const place = all.indexOf(stop);
      const faults = [];
      if (place >= 0) {
        if (!uncovered(part)) faults.push(`${name(part)}: not to be seen`);
        if (look(part) === before[place]) faults.push(`${name(part)}: looks the same with the focus`);
      }
      return { place, name: name(part), faults };
    },
    /* Targets smaller than `least`; a link within a sentence may be as high as its line (WCAG 2.5.8). */
    small(least, within) {
      const inSentence = (part) => part.localName === "a" && getComputedStyle(part).display.startsWith("inline") &&
        [...part.closest("p, li, td, th, dd, figcaption, summary, div, span:not(a span)")?.childNodes ?? []].some(
          (node) => node !== part && !node.contains?.(part) && node.textContent.trim().length > 1);
      return [...document.querySelectorAll(within)].flatMap((root) => [...root.querySelectorAll("a[href], button, summary, select, textarea, input")])
        .filter((part) => part.tabIndex >= 0 && shown(part) && !inSentence(part) && !part.classList.contains("md-skip"))
        .map((part) => {
          const boxes = [part, ...(part.labels ?? [])].map((one) => one.getBoundingClientRect());
          return { part, width: Math.max(...boxes.map((box) => box.width)), height: Math.max(...boxes.map((box) => box.height)) };
        })
        .filter(({ width, height }) => width < least - 0.5 || height < least - 0.5)
        .map(({ part, width, height }) => `${name(part)}: ${Math.round(width)} × ${Math.round(height)}`);
    },
  };
})();
