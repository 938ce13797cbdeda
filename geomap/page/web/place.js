// @ts-check
/** Where an incident is put, how that was found, and how far off it may be. */

import { joined, make, said } from "./dom.js";
import { groupedBy } from "./grouped.js";
import { listed } from "./story.js";
import { termOf } from "./words.js";

/** @typedef {import("./story.js").Row} Row */
/** @typedef {import("./summary.js").Words} Words */

/**
 * Return the place as a list of terms.
 * @param {import("./story.js").Detail} detail
 * @param {Words} words
 */
export function placeOf({ incident, reports, sources }, words) {
  const written = writtenBy(sources, reports, words);
  const launches = [...new Set(reports.map((report) => report.launch_location).filter(Boolean))];
  const outcome = termOf(words.place.status, incident.status);
  const rung = termOf(words.place.rung, incident.rung);
  const found = [incident.matched_name, incident.gazetteer_source].filter(Boolean).map(said);
  /** @type {[string, (Node | string)[]][]} */
  const terms = [
    [words.place.written, written],
    [words.place.found, found.length ? joined(found, " · ") : incident.isPlaced ? [] : [outcome || words.place.nowhere]],
    [words.place.by, incident.isPlaced && rung ? [rung] : []],
    [words.place.within, incident.isPlaced ? [words.precision(incident.geo_precision, incident.uncertainty_m)] : []],
    [words.place.at, incident.isPlaced ? [coordinates(incident)] : []],
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
  return [...wordings].filter(([text]) => text).map(([text, alike]) =>
    make("span", { class: "geomap-wording" }, make("q", {}, said(text)), make("span", { class: "geomap-small" }, ...joined([...new Set(alike.map(publisherOf))].map(said), words.comma))),
  );
}

/** No more decimals than the uncertainty bears; written alike in every language, so that any tool takes a copy. @param {Row} incident */
function coordinates({ latitude, longitude, uncertainty_m: radius }) {
  const decimals = radius !== null && radius < 1000 ? 4 : radius !== null && radius < 10000 ? 3 : 2;
  const side = (/** @type {number} */ value, /** @type {string} */ plus, /** @type {string} */ minus) =>
    `${Math.abs(value).toFixed(decimals)}° ${value < 0 ? minus : plus}`;
  return make("bdi", { dir: "ltr" }, `${side(latitude, "N", "S")}, ${side(longitude, "E", "W")}`);
}
