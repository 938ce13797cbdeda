// @ts-check
/** Incidents as GeoJSON (RFC 7946), as `geomap build` writes them: one feature a line, null where nothing is known. */

import { EXPORTED } from "./exportrows.js";
import { listed } from "./story.js";

const DECIMALS = 1e6;

/** A position has the longitude first. Only here is it turned round. @param {number} lat @param {number} lon @returns {[number, number]} */
export function positionOf(lat, lon) {
  return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
}

/**
 * What stands before the first feature.
 * @param {{title: string, attribution: string[], filter: string[]}} about
 */
export function geojsonHead({ title, attribution, filter }) {
  const members = { title, attribution, filter };
  const lines = Object.entries(members).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  return `{"type": "FeatureCollection",\n${lines.join("")}"features": [\n`;
}

/** @param {import("./exportrows.js").Batch["cell"]} cell @param {number} at @param {import("./exportrows.js").Answered[]} answered */
export function featureOf(cell, at, answered) {
  const [lat, lon] = [cell("latitude", at), cell("longitude", at)];
  /** @type {Record<string, unknown>} */
  const properties = Object.fromEntries(EXPORTED.map((name) => [name, cell(name, at)]));
  properties.sources = listed(cell("sources", at));
  return {
    type: "Feature",
    id: cell("incident_id", at),
    geometry: lat === null || lon === null ? null : { type: "Point", coordinates: positionOf(lat, lon) },
    properties: {
      ...properties,
      retaliation_for: answered.map((each) => each.id),
      retaliation_confidence: answered.map((each) => each.confidence),
    },
  };
}

export const GEOJSON_TAIL = "\n]}\n";
