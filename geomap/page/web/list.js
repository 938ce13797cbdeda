// @ts-check
/** The list of incidents, in the order of their dates: what is on the map, and the way to it by keyboard. */

import { joined, make, said } from "./dom.js";
import { signPicture } from "./signs.js";
import { listed } from "./story.js";
import { figuresLine, whatOf, whenOf, whoOf } from "./summary.js";

/** @typedef {import("./story.js").Row} Row */

/**
 * Fill the list and keep it in step with the state.
 * @param {HTMLElement} home
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 * @param {Node} about What stands below the list.
 */
export function fillList(home, story, store, words, about) {
  const known = story.incidents.filter((incident) => incident.isPlaced && incident.date_start);
  const others = story.incidents.filter((incident) => !(incident.isPlaced && incident.date_start));
  const rows = new Map(story.incidents.map((incident) => [incident.incident_id, rowOf(incident, story, store, words)]));
  const items = (/** @type {Row[]} */ incidents) =>
    make("ul", {}, ...incidents.map((incident) => make("li", {}, rows.get(incident.incident_id))));
  home.replaceChildren(
    make("h2", { class: "geomap-hidden" }, words.list),
    known.length || others.length ? items(known) : make("p", { class: "geomap-empty" }, words.listEmpty),
    ...(others.length ? [make("h2", {}, words.without, " ", make("span", { class: "geomap-count" }, String(others.length))), items(others)] : []),
    about,
  );
  store.watch((state, before) => {
    if (state.chosen === before.chosen) return;
    rows.get(before.chosen ?? "")?.removeAttribute("aria-current");
    const row = rows.get(state.chosen ?? "");
    row?.setAttribute("aria-current", "true");
    row?.scrollIntoView({ block: "nearest" });
  });
}

/** @param {Row} incident @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./summary.js").Words} words */
function rowOf(incident, story, store, words) {
  const id = incident.incident_id;
  const what = [whatOf(incident), whoOf(incident, words)].filter(Boolean);
  const role = /** @type {Record<string, string>} */ (words.role)[incident.role];
  const hover = (/** @type {string | null} */ hovered) => () => store.set({ hovered });
  return make(
    "button",
    {
      type: "button", class: "geomap-row", "data-incident": id,
      click: () => store.set({ chosen: id }),
      mouseenter: hover(id), mouseleave: hover(null), focus: hover(id), blur: hover(null),
    },
    signPicture(incident.role, incident.isVague || !incident.isPlaced),
    make("span", { class: "geomap-hidden" }, `${role}: `),
    make("span", { class: "geomap-name" }, said(incident.label)),
    make("span", { class: "geomap-sources" }, words.sources(listed(incident.sources).length)),
    make("span", { class: "geomap-when" }, whenOf(incident, story.language, words)),
    what.length ? make("span", { class: "geomap-what" }, ...joined(what.map(said), " · ")) : null,
    make("span", { class: "geomap-figures" }, figuresLine(incident, words)),
    ...(incident.isPlaced ? [] : [make("span", { class: "geomap-reason" }, `${words.noPoint}: `, reasonOf(incident, words))]),
  );
}

/** Why an incident has no point. @param {Row} incident @param {import("./summary.js").Words} words */
function reasonOf(incident, words) {
  const outcome = /** @type {Record<string, string>} */ (words.place.status)[incident.status] || words.place.nowhere;
  return said(incident.reasons || outcome);
}
