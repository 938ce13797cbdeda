// @ts-check
/** The buttons and choices beside the timeline. */

import { drawing, make } from "./dom.js";

const PATHS = {
  play: "M6 3.5v13l10.5-6.5z", pause: "M5 4h3.6v12H5zM11.4 4H15v12h-3.6z", back: "M4 4h2v12H4zM16 4v12L7.5 10z", on: "M14 4h2v12h-2zM4 4v12l8.5-6z",
  clear: "M5.4 4 4 5.4 8.6 10 4 14.6 5.4 16 10 11.4 14.6 16 16 14.6 11.4 10 16 5.4 14.6 4 10 8.6z",
  more: "M3 8.4h3.2v3.2H3zM8.4 8.4h3.2v3.2H8.4zM13.8 8.4H17v3.2h-3.2z",
};
const STEPS = /** @type {const} */ (["day", "week", "month", "year"]);
const MODES = /** @type {const} */ (["window", "growing"]);

/**
 * @typedef {object} Deeds
 * @property {() => void} play Begin or stop.
 * @property {(by: 1 | -1) => void} go
 * @property {() => void} clear
 */

/**
 * Return the controls, and a function that brings them in step with the state.
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 * @param {Deeds} deeds
 */
export function controlsOf(store, words, deeds) {
  const { time } = words;
  const play = button("play", time.play, deeds.play);
  const clear = button("clear", time.clear, () => clear.getAttribute("aria-disabled") !== "true" && deeds.clear());
  const more = button("more", time.more, () => unfold(more.getAttribute("aria-expanded") !== "true"));
  const mode = choice(MODES, time.mode, time.modes, (value) => store.set({ isGrowing: value === "growing" }));
  const step = choice(STEPS, time.step, time.steps, (value) => store.set({ step: value }));
  const note = make("p", { class: "geomap-time-note" });
  const rest = make("div", { class: "geomap-time-rest", id: "geomap-time-rest" },
    button("back", time.back, () => deeds.go(-1)), button("on", time.on, () => deeds.go(1)), clear,
    make("div", { class: "geomap-time-how" }, mode, step), note,
  );
  const element = make("div", { class: "geomap-time-controls" }, play, more, rest);
  more.setAttribute("aria-controls", rest.id);
  const unfold = (/** @type {boolean} */ isOpen) => {
    more.setAttribute("aria-expanded", String(isOpen));
    element.classList.toggle("is-open", isOpen);
  };
  unfold(false);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || more.getAttribute("aria-expanded") !== "true") return;
    event.stopPropagation();
    unfold(false);
    more.focus();
  });
  return {
    element,
    /** @param {import("./calendar.js").Unit} unit The step that is taken. @param {import("./bins.js").Tally} tally @param {boolean} isStill */
    tell(unit, { undated, vague }, isStill) {
      const { isPlaying, isGrowing, filter } = store.get();
      relabel(play, isPlaying ? "pause" : "play", isPlaying ? time.pause : time.play);
      play.hidden = isStill;
      clear.setAttribute("aria-disabled", String(filter.days === null)); // disabled, it would lose the focus
      mode.value = isGrowing ? "growing" : "window";
      step.value = unit;
      note.replaceChildren(...[undated && time.undated(undated), vague && time.hatched].map((text) => (text ? make("span", {}, text) : "")));
    },
  };
}

/** @param {keyof typeof PATHS} icon @param {string} name @param {() => void} deed */
function button(icon, name, deed) {
  const element = make("button", { type: "button", "data-time": icon, click: deed }, iconOf(icon));
  return relabel(element, icon, name);
}

/** @param {HTMLButtonElement} element @param {keyof typeof PATHS} icon @param {string} name */
function relabel(element, icon, name) {
  if (element.title !== name) {
    element.replaceChildren(iconOf(icon));
    element.setAttribute("aria-label", name);
    element.title = name;
  }
  return element;
}

/** @param {keyof typeof PATHS} name */
function iconOf(name) {
  return drawing("0 0 20 20", ["path", { d: PATHS[name] }]);
}

/** @template {string} Name @param {readonly Name[]} names @param {string} label @param {Record<Name, string>} words @param {(name: Name) => void} choose */
function choice(names, label, words, choose) {
  const options = names.map((name) => make("option", { value: name }, words[name]));
  return make("select", { "aria-label": label, title: label, change: (event) => choose(event.target.value) }, ...options);
}
