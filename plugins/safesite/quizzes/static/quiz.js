/* Shows a quiz one question at a time and answers each choice. Without it the page is whole: the answers stand in <details>.
   It keeps nothing and sends nothing: what a child picked is in the page alone, and is cleared for the next child. */
(() => {
  "use strict";

  const ARROWS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

  const made = (name, ...parts) => {
    const part = document.createElement(name);
    part.append(...parts);
    return part;
  };

  class QuizCard extends HTMLElement {
    connectedCallback() {
      this.all = (query) => [...this.querySelectorAll(query)];
      this.one = (query) => this.querySelector(query);
      this.steps = this.all(".ss-step");
      this.questions = this.all(".ss-question");
      this.ending = this.one(".ss-ending");
      this.whole = false;
      this.heard = {
        click: (event) => this.press(event.target.closest("[data-do]")),
        submit: (event) => this.check(event),
        change: (event) => event.target.form && this.picked(event.target),
        keydown: (event) => this.move(event),
      };
      this.returned = (event) => event.persisted && this.clear();
      this.listeners("addEventListener");
      this.enhance(true);
      this.clear();
    }

    disconnectedCallback() {
      this.listeners("removeEventListener");
      this.hush();
      this.enhance(false);
    }

    listeners(act) {
      for (const name in this.heard) this[act](name, this.heard[name]);
      window[act]("pageshow", this.returned);
    }

    enhance(on) {
      this.classList.toggle("is-live", on);
      for (const part of this.all("[data-check], .ss-quiz__nav, .ss-quiz__tools")) part.hidden = !on;
      for (const button of this.all("[type=submit]")) button.disabled = !on;
      for (const answers of this.all(".ss-answers")) answers.hidden = on;
      for (const step of this.steps) this.single(step, on);
      if (!on) for (const part of this.all(".is-away")) part.classList.remove("is-away");
    }

    /* Tab stops once in a group of radio buttons. With one group each, two switches (Tab and Space) reach every answer. */
    single(step, on) {
      const all = this.inputs(step);
      all.forEach((input, place) => {
        if (input.type !== "radio") return;
        input.name = on ? input.value : step.id;
        input.setAttribute("aria-posinset", place + 1);
        input.setAttribute("aria-setsize", all.length);
      });
    }

    inputs(step) {
      return [...step.querySelectorAll("input")];
    }

    /* Arrows pick, as in any group of radio buttons; they never check. */
    move(event) {
      const way = ARROWS[event.key];
      const input = event.target;
      if (!way || input.type !== "radio" || !input.closest(".ss-step")) return;
      const all = this.inputs(input.form);
      const next = all[(all.indexOf(input) + way + all.length) % all.length];
      event.preventDefault();
      next.focus();
      next.checked = true;
      this.picked(next);
    }

    picked(input) {
      const step = input.form;
      if (!step.matches(".ss-step")) return;
      this.wipe(step);
      if (input.type === "radio") for (const other of this.inputs(step)) other.checked = other === input;
      if (step.dataset.mode === "order") this.arrange(step, input);
    }

    arrange(step, input) {
      const order = (this.orders.get(step) || []).filter((one) => one !== input);
      if (input.checked) order.push(input);
      this.orders.set(step, order);
      for (const one of this.inputs(step)) this.placeOf(one).textContent = order.includes(one) ? `${order.indexOf(one) + 1}.` : "";
      step.querySelector("[role=status]").replaceChildren(made("p", order.map((one, at) => `${at + 1}. ${this.sayOf(one)}`).join(" ")));
    }

    markOf(input) {
      return input.parentNode.querySelector(".ss-choice__mark");
    }

    placeOf(input) {
      return input.parentNode.querySelector(".ss-choice__place");
    }

    sayOf(input) {
      return input.parentNode.querySelector(".ss-choice__say").textContent;
    }

    answerOf(input) {
      return this.one(`#${input.value}`);
    }

    press(button) {
      if (!button) return;
      const act = button.dataset.do;
      if (act === "listen") return;
      this.hush();
      if (act === "restart" || act === "clear") this.clear();
      if (act === "clear") this.tell("cleared");
      if (act === "all") return this.showAll(button);
      if (act === "back") this.trail.pop();
      if (act === "next") this.trail.push(this.following());
      this.show();
      this.start();
    }

    clear() {
      this.hush();
      this.first = new Map();
      this.orders = new Map();
      for (const step of this.steps) {
        step.reset();
        this.wipe(step);
      }
      for (const part of this.all(".ss-choice__place, [data-counted]")) part.textContent = "";
      for (const line of this.all("[data-counted]")) line.hidden = true;
      for (const details of this.all("details")) details.open = false;
      this.trail = [0];
      this.show();
    }

    showAll(button) {
      this.whole = !this.whole;
      button.setAttribute("aria-pressed", this.whole);
      this.trail = [0];
      this.show();
    }

    /* A story goes where its choice leads; whoever passes comes to the next question. */
    following() {
      const at = this.trail[this.trail.length - 1];
      const step = this.steps[at];
      const end = this.steps.length;
      if (this.whole || !step) return end;
      const question = step.closest(".ss-question");
      if (!question.matches(".ss-question--story")) return at + 1;
      const picked = this.first.has(step) && step.querySelector("input:checked");
      if (picked) return this.steps.indexOf(this.one(`#${this.answerOf(picked).dataset.to}`));
      return this.steps.findLastIndex((one) => question.contains(one)) + 1;
    }

    show() {
      const end = this.steps.length;
      this.at = this.trail[this.trail.length - 1];
      const step = this.steps[this.at];
      const away = (part, is) => part.classList.toggle("is-away", is);
      for (const one of this.steps) away(one, !this.whole && one !== step);
      for (const one of this.questions) away(one, !this.whole && !one.contains(step || null));
      away(this.one(".ss-quiz__lead"), !this.whole && this.at > 0);
      away(this.ending, this.at < end);
      this.one("[data-do=back]").hidden = this.trail.length < 2 || this.whole;
      this.one("[data-do=next]").hidden = this.at >= end;
      this.invite();
      if (this.at >= end) this.count();
      this.tell("shown");
    }

    /* Checking comes first, then going on: one of the two buttons stands out. Passing is always possible. */
    invite() {
      const step = this.steps[this.at];
      const done = this.whole || !step || this.first.has(step) || step.dataset.mode === "none";
      const last = this.following() === this.steps.length;
      this.one("[data-do=next]").classList.toggle("ss-quiz__button--quiet", !done);
      this.one("[data-finish]").hidden = !last;
      this.one("[data-next]").hidden = last;
    }

    /* The pressed button may be gone: the child goes on at the start of what is new. */
    start() {
      const step = this.steps[this.at];
      if (!step) return this.one("#ending").focus();
      const question = step.closest(".ss-question");
      const fresh = question.querySelector(".ss-step") === step;
      (fresh ? question : step).querySelector("[data-start]").focus();
    }

    check(event) {
      const step = event.target;
      if (!step.matches(".ss-step")) return;
      event.preventDefault();
      this.hush();
      const order = this.orders.get(step);
      const picked = order || this.inputs(step).filter((input) => input.checked);
      this.wipe(step);
      const [name, counts, lines] = this[`judge-${step.dataset.mode}`](step, picked);
      const good = name === "right" || name === "best";
      if (name !== "none" && name !== "all" && !this.first.has(step)) this.first.set(step, good);
      if (good) this.fill(step, this.sayOf(picked[0]));
      this.announce(step, this.word(name, counts), lines);
    }

    announce(step, word, lines) {
      const said = step.querySelector("[role=status]");
      said.replaceChildren(word, ...lines);
      for (const line of said.children) line.dataset.say = "";
      said.parentNode.dataset.state = word.dataset.word;
      this.invite();
      this.tell("shown");
      said.parentNode.scrollIntoView({ block: "nearest" });
    }

    learnt(input) {
      return [...this.answerOf(input).querySelector("[data-feedback]").cloneNode(true).childNodes];
    }

    line(input, before) {
      return made("p", made("strong", `${before}${this.sayOf(input)}`), made("br"), ...this.learnt(input));
    }

    "judge-one"(step, [input]) {
      if (!input) return ["none", {}, []];
      const name = this.answerOf(input).dataset.verdict;
      this.mark(input, name);
      return [name, {}, [made("p", ...this.learnt(input))]];
    }

    "judge-several"(step, picked) {
      if (!picked.length) return ["none", {}, []];
      const right = (input) => "right" in this.answerOf(input).dataset;
      const total = this.inputs(step).filter(right).length;
      const count = picked.filter(right).length;
      for (const input of picked) this.mark(input, right(input) ? "right" : "other");
      const name = count === total && picked.length === total ? "right" : count ? "some" : "other";
      return [name, { count, total }, picked.map((input) => this.line(input, ""))];
    }

    "judge-order"(step, picked) {
      const all = this.inputs(step);
      if (picked.length < all.length) return ["all", {}, []];
      const rank = (input) => [...this.answerOf(input).parentNode.children].indexOf(this.answerOf(input));
      const placed = picked.filter((input, at) => rank(input) === at);
      for (const input of placed) this.mark(input, "right");
      const name = placed.length === all.length ? "right" : placed.length ? "placed" : "other";
      const first = all.find((input) => rank(input) === 0);
      const lines = (placed.length ? placed : [first]).map((input) => this.line(input, `${rank(input) + 1}. `));
      return [name, { count: placed.length, total: all.length }, lines];
    }

    word(name, counts = {}) {
      const word = this.one(`.ss-quiz__words [data-word=${name}]`).cloneNode(true);
      const text = word.lastChild;
      for (const place in counts) text.data = text.data.replace(`{${place}}`, counts[place]);
      return word;
    }

    mark(input, name) {
      const choice = input.parentNode;
      choice.dataset.state = name;
      this.markOf(input).append(...this.word(name).childNodes);
    }

    fill(step, say) {
      const gap = step.parentNode.querySelector(`:scope > .ss-gaps [data-gap="${step.dataset.fills}"]`);
      if (gap) gap.lastChild.data = say;
      if (gap) gap.dataset.filled = "";
    }

    wipe(step) {
      for (const choice of step.querySelectorAll(".ss-choice")) {
        delete choice.dataset.state;
        choice.querySelector(".ss-choice__mark").replaceChildren();
      }
      const said = step.querySelector("[role=status]");
      said.replaceChildren();
      delete said.parentNode.dataset.state;
      this.fill(step, step.dataset.fills);
      for (const gap of step.parentNode.querySelectorAll(`:scope > .ss-gaps [data-gap="${step.dataset.fills}"]`)) delete gap.dataset.filled;
      step.querySelector("[data-do=listen]").hidden = true;
    }

    /* A question counts once, however many cards it has; stories and ideas are not known or unknown. */
    count() {
      const line = this.one("[data-counted]");
      if (!line) return;
      const cards = (question) => this.steps.filter((step) => question.contains(step));
      const thought = this.questions.filter((question) => cards(question).some((step) => this.first.has(step))).length;
      const graded = this.questions.filter((question) => "graded" in question.dataset);
      const knew = graded.filter((question) => cards(question).every((step) => this.first.get(step))).length;
      const told = line.dataset;
      const fill = (text, count) => text.replace("{count}", count).replace("{total}", graded.length);
      const words = [fill(thought === 1 ? told.thoughtOne : told.thoughtOther, thought)];
      if (this.dataset.count === "knew" && knew) words.push(fill(told.knew, knew));
      if (this.dataset.count === "knew" && knew < graded.length) words.push(told.again);
      line.textContent = words.join(" ");
      line.hidden = !thought;
    }

    tell(what) {
      this.dispatchEvent(new Event(`quiz-${what}`, { bubbles: true }));
    }

    hush() {
      if (window.speechSynthesis) window.speechSynthesis.cancel();
    }
  }

  if (!customElements.get("quiz-card")) customElements.define("quiz-card", QuizCard);
})();
