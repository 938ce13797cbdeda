// @ts-check
/** The question whether tiles may be loaded, and the boxes in the legend that switch them. */

import { byId, make } from "./dom.js";

/** @typedef {import("./tiles.js").Tiles} Tiles */
/** @typedef {import("./store.js").State} State */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./summary.js").Words} Words */

/**
 * Ask above the map whether tiles may be loaded, as long as the question is open.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {Store} store
 * @param {Words} words
 */
export function consentOn(map, story, store, words) {
  if (!story.tiles) return;
  const bar = barOf(story.tiles, store, words);
  byId("geomap-body").before(bar);
  const tell = () => {
    bar.hidden = store.get().tiles !== "asked";
  };
  tell();
  store.watch((state, before) => {
    const said = spoken(state, before, story.tiles?.host ?? "", words);
    if (said) byId("geomap-status").textContent = said;
    if (state.tiles === before.tiles) return;
    const hadFocus = bar.contains(document.activeElement);
    tell();
    if (!bar.hidden) bar.focus();
    else if (hadFocus) map.getContainer().focus({ preventScroll: true });
  });
}

/** What a screen reader says of a change, or nothing. @param {State} state @param {State} before @param {string} host @param {Words} words */
function spoken(state, before, host, words) {
  if (state.silent && !before.silent) return words.tiles.failed(host);
  if (state.tiles === before.tiles) return "";
  return { none: "", asked: "", kept: words.tiles.kept, on: words.tiles.shown(host), off: words.tiles.off }[state.tiles];
}

/** @param {Tiles} tiles @param {Store} store @param {Words} words */
function barOf(tiles, store, words) {
  const { hosts, host } = tiles;
  const named = hosts.map((origin) => origin.replace(/^https?:\/\//, ""));
  const list = named.length > 1 ? named.slice(0, -1).join(", ") + words.tiles.and + named[named.length - 1] : named[0];
  const answer = (/** @type {import("./tiles.js").Consent} */ said) => () => store.set({ tiles: said });
  const keep = answer("kept");
  return make(
    "section",
    {
      id: "geomap-consent",
      tabindex: "-1",
      "aria-labelledby": "geomap-consent-title",
      "aria-describedby": "geomap-consent-why",
      keydown: (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        keep();
      },
    },
    make(
      "div",
      {},
      make("p", { id: "geomap-consent-title" }, words.tiles.question(tiles.name)),
      make("p", { id: "geomap-consent-why" }, [words.tiles.who(list), tiles.is_open && words.tiles.open, words.tiles.until].filter(Boolean).join(" ")),
    ),
    make(
      "div",
      { class: "geomap-answers" },
      make("button", { type: "button", click: answer("on") }, words.tiles.load(host)),
      make("button", { type: "button", click: keep }, words.tiles.keep),
    ),
  );
}

/**
 * Return the legend's boxes for the tiles and for the page's own names, if tiles are offered. Who kept the built-in map
 * is asked again before anything is loaded.
 * @param {import("./story.js").Story} story
 * @param {Store} store
 * @param {Words} words
 */
export function groundRows({ tiles }, store, words) {
  if (!tiles) return [];
  const online = boxOf("tiles", () => {
    const said = store.get().tiles;
    store.set({ tiles: said === "on" ? "off" : said === "off" ? "on" : "asked" });
    tell();
    if (store.get().tiles === "asked") byId("geomap-consent").focus();
  });
  const names = boxOf("names", () => store.set({ names: names.checked }));
  const failed = make("p", {}, words.tiles.failed(tiles.host));
  const tell = () => {
    failed.hidden = !store.get().silent;
    online.checked = store.get().tiles === "on";
    names.checked = store.get().names;
  };
  tell();
  store.watch(tell);
  const row = (/** @type {HTMLInputElement} */ box, /** @type {string} */ text) => make("label", {}, box, make("span", {}, text));
  return [make("hr"), row(online, words.tiles.layer(tiles.host)), failed, row(names, words.tiles.names)];
}

/** @param {string} name @param {() => void} change */
function boxOf(name, change) {
  return make("input", { type: "checkbox", name, change });
}
