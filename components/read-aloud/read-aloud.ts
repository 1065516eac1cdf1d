/**
 * Reading aloud, offered in the low-vision version when the device has a voice for the language of the page. Reads what is selected, or the
 * page's main part; never by itself, and never a number that names a person.
 */
import { sayable, sentencesOf, textOfPart } from "./spoken.ts";

const language = document.documentElement.lang;

const voiceOf = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().replace("_", "-").split("-")[0] === language);

const chosenText = (): string => {
  const selection = window.getSelection();
  const selected = selection?.toString().trim() ?? "";
  if (selection === null || selected === "") return textOfPart(document.getElementById("main") ?? document.body);
  const box = document.createElement("div");
  for (let at = 0; at < selection.rangeCount; at += 1) box.append(selection.getRangeAt(at).cloneContents());
  return textOfPart(box);
};

const offer = (): boolean => {
  const template = document.getElementById("read-aloud");
  const voice = voiceOf();
  if (!(template instanceof HTMLTemplateElement) || voice === undefined) return false;
  const bar = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const [start, pause, stop] = bar.querySelectorAll("button") as unknown as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  const show = (state: "silent" | "speaking" | "paused"): void => {
    start.hidden = state === "speaking";
    start.textContent = (state === "paused" ? start.dataset["go"] : start.dataset["start"]) ?? "";
    pause.hidden = state !== "speaking";
    stop.hidden = state === "silent";
  };
  // A voice that was stopped still tells of its end; only the reading that is on now may answer.
  let reading = 0;
  const silence = (): void => {
    reading += 1;
    speechSynthesis.cancel();
    show("silent");
  };
  const read = (): void => {
    const mine = ++reading;
    const sentences = sentencesOf(sayable(chosenText()));
    speechSynthesis.cancel();
    sentences.forEach((sentence, at) => {
      const said = new SpeechSynthesisUtterance(sentence);
      said.voice = voice;
      said.lang = voice.lang;
      if (at === sentences.length - 1) said.onend = () => (mine === reading ? show("silent") : undefined);
      speechSynthesis.speak(said);
    });
    show("speaking");
  };
  // The press itself must not take away what is selected.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  start.addEventListener("click", () => {
    if (!speechSynthesis.paused || !speechSynthesis.speaking) return read();
    speechSynthesis.resume();
    show("speaking");
    pause.focus();
  });
  pause.addEventListener("click", () => {
    speechSynthesis.pause();
    show("paused");
    start.focus();
  });
  stop.addEventListener("click", () => {
    silence();
    start.focus();
  });
  window.addEventListener("pagehide", silence);
  show("silent");
  template.after(bar);
  return true;
};

// Voices may become known only after the page.
if ("speechSynthesis" in window && !offer())
  speechSynthesis.addEventListener?.("voiceschanged", () => void (document.querySelector(".read-aloud") ?? offer()));
