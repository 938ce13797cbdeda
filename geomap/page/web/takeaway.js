// @ts-check
/** The menu "Take away": data, pictures, print. Arrow keys go through it, Escape closes it and gives the focus back. */

import { drawing, make } from "./dom.js";
import { download } from "./download.js";
import { printPage } from "./printed.js";
import { KINDS } from "./takefiles.js";

/** @typedef {import("./takefiles.js").Kind} Kind */

/**
 * Put the button into the bar.
 * @param {Element} before What stands behind it in the bar.
 * @param {import("./takefiles.js").Files} files
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 */
export function takeawayOn(before, files, store, words) {
  const { take } = words;
  const items = [...KINDS.map((kind) => itemOf(take.kinds[kind], take.hints[kind], () => save(kind))), itemOf(take.kinds.print, take.hints.print, print)];
  const counts = make("p", { class: "geomap-take-counts" });
  const bar = make("progress", { "aria-label": take.working });
  const cancel = make("button", { type: "button", class: "geomap-take-cancel", click: () => work?.abort() }, take.cancel);
  const busy = make("div", { class: "geomap-take-busy", hidden: true }, bar, cancel);
  const said = make("p", { class: "geomap-take-said", role: "status" });
  const menu = make("div", { role: "menu", "aria-label": take.open, keydown: step }, ...items);
  const panel = make("div", { id: "geomap-take-panel", hidden: true }, counts, menu, busy, said);
  const button = make(
    "button",
    { type: "button", id: "geomap-take", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": "geomap-take-panel", title: take.open, click: toggle, keydown: openBy },
    iconOf(), make("span", {}, take.open),
  );
  const home = make("div", { class: "geomap-take", keydown: leave, focusout: lose }, button, panel);
  /** @type {AbortController | null} */
  let work = null;
  before.before(home);
  const outside = (/** @type {Event} */ event) => {
    if (event.target instanceof Node && !home.contains(event.target)) close();
  };
  document.addEventListener("pointerdown", outside, { signal: store.life });

  /** @param {number} [at] The item that gets the focus, from the end if negative. */
  function open(at = 0) {
    panel.hidden = false;
    button.setAttribute("aria-expanded", "true");
    counts.textContent = files.about().counts;
    if (!work) said.textContent = "";
    items.at(at)?.focus();
  }

  function close() {
    if (panel.hidden || work) return;
    panel.hidden = true;
    button.setAttribute("aria-expanded", "false");
  }

  function toggle() {
    if (panel.hidden) open();
    else close();
  }

  /** @param {KeyboardEvent} event */
  function openBy(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(event.key === "ArrowUp" ? -1 : 0);
  }

  /** @param {KeyboardEvent} event */
  function step(event) {
    const at = items.findIndex((item) => item === document.activeElement);
    const next = /** @type {Record<string, number>} */ ({ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 })[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items[(next + items.length) % items.length].focus();
  }

  /** Escape stops what is being made, then closes the menu. @param {KeyboardEvent} event */
  function leave(event) {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    work?.abort();
    work = null;
    close();
    button.focus();
  }

  /** @param {FocusEvent} event */
  function lose(event) {
    if (event.relatedTarget instanceof Node && !home.contains(event.relatedTarget)) close();
  }

  /** @param {Kind} kind */
  async function save(kind) {
    if (work) return;
    const own = (work = new AbortController());
    const [name, total] = [files.name(kind), files.about().counts]; // the filter may change on the way
    said.textContent = "";
    busy.hidden = false;
    bar.removeAttribute("value");
    const count = files.rows().length;
    const progress = (/** @type {number} */ done) => (bar.value = count ? done / count : 1);
    try {
      const blob = await files.make(kind, { progress, signal: own.signal });
      download(blob, name);
      said.textContent = take.saved(name, total) + (isFramed() ? ` ${take.framed}` : "");
    } catch (error) {
      if (!own.signal.aborted) console.warn(error);
      said.textContent = own.signal.aborted ? take.cancelled : take.failed;
    } finally {
      if (work === own) work = null;
      busy.hidden = true;
    }
  }

  async function print() {
    close();
    button.focus();
    await files.cite().catch(() => null); // a damaged block of details: paper names the publishers alone
    if (printPage()) return;
    open();
    said.textContent = take.noPrint;
  }
}

/** @param {string} name @param {string} hint @param {() => void} click */
function itemOf(name, hint, click) {
  return make("button", { type: "button", role: "menuitem", tabindex: "-1", click }, make("span", {}, name), make("span", { class: "geomap-small" }, hint));
}

/** Whether the page stands in a frame, which may not be allowed to save files; nothing tells a page whether it is. */
function isFramed() {
  return window.parent !== window;
}

/** An arrow down into a tray. */
function iconOf() {
  return drawing("0 0 20 20", ["path", { d: "M10 3v9M6.5 8.8 10 12.3l3.5-3.5M3.5 13v3.5h13V13" }]);
}
