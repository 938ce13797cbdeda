// @ts-check
/** The button that changes the language of the page, with a list of those that it speaks. */

import { make } from "./dom.js";
import { LANGUAGES, languageOf } from "./words.js";

/**
 * @param {HTMLElement} home
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 */
export function languagesOn(home, story, store, words) {
  const button = /** @type {HTMLElement} */ (home.querySelector("button"));
  const now = languageOf(story.language);
  const choices = LANGUAGES.map(({ language, name }) =>
    make(
      "button",
      { type: "button", lang: language, "data-language": language, "aria-current": language === now ? "true" : false, click: () => choose(language) },
      make("bdi", {}, name),
    ),
  );
  const list = make("div", { class: "geomap-menu", id: "geomap-languages-list", role: "group", "aria-label": words.language, hidden: true }, ...choices);
  home.append(list);
  button.setAttribute("aria-label", `${words.language}, ${words.name}`);
  button.setAttribute("aria-controls", list.id);
  button.title = words.language;
  const open = (/** @type {boolean} */ isOpen) => {
    list.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  };
  open(false);
  button.addEventListener("click", () => {
    open(list.hidden);
    if (!list.hidden) choices[LANGUAGES.findIndex(({ language }) => language === now)].focus();
  });
  home.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || list.hidden) return;
    event.stopPropagation();
    open(false);
    button.focus();
  });
  home.addEventListener("focusout", (event) => {
    if (!home.contains(/** @type {Node | null} */ (event.relatedTarget))) open(false);
  });

  /** @param {string} language */
  function choose(language) {
    open(false);
    button.focus();
    store.set({ language: language === languageOf(story.ownLanguage) ? story.ownLanguage : language });
  }
}
