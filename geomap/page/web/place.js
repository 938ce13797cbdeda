// @ts-check
/** Where an incident is put, how that was found, and how far off it may be. */

import { joined, make, said } from "./dom.js";
import { distanceM } from "./earth.js";
import { groupedBy } from "./grouped.js";
import { listed } from "./story.js";
import { termOf } from "./words.js";

/** @typedef {import("./story.js").Row} Row */
/** @typedef {import("./summary.js").Words} Words */

/** Precisions of areas, whose point is only their middle. */
const AREAS = new Set(["country", "province", "region", "district"]);
/** Two accounts of one place closer than this are never in doubt. */
const CLOSE_M = 5000;

/**
 * Return the place as a list of terms.
 * @param {import("./story.js").Detail} detail
 * @param {Words} words
 * @param {Record<string, string>} gazetteers What the sources of places are called.
 */
export function placeOf({ incident, reports, matches, sources }, words, gazetteers) {
  const written = writtenBy(sources, reports, words);
  const read = [...new Set(reports.filter(isRead).map((report) => report.location))];
  const launches = [...new Set(reports.map((report) => report.launch_location).filter(Boolean))];
  const outcome = termOf(words.place.status, incident.status);
  const rung = termOf(words.place.rung, incident.rung);
  const astray = incident.isPlaced ? matches.flatMap((match) => strayOf(match, incident, words)) : [];
  const found = [incident.matched_name, termOf(gazetteers, incident.gazetteer_source)].filter(Boolean).map(said);
  /** @type {[string, (Node | string)[]][]} */
  const terms = [
    [words.place.written, written],
    [words.place.read, joined(read.map(said), " · ")],
    [words.place.astray, astray],
    [words.place.found, found.length ? joined(found, " · ") : incident.isPlaced || !incident.query ? [] : [outcome || words.place.nowhere]],
    [words.place.by, incident.isPlaced && rung ? [rung] : []],
    [words.place.within, incident.isPlaced ? [words.precision(incident.geo_precision, incident.uncertainty_m)] : []],
    [AREAS.has(incident.geo_precision) ? words.place.centre : words.place.at, incident.isPlaced ? [coordinates(incident)] : []],
    [words.place.why, incident.reasons ? [outcome && incident.isPlaced ? `${outcome}; ` : "", said(incident.reasons)] : []],
    [words.place.others, incident.candidates ? joined(listed(incident.candidates).map(said), " · ") : []],
    [words.place.launched, joined(launches.map(said), " · ")],
  ];
  const filled = terms.filter(([, value]) => value.length);
  return make("dl", {}, ...filled.flatMap(([term, value]) => [make("dt", {}, term), make("dd", {}, ...value)]));
}

/** The place in each source's words, with who writes so. @param {Map<string, Row>} sources @param {Row[]} reports @param {Words} words */
function writtenBy(sources, reports, words) {
  const wordings = groupedBy(reports, (report) => report.location_as_reported ?? report.location);
  const publisherOf = (/** @type {Row} */ report) => sources.get(report.source_id)?.publisher ?? report.source_id;
  return [...wordings].filter(([text]) => text).map(([text, alike]) => wording(text, joined([...new Set(alike.map(publisherOf))].map(said), words.comma)));
}

/** Words for a place, and below them something about these. @param {string} text @param {(Node | string)[]} about */
function wording(text, about) {
  return make("span", { class: "geomap-wording" }, make("q", {}, said(text)), make("span", { class: "geomap-small" }, ...about));
}

/** Whether a coder read another place from a source's words. @param {Row} report */
function isRead({ location, location_as_reported: words }) {
  return words && location && words !== location;
}

/** Where a report puts the incident if that is nowhere near its mark. @param {Row} match @param {Row} incident @param {Words} words */
function strayOf({ purpose, query, latitude, longitude, uncertainty_m: radius }, incident, words) {
  if (purpose !== "location" || latitude === null) return [];
  const apart = distanceM(latitude, longitude, incident.latitude, incident.longitude);
  return apart > Math.max(radius + incident.uncertainty_m, CLOSE_M) ? [wording(query, [words.place.away(words.distance(apart))])] : [];
}

/** No more decimals than the uncertainty bears; written alike in every language, so that any tool takes a copy. @param {Row} incident */
function coordinates({ latitude, longitude, uncertainty_m: radius }) {
  const decimals = radius !== null && radius < 1000 ? 4 : radius !== null && radius < 10000 ? 3 : 2;
  const side = (/** @type {number} */ value, /** @type {string} */ plus, /** @type {string} */ minus) =>
    `${Math.abs(value).toFixed(decimals)}° ${value < 0 ? minus : plus}`;
  return make("bdi", { dir: "ltr" }, `${side(latitude, "N", "S")}, ${side(longitude, "E", "W")}`);
}
