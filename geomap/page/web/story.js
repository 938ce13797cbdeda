// @ts-check
/** What the page tells: its incidents by row, the layers they stand in, their relations, and the way to their details. */

import { chainsOf } from "./chains.js";
import { groupedBy } from "./grouped.js";
import { worldX, worldY } from "./mercator.js";
import { spansOf } from "./spans.js";
import { rowsOf } from "./table.js";

/** @typedef {import("./table.js").Row} Row */
/** @typedef {import("./table.js").Table} Table */

/**
 * A layer of the map. Of marks and areas `has` says for each incident whether it stands there; others have rows.
 * @typedef {{name: string, title: string, kind: string, count: number, has: ArrayLike<number> | null, rows: Row[]}} MapLayer
 */

/**
 * All that is known of one incident: its own row, whole, and what belongs to it.
 * @typedef {{incident: Row, reports: Row[], attributions: Row[], matches: Row[], sources: Map<string, Row>}} Detail
 */

/** Precisions whose point is the place itself. */
const CRISP = new Set(["exact", "near"]);
const NEARLY = new Set(["near", "relative", "sea"]);
const CLOSE_M = 10000;
export const ROLES = ["attack", "retaliatory strike", "other"];

/**
 * Return the parts of a cell that holds several values joined by ';'.
 * @param {string | null | undefined} text
 */
export function listed(text) {
  return (text ?? "").split(";").map((part) => part.trim()).filter(Boolean);
}

/**
 * Whether an incident's place is known vaguely, so that its mark is hollow.
 * @param {string | null} status
 * @param {string | null} precision
 * @param {number | null} bearing
 * @param {number | null} radius
 */
export function isVague(status, precision, bearing, radius) {
  if (status === "ambiguous") return true;
  if (NEARLY.has(precision ?? "")) return bearing !== null || (radius ?? 0) > CLOSE_M;
  return !CRISP.has(precision ?? "");
}

/**
 * Return the story that a decoded data block tells.
 * @param {any} core
 * @param {(number: number) => Promise<any>} read Decodes a block of details.
 */
export function storyOf(core, read) {
  /** @type {Table} */
  const incidents = core.tables.incidents;
  const points = pointsOf(incidents);
  const days = spansOf(incidents);
  const incident = (/** @type {number} */ at) => ({ ...incidents.row(at), ...points.signs(at), at });
  const relations = rowsOf(core.tables.relations);
  const ids = new Map();
  /** @type {import("./chains.js").Chains | null} */
  let chains = null;
  return {
    title: String(core.title),
    /** The language that is spoken now. */
    language: String(core.language),
    /** The tag of the language that the page was made in. */
    ownLanguage: String(core.language),
    /** @type {MapLayer[]} */
    layers: core.layers.map((/** @type {any} */ layer) => layerOf(layer, core.tables[`layer ${layer.name}`])),
    basemap: core.basemap,
    /** Shapes of provinces and countries; an incident's column `outline` has the number of its own. @type {any[]} */
    outlines: core.outlines ?? [],
    /** The sectors of incidents that lie on one side of a place. @type {Map<number, Row>} */
    sectors: new Map((core.tables.sectors ? rowsOf(core.tables.sectors) : []).map((row) => [row.incident, row])),
    /** The chains of escalation; they are made when they are first asked for. */
    chains: () => (chains ??= chainsOf(incidents, relations)),
    /** Online tiles that the maker of the page offers. @type {import("./tiles.js").Tiles | null} */
    tiles: core.tiles ?? null,
    /** @type {Row[]} */
    credits: core.credits,
    labels: rowsOf(core.tables.labels),
    /** What sources of places are called. @type {Record<string, string>} */
    gazetteers: core.gazetteers,
    /** How many incidents there are; each is called by its row, from 0. */
    count: incidents.length,
    incidents,
    points,
    days,
    /** 1 for each incident that has a place and a date. */
    isWhole: Uint8Array.from(points.x, (x, at) => Number(!Number.isNaN(x) && days.first[at] <= days.last[at])),
    relations,
    /** The relations that an incident has to others. */
    answers: groupedBy(relations, (row) => row.incident),
    /** The relations that others have to an incident. */
    answeredBy: groupedBy(relations, (row) => row.other),
    /** Return what the list and the map need of an incident. @type {(at: number) => Row} */
    incident,
    /** Return the row of an incident by its id, null if there is none. @param {string | null} id @returns {number | null} */
    find(id) {
      if (!ids.size) for (let at = 0; at < incidents.length; at++) ids.set(incidents.at("incident_id", at), at);
      return ids.get(id) ?? null;
    },
    /** The blocks that the details come in: how many incidents each has, how many there are, and the way to one, which is not kept. */
    blocks: { each: Number(core.each), count: Math.ceil(incidents.length / core.each), read },
    details: detailsBy(core.each, read, incident),
  };
}

/** @typedef {ReturnType<typeof storyOf>} Story */

/**
 * Where each incident is on the map, and as what it is drawn.
 * @param {Table} incidents
 */
function pointsOf(incidents) {
  const { length } = incidents;
  const [x, y] = [new Float64Array(length).fill(NaN), new Float64Array(length).fill(NaN)];
  const [role, vague] = [new Uint8Array(length), new Uint8Array(length)];
  for (let at = 0; at < length; at++) {
    const get = (/** @type {string} */ name) => incidents.at(name, at);
    role[at] = Math.max(0, ROLES.includes(get("role")) ? ROLES.indexOf(get("role")) : ROLES.length - 1);
    vague[at] = Number(isVague(get("status"), get("geo_precision"), get("bearing_deg"), get("uncertainty_m")));
    const [lat, lon] = [get("latitude"), get("longitude")];
    if (lat === null || lon === null) continue;
    x[at] = worldX(lon);
    y[at] = worldY(lat);
  }
  return {
    /** From 0 to 256 across the world, NaN where there is no place. */
    x,
    y,
    /** The number of its role in ROLES. */
    role,
    /** 1 where the place is known vaguely. */
    vague,
    /** @param {number} at */
    signs: (at) => ({ isPlaced: !Number.isNaN(x[at]), isVague: vague[at] === 1, role: ROLES[role[at]] }),
  };
}

/** @param {any} layer @param {Table} table @returns {MapLayer} */
function layerOf(layer, table) {
  const has = table.columns.shown?.raw ?? null;
  if (!["marks", "areas"].includes(layer.kind)) return { ...layer, has: null, rows: rowsOf(table), count: table.length };
  let count = 0;
  for (let at = 0; has && at < has.length; at++) count += has[at];
  return { ...layer, has: has ?? new Uint8Array(table.length), rows: [], count };
}

/**
 * Return a function that gives the details of an incident; a block of them is decoded once.
 * @param {number} each
 * @param {(number: number) => Promise<any>} read
 * @param {(at: number) => Row} incidentAt
 */
function detailsBy(each, read, incidentAt) {
  /** @type {Map<number, Promise<any>>} */
  const blocks = new Map();
  return async (/** @type {number} */ at) => {
    const number = Math.floor(at / each);
    if (!blocks.has(number)) blocks.set(number, read(number));
    const { tables, shared } = await blocks.get(number);
    const known = incidentAt(at);
    const incident = { ...filled(tables.incidents.row(at % each), shared.incidents, known), ...known };
    const own = (/** @type {string} */ name) => rowsWhere(tables[name], at % each).map((row) => filled(row, shared[name], incident));
    /** @type {Detail} */
    const detail = { incident, reports: own("reports"), attributions: own("attributions"), matches: own("matches"), sources: new Map() };
    const named = new Set(detail.reports.map((row) => row.source_id));
    for (let row = 0; row < tables.sources.length; row++) {
      if (named.has(tables.sources.at("source_id", row))) detail.sources.set(tables.sources.at("source_id", row), tables.sources.row(row));
    }
    return detail;
  };
}

/**
 * A row of the details with what it shares with its incident, which the block does not say again.
 * @param {Row} row
 * @param {Record<string, string>} shared A column of the row and the incident's that stands for what is missing in it.
 * @param {Row} incident
 */
function filled(row, shared, incident) {
  for (const [column, other] of Object.entries(shared)) row[column] ??= incident[other];
  return row;
}

/** The rows of one incident. @param {Table} table @param {number} at */
function rowsWhere(table, at) {
  const raw = table.columns.incident?.raw ?? [];
  const rows = [];
  for (let row = 0; row < table.length; row++) if (raw[row] === at) rows.push(table.row(row));
  return rows;
}
