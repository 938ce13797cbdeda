// @ts-check
/** The tabs of the panel beside the map: list, filters, chains, and what has no place. */

import { countOf } from "./asked.js";
import { byId, make } from "./dom.js";

/** @typedef {import("./store.js").State["tab"]} Tab */

/** Each tab and the element that it shows. @type {[Tab, string][]} */
const TABS = [["list", "geomap-list"], ["filters", "geomap-filters"], ["chains", "geomap-chains"], ["unplaced", "geomap-list"]];

/**
 * @param {HTMLElement} home
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./summary.js").Words} words
 */
export function tabsOn(home, story, store, filtering, words) {
  const buttons = TABS.map(([tab, panel]) =>
    make("button", { type: "button", role: "tab", id: `geomap-tab-${tab}`, "aria-controls": panel, click: () => store.set({ tab }) }),
  );
  buttons[TABS.length - 1].title = words.without;
  home.setAttribute("role", "tablist");
  home.setAttribute("aria-label", words.tabsLabel);
  home.replaceChildren(...buttons);
  home.addEventListener("keydown", (event) => step(event, buttons, store));
  const tell = () => {
    const { tab, filter } = store.get();
    const rest = restOf(story, filtering.apply(filter).passes);
    TABS.forEach(([name, panel], at) => {
      const isChosen = name === tab;
      buttons[at].textContent = name === "unplaced" ? words.tabs[rest.lacks](rest.count) : name === "filters" ? words.find.tab(countOf(filter)) : words.tabs[name];
      buttons[at].setAttribute("aria-selected", String(isChosen));
      buttons[at].tabIndex = isChosen ? 0 : -1;
      if (isChosen) byId(panel).setAttribute("aria-labelledby", buttons[at].id);
    });
    const shown = TABS.find(([name]) => name === tab)?.[1];
    for (const [, panel] of TABS) byId(panel).hidden = panel !== shown;
  };
  tell();
  store.watch((state, before) => {
    if (state.tab !== before.tab || state.filter !== before.filter) tell();
  });
}

/** How many that pass have no place or no date, and which of the two. @param {import("./story.js").Story} story @param {Uint8Array} passes */
function restOf({ isWhole, points }, passes) {
  let [count, unplaced] = [0, 0];
  for (let at = 0; at < passes.length; at++) {
    if (!passes[at] || isWhole[at]) continue;
    count++;
    if (Number.isNaN(points.x[at])) unplaced++;
  }
  return { count, lacks: /** @type {"unplaced" | "undated" | "incomplete"} */ (unplaced === count ? "unplaced" : unplaced ? "incomplete" : "undated") };
}

/** Arrow keys go from tab to tab. @param {KeyboardEvent} event @param {HTMLElement[]} buttons @param {import("./store.js").Store} store */
function step(event, buttons, store) {
  const isRtl = document.documentElement.dir === "rtl";
  const by = /** @type {Record<string, number>} */ ({ ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 })[event.key];
  if (!by) return;
  const at = TABS.findIndex(([tab]) => tab === store.get().tab);
  const next = (at + by + TABS.length) % TABS.length;
  store.set({ tab: TABS[next][0] });
  buttons[next].focus();
}
