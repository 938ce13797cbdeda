// @ts-check
/** The legend, which is the layer control too: each layer with its sign and a box to tick. */

import { make, said } from "./dom.js";
import { layerCountsOf } from "./layercounts.js";
import { INFERRED, roleOfLayer, titleOfLayer } from "./layers.js";
import { kindPicture, signPicture } from "./signs.js";
import { ROLES } from "./story.js";
import { sizeRow } from "./sizerow.js";
import { groundRows } from "./consent.js";

/** No fewer incidents than this make a cluster. */
const CLUSTERED = 5;

/**
 * Return the legend; it opens and closes by its own button. Its numbers follow the filter while it is open.
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./summary.js").Words} words
 * @param {boolean} isOpen
 */
export function legendOf(story, store, filtering, words, isOpen) {
  const counts = story.layers.map((layer) => countOf(words.figures.number(layer.count)));
  const layers = story.layers.map((layer, number) => layerRow(layer, counts[number], story, store, words)).reverse();
  const hints = hintsOf(story, words);
  const signs = hints.length ? make("details", { class: "geomap-signs" }, make("summary", {}, words.signs.title), ...hints) : null;
  const hasLost = story.points.x.some(Number.isNaN);
  const content = make("div", { id: "geomap-legend-content", hidden: !isOpen }, hasLost ? make("p", { class: "geomap-small" }, words.onMap) : null, ...layers, ...groundRows(story, store, words), make("hr"), sizeRow(story, store, words), signs);
  const button = make(
    "button",
    { type: "button", "aria-expanded": String(isOpen), "aria-controls": "geomap-legend-content", click: toggle },
    words.legendShort,
  );
  const count = countingOn(counts, story, store, filtering, words);
  const tell = () => {
    if (!content.hidden) count();
  };
  function toggle() {
    content.hidden = !content.hidden;
    tell();
    button.setAttribute("aria-expanded", String(!content.hidden));
    store.set({ legend: !content.hidden });
  }
  tell();
  store.watch((state, before) => {
    if (state.filter !== before.filter) tell();
  });
  return make("section", { class: "geomap-legend", "data-panel": true, "aria-label": words.legend }, button, content);
}

/** Return the place of a number that keeps the room of the greatest that it can be. @param {string} most */
function countOf(most) {
  const place = make("span", { class: "geomap-count" });
  place.style.minWidth = `${most.length}ch`;
  return place;
}

/** Return a function that writes how much of each layer passes the filter. @param {HTMLElement[]} places @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./filter.js").Filtering} filtering @param {import("./summary.js").Words} words */
function countingOn(places, story, store, filtering, words) {
  const countsOf = layerCountsOf(story);
  return () => {
    const { passes, count } = filtering.apply(store.get().filter);
    const counts = count === story.count ? null : countsOf(passes);
    story.layers.forEach(({ name, count: whole }, number) => (places[number].textContent = words.figures.number(counts ? counts[name] : whole)));
  };
}

/** @param {import("./story.js").MapLayer} layer @param {HTMLElement} count @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./summary.js").Words} words */
function layerRow(layer, count, story, store, words) {
  const box = make("input", {
    type: "checkbox",
    name: layer.name,
    checked: store.get().shown.has(layer.name),
    change: (event) => {
      const shown = new Set(store.get().shown);
      if (event.target.checked) shown.add(layer.name);
      else shown.delete(layer.name);
      store.set({ shown });
    },
  });
  store.watch(({ shown }) => (box.checked = shown.has(layer.name)));
  return make("label", {}, box, pictureOf(layer, story), make("span", {}, said(titleOfLayer(layer, words))), count);
}

/** @param {import("./story.js").MapLayer} layer @param {import("./story.js").Story} story */
function pictureOf(layer, story) {
  if (layer.kind !== "marks") return kindPicture(/** @type {any} */ (layer.kind));
  return signPicture(roleOfLayer(layer, story) ?? "other", false);
}

/** What else the reader will see, told only if it is there. @param {import("./story.js").Story} story @param {import("./summary.js").Words} words */
function hintsOf(story, words) {
  const arrows = story.layers.filter((layer) => layer.kind === "arrows").flatMap((layer) => layer.rows);
  const vague = story.points.vague.findIndex((isVague, at) => isVague === 1 && !Number.isNaN(story.points.x[at]));
  const hint = (/** @type {Node} */ picture, /** @type {string} */ text) => make("p", {}, picture, text);
  return [
    vague < 0 ? null : hint(signPicture(ROLES[story.points.role[vague]], true), words.signs.hollow),
    arrows.some((row) => row.confidence === "stated") && hint(kindPicture("arrows"), words.signs.arrow),
    arrows.some((row) => INFERRED.has(row.confidence)) && hint(kindPicture("dashed"), words.signs.dashed),
    arrows.some((row) => row.confidence === "disputed") && hint(kindPicture("dotted"), words.signs.dotted),
    story.relations.some((row) => row.relation === "follows") && hint(kindPicture("follows"), words.chain.in.follows),
    story.count > 1 && hint(kindPicture("moved"), words.signs.moved),
    (story.sectors.size > 0 || story.outlines.length > 0) && hint(kindPicture(story.sectors.size ? "sector" : "outline"), words.signs.sector),
    story.count > CLUSTERED && hint(kindPicture("cluster"), words.signs.cluster),
    story.basemap?.disputes.some((/** @type {{drawn: string}} */ one) => one.drawn === "dashed") ? hint(kindPicture("border"), words.signs.border) : null,
  ].filter((part) => part instanceof Node);
}
