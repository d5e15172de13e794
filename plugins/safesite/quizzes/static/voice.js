/* Reads aloud with a voice that is on the device, in English; where there is none the adult's script stands on the page. */
(() => {
  "use strict";

  const speech = window.speechSynthesis;

  /* A voice that is not on the device would send the text away. */
  const localVoice = () => {
    const voices = speech ? speech.getVoices().filter((voice) => voice.localService && /^en\b/i.test(voice.lang)) : [];
    return voices.find((voice) => /^en.GB/i.test(voice.lang)) || voices[0];
  };

  const offer = () => {
    const voice = localVoice();
    for (const quiz of document.querySelectorAll(".ss-quiz")) quiz.classList.toggle("has-voice", !!voice);
    for (const button of document.querySelectorAll("[data-do=listen]")) {
      const said = button.parentNode.querySelector(":scope > [role=status]");
      button.hidden = !voice || (said !== null && !said.firstChild);
    }
  };

  const speak = (button) => {
    if (speech.speaking) return speech.cancel();
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
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do=listen]");
    if (button) speak(button);
  });
  document.addEventListener("quiz-shown", offer);
  if (speech && speech.addEventListener) speech.addEventListener("voiceschanged", offer);
  offer();
})();
