// @ts-check
/** The row of all that is asked for, above every tab: each thing is a button that takes it away. */

import { askedOf, clearIn, valueWords } from "./asked.js";
import { make, said } from "./dom.js";

/** @typedef {import("./asked.js").Asked} Asked */

/**
 * Return the row and what tells it how far the details are searched.
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 * @param {Element} below The panel of filters, which stays where it is when the row grows.
 * @param {() => void} leave Takes the focus when the last thing is taken away.
 */
export function chipsOn(story, store, words, below, leave) {
  const say = valueWords(words, story.language);
  const chips = make("ul", { class: "geomap-chips", "aria-label": words.find.asked });
  const clear = make("button", { type: "button", class: "geomap-clear", click: () => (clearIn(store), leave()) }, words.find.clear);
  const share = make("p", { class: "geomap-share" });
  const element = make("div", { id: "geomap-asked" }, chips, clear, share);

  function show() {
    const place = [...chips.children].findIndex((chip) => chip.contains(document.activeElement));
    const asked = askedOf(store.get().filter, words, story.language, say);
    const height = element.offsetHeight;
    chips.replaceChildren(...asked.map(chipOf));
    element.hidden = !asked.length;
    below.scrollTop += element.offsetHeight - height; // so that the box that was ticked stays under the pointer
    if (place < 0) return;
    const next = chips.children[Math.min(place, asked.length - 1)]?.firstElementChild;
    if (next instanceof HTMLElement) next.focus();
    else leave();
  }

  /** @param {Asked} asked */
  function chipOf({ title, text, without }) {
    const name = words.find.remove(words.term(title) + text);
    const take = () => store.set({ filter: without });
    const cross = make("span", { class: "geomap-cross", "aria-hidden": "true" }, "×");
    return make("li", {}, make("button", { type: "button", class: "geomap-chip", "aria-label": name, title: name, click: take }, make("span", {}, words.term(title)), said(text), cross));
  }

  show();
  store.watch((state, before) => {
    if (state.filter !== before.filter) show();
  });
  return {
    element,
    /** @param {number | null} part How much of the details is searched, from 0 to 1; null if none is being searched; NaN if they cannot be read. */
    searching(part) {
      share.textContent = part === null ? "" : Number.isNaN(part) ? words.damaged : words.find.details(Math.floor(part * 100));
    },
  };
}
