// @ts-check
/** The box in which words are looked for: in the bar of a wide page, at the head of the sheet of a narrow one. */

import { byId, make } from "./dom.js";

/** A page that takes longer than this to answer waits until the typing pauses. */
const SLOW_MS = 60;
const MOST_LETTERS = 200;

/**
 * Put the box into the page and let it set what is looked for.
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 * @param {() => void} prepare Called when somebody comes near the box.
 */
export function searchBoxOn(store, words, prepare) {
  const input = make("input", {
    type: "search", id: "geomap-search-text", dir: "auto", "aria-label": words.find.label, "aria-keyshortcuts": "/", title: words.find.shortcut,
    placeholder: words.find.placeholder, autocomplete: "off", spellcheck: "false", enterkeyhint: "search", maxlength: String(MOST_LETTERS),
    input: () => typed(), keydown: (event) => pressed(event), pointerenter: prepare,
    focus: () => (prepare(), draw()),
  });
  const clear = make("button", { type: "button", id: "geomap-search-clear", "aria-label": words.find.clearText, title: words.find.clearText, click: () => (ask(""), input.focus()) }, "×");
  const box = make("div", { id: "geomap-search", role: "search" }, input, clear);
  const opener = make("button", { type: "button", id: "geomap-search-open", "aria-label": words.find.open, title: words.find.open, click: () => reach() });
  let waiting = 0;
  let slowness = 0;

  function typed() {
    clear.hidden = !input.value;
    clearTimeout(waiting);
    if (slowness < SLOW_MS) ask(input.value);
    else waiting = window.setTimeout(() => ask(input.value), slowness);
  }

  /** @param {string} text */
  function ask(text) {
    clearTimeout(waiting);
    waiting = 0;
    const start = performance.now();
    store.set({ filter: { ...store.get().filter, text } });
    slowness = performance.now() - start;
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.isComposing) return;
    if (event.key === "Escape" && input.value) {
      event.stopPropagation();
      event.preventDefault();
      ask("");
    } else if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      if (waiting) ask(input.value);
      if (!["list", "unplaced"].includes(store.get().tab)) store.set({ tab: "list" });
      byId("geomap-list").querySelector(/** @type {"button"} */ ("button.geomap-row[tabindex='0'], .geomap-empty button"))?.focus();
    }
  }

  /** The sheet is drawn up, so that a phone's keyboard does not cover what is found. */
  function draw() {
    if (store.get().layout === "phone") store.set({ stop: "full" });
  }

  function reach() {
    const { layout, stop } = store.get();
    if (layout !== "wide") store.set({ chosen: null, stop: layout === "phone" ? "full" : stop === "peek" ? "half" : stop });
    input.focus();
    input.select();
  }

  function place() {
    const hadFocus = document.activeElement === input;
    if (store.get().layout === "wide") byId("geomap-bar").querySelector("h1")?.after(box);
    else byId("geomap-side").prepend(box);
    if (hadFocus) input.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyped(event.target)) return;
    event.preventDefault();
    reach();
  }, { signal: store.life });
  store.watch((state, before) => {
    if (state.layout !== before.layout) place();
    if (state.filter === before.filter || state.filter.text === input.value || waiting) return;
    input.value = state.filter.text;
    clear.hidden = !input.value;
  });
  input.value = store.get().filter.text;
  clear.hidden = !input.value;
  byId("geomap-theme").before(opener);
  place();
  return { focus: () => input.focus(), isShown: () => input.checkVisibility({ visibilityProperty: true }) };
}

/** Whether a key that is pressed here writes a letter. @param {EventTarget | null} target */
function isTyped(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select"));
}
