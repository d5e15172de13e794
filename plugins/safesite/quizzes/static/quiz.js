/* Shows a quiz one question at a time and answers each choice. Without it the page is whole: the answers stand in <details>.
   It keeps nothing and sends nothing: what a child picked is in the page alone, and is cleared for the next child. */
(() => {
  "use strict";

  const speech = window.speechSynthesis;

  /* A voice that is not on the device would send the text away. */
  const localVoice = () => {
    const voices = speech ? speech.getVoices().filter((voice) => voice.localService && /^en\b/i.test(voice.lang)) : [];
    return voices.find((voice) => /^en.GB/i.test(voice.lang)) || voices[0];
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
        change: (event) => this.wipe(event.target.form),
      };
      this.returned = (event) => event.persisted && this.clear();
      this.voices = () => this.offerVoice();
      this.listeners("addEventListener");
      this.enhance(true);
      this.clear();
      this.offerVoice();
    }

    disconnectedCallback() {
      this.listeners("removeEventListener");
      this.hush();
      this.enhance(false);
    }

    listeners(act) {
      for (const name in this.heard) this[act](name, this.heard[name]);
      window[act]("pageshow", this.returned);
      if (speech && speech[act]) speech[act]("voiceschanged", this.voices);
    }

    enhance(on) {
      this.classList.toggle("is-live", on);
      for (const part of this.all("[data-check], .ss-quiz__nav, .ss-quiz__tools")) part.hidden = !on;
      for (const button of this.all("[type=submit]")) button.disabled = !on;
      for (const answers of this.all(".ss-answers")) answers.hidden = on;
      if (!on) for (const part of this.all(".is-away")) part.classList.remove("is-away");
    }

    press(button) {
      if (!button) return;
      const act = button.dataset.do;
      if (act === "listen") return this.speak(button);
      this.hush();
      if (act === "restart") this.clear();
      else if (act === "all") this.showAll(button);
      else this.show(act === "back" ? this.at - 1 : this.whole ? this.steps.length : this.at + 1);
      if (act !== "all") this.start();
    }

    clear() {
      this.hush();
      this.first = new Map();
      for (const step of this.steps) {
        step.reset();
        this.wipe(step);
      }
      for (const details of this.all("details")) details.open = false;
      this.show(0);
    }

    showAll(button) {
      this.whole = !this.whole;
      button.setAttribute("aria-pressed", this.whole);
      this.show(0);
    }

    show(at) {
      const end = this.steps.length;
      const step = this.steps[at];
      this.at = at;
      const away = (part, is) => part.classList.toggle("is-away", is);
      for (const one of this.steps) away(one, !this.whole && one !== step);
      for (const one of this.questions) away(one, !this.whole && !one.contains(step || null));
      away(this.one(".ss-quiz__lead"), !this.whole && at > 0);
      away(this.ending, at < end);
      this.one("[data-do=back]").hidden = at === 0 || this.whole;
      this.one("[data-do=next]").hidden = at >= end;
      const last = this.whole || at === end - 1;
      this.one("[data-finish]").hidden = !last;
      this.one("[data-next]").hidden = last;
      this.invite();
      if (at >= end) this.count();
    }

    /* Checking comes first, then going on: one of the two buttons stands out. Passing is always possible. */
    invite() {
      const done = this.whole || this.first.has(this.steps[this.at]);
      this.one("[data-do=next]").classList.toggle("ss-quiz__button--quiet", !done);
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
      event.preventDefault();
      this.hush();
      const step = event.target;
      const picked = step.querySelector("input:checked");
      this.wipe(step);
      const lines = [this.word("none")];
      if (picked) {
        const answer = this.one(`#${picked.value}`);
        const right = "right" in answer.dataset;
        const name = right ? "right" : "other";
        if (!this.first.has(step)) this.first.set(step, right);
        lines[0] = this.word(name);
        const learnt = document.createElement("p");
        learnt.dataset.say = "";
        learnt.append(...answer.querySelector("[data-feedback]").cloneNode(true).childNodes);
        lines.push(learnt);
        this.mark(picked, name);
      }
      const said = step.querySelector("[role=status]");
      said.replaceChildren(...lines);
      said.parentNode.dataset.state = lines[0].dataset.word;
      this.offerVoice();
      this.invite();
      said.parentNode.scrollIntoView({ block: "nearest" });
    }

    word(name) {
      const word = this.one(`.ss-quiz__words [data-word=${name}]`).cloneNode(true);
      word.dataset.say = "";
      return word;
    }

    mark(picked, name) {
      const choice = picked.closest(".ss-choice");
      choice.dataset.state = name;
      choice.querySelector(".ss-choice__mark").append(...this.word(name).childNodes);
    }

    wipe(step) {
      for (const choice of step.querySelectorAll(".ss-choice")) {
        delete choice.dataset.state;
        choice.querySelector(".ss-choice__mark").replaceChildren();
      }
      const said = step.querySelector("[role=status]");
      said.replaceChildren();
      delete said.parentNode.dataset.state;
      step.querySelector("[data-do=listen]").hidden = true;
    }

    /* A question counts once, however many cards it has to sort. */
    count() {
      const line = this.one("[data-count]");
      if (!line) return;
      const results = this.questions.map((q) => [...q.querySelectorAll(".ss-step")].map((step) => this.first.get(step)));
      const thought = results.filter((cards) => cards.some((card) => card !== undefined)).length;
      const knew = results.filter((cards) => cards.every(Boolean)).length;
      const told = line.dataset;
      const fill = (text, count) => text.replace("{count}", count).replace("{total}", results.length);
      const words = [fill(thought === 1 ? told.thoughtOne : told.thoughtOther, thought)];
      if (this.dataset.grade === "ks2" && knew) words.push(fill(told.knew, knew));
      if (this.dataset.grade === "ks2" && knew < thought) words.push(told.again);
      line.textContent = words.join(" ");
      line.hidden = !thought;
    }

    offerVoice() {
      const voice = localVoice();
      for (const button of this.all("[data-do=listen]")) {
        const said = button.parentNode.querySelector(":scope > [role=status]");
        button.hidden = !voice || (said !== null && !said.firstChild);
      }
    }

    speak(button) {
      if (speech.speaking) return this.hush();
      const root = button.closest("[data-aloud]");
      const shown = (part) => part.getClientRects().length && !part.closest("details:not([open])");
      const parts = [...root.querySelectorAll("[data-say]")];
      const heard = parts.filter((part) => part.closest("[data-aloud]") === root && shown(part));
      const utterance = new SpeechSynthesisUtterance(heard.map((part) => part.textContent.trim()).join("\n"));
      const voice = localVoice();
      if (!voice) return;
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      speech.speak(utterance);
    }

    hush() {
      if (speech) speech.cancel();
    }
  }

  if (!customElements.get("quiz-card")) customElements.define("quiz-card", QuizCard);
})();
