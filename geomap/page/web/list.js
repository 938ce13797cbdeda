// @ts-check
/** The list of the incidents that are found: what is on the map, and the way to it by keyboard. */

import { clearIn } from "./asked.js";
import { make, said } from "./dom.js";
import { isEmpty } from "./filter.js";
import { SORTINGS } from "./order.js";
import { rowsIn } from "./rows.js";
import { signPicture } from "./signs.js";
import { figuresLine, roleOf, whatOf, whenOf, whoParts } from "./summary.js";
import { termOf } from "./words.js";

/** @typedef {import("./story.js").Row} Row */
/** @typedef {import("./store.js").State} State */

const ROW_PX = 96;
/** Who sorts by these asks for the greatest. */
const GREATEST_FIRST = new Set(["killed", "vague"]);

/**
 * Fill the list and keep it in step with the state.
 * @param {HTMLElement} home
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./order.js").Ordering} ordered
 * @param {import("./summary.js").Words} words
 * @param {Node} about What stands below the list.
 */
export function listOn(home, story, store, filtering, ordered, words, about) {
  const rowOf = (/** @type {number} */ at) => buttonOf(story.incident(at), story, store, words);
  const rows = rowsIn({ height: ROW_PX, rowOf, label: words.list, hint: words.rowsHint });
  const empty = make("p", { class: "geomap-empty" });
  home.replaceChildren(make("h2", { class: "geomap-hidden" }, words.list), sortingOf(store, words), empty, rows.element, about);

  function fill() {
    const { filter, sorting, isDown, tab } = store.get();
    const found = filtering.apply(filter);
    const { whole, rest } = ordered(found.passes, sorting, isDown);
    const items = tab === "unplaced" ? rest : whole;
    empty.hidden = items.length > 0;
    empty.replaceChildren(...(items.length ? [] : emptyWords(tab === "unplaced", whole.length, rest.length)));
    rows.show(items);
  }
  /** Why the list is empty, and the way out. @param {boolean} isRest @param {number} wholes @param {number} rests */
  function emptyWords(isRest, wholes, rests) {
    const button = (/** @type {string} */ name, /** @type {() => void} */ click) => make("button", { type: "button", class: "geomap-link", click }, name);
    if (!story.count) return [words.listEmpty];
    if (isRest && wholes) return [words.allPlaced];
    if (rests) return [words.find.unplacedOnly(rests), " ", button(words.find.showUnplaced, () => store.set({ tab: "unplaced" }))];
    return [words.noMatch, ...(isEmpty(store.get().filter) ? [] : [" ", button(words.find.clear, () => clearIn(store))])];
  }
  fill();
  const { chosen } = store.get();
  if (chosen !== null) rows.reveal(chosen);
  store.watch((state, before) => {
    if (["filter", "sorting", "isDown", "tab"].some((name) => /** @type {any} */ (state)[name] !== /** @type {any} */ (before)[name])) fill();
    if (state.chosen === before.chosen) return;
    home.querySelector("[aria-current]")?.removeAttribute("aria-current");
    if (state.chosen === null) return;
    rows.reveal(state.chosen);
    rows.buttonOf(state.chosen)?.setAttribute("aria-current", "true");
  });
  return rows;
}

/** By what the list is sorted, and which way. @param {import("./store.js").Store} store @param {import("./summary.js").Words} words */
function sortingOf(store, words) {
  const options = SORTINGS.map((name) => make("option", { value: name }, words.sorting[name]));
  const choice = make("select", { "aria-label": words.sortBy, change: (event) => store.set({ sorting: event.target.value, isDown: GREATEST_FIRST.has(event.target.value) }) }, ...options);
  const way = make("button", { type: "button", class: "geomap-way", click: () => store.set({ isDown: !store.get().isDown }) });
  const name = () => {
    const { sorting, isDown } = store.get();
    choice.value = sorting;
    way.textContent = isDown ? "↓" : "↑";
    way.setAttribute("aria-label", isDown ? words.descending : words.ascending);
    way.title = isDown ? words.descending : words.ascending;
  };
  name();
  store.watch(name);
  return make("div", { class: "geomap-sorting" }, choice, way);
}

/** @param {Row} incident @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./summary.js").Words} words */
function buttonOf(incident, story, store, words) {
  const hover = (/** @type {number | null} */ hovered) => () => store.set({ hovered });
  return make(
    "button",
    {
      type: "button", class: "geomap-row", "data-incident": incident.incident_id,
      "aria-current": store.get().chosen === incident.at ? "true" : false,
      click: () => store.set({ chosen: incident.at }),
      mouseenter: hover(incident.at), mouseleave: hover(null), focus: hover(incident.at), blur: hover(null),
    },
    signPicture(incident.role, incident.isVague || !incident.isPlaced),
    make("span", { class: "geomap-hidden" }, words.term(roleOf(incident, words))),
    make("span", { class: "geomap-name", dir: "auto" }, said(incident.label)),
    make("span", { class: "geomap-sources" }, words.sources(incident.sources)),
    make("span", { class: "geomap-when" }, whenOf(incident, story.language, words)),
    whatLine(incident, words),
    make("span", { class: "geomap-figures" }, figuresLine(incident, words)),
    ...(incident.isPlaced ? [] : [make("span", { class: "geomap-reason" }, words.term(words.noPoint), reasonOf(incident, words))]),
  );
}

/** With what and by whom; of both as much as there is room for, each in its own direction. @param {Row} incident @param {import("./summary.js").Words} words */
function whatLine(incident, words) {
  const [what, [status, who]] = [whatOf(incident, words), whoParts(incident, words)];
  if (!what && !who) return null;
  return make("span", { class: "geomap-what" }, what && said(what), what && who && " · ", status, who && said(who));
}

/** Why an incident has no point. @param {Row} incident @param {import("./summary.js").Words} words */
export function reasonOf(incident, words) {
  const outcome = termOf(words.place.status, incident.status) || words.place.nowhere;
  return said(incident.why || outcome);
}
