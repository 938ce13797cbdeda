// @ts-check
/** The tables of the page and the questions that are asked of them. */

/** @typedef {Record<string, any>} Row */
/** @typedef {{name: string, title: string, kind: string, rows: Row[]}} MapLayer */

/** Precisions whose point is the place itself. */
const CRISP = new Set(["exact", "near"]);
const ROLES = ["attack", "retaliatory strike", "other"];

/**
 * Return a table of columns as rows.
 * @param {Record<string, any[]>} columns
 * @returns {Row[]}
 */
export function rowsOf(columns) {
  const names = Object.keys(columns);
  const length = names.length ? columns[names[0]].length : 0;
  return Array.from({ length }, (_, at) => Object.fromEntries(names.map((name) => [name, columns[name][at]])));
}

/**
 * Return rows under the value that they have in a column.
 * @param {Row[]} rows
 * @param {string} column
 * @returns {Map<any, Row[]>}
 */
export function groupedBy(rows, column) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return groups;
}

/**
 * Return the parts of a cell that holds several values joined by ';'.
 * @param {string | null | undefined} text
 */
export function listed(text) {
  return (text ?? "").split(";").map((part) => part.trim()).filter(Boolean);
}

/**
 * Whether an incident's place is known vaguely, so that its mark is hollow.
 * @param {Row} incident
 */
export function isVague(incident) {
  if (incident.status === "ambiguous") return true;
  if (["near", "relative", "sea"].includes(incident.geo_precision)) {
    return incident.bearing_deg !== null || (incident.uncertainty_m ?? 0) > 10000;
  }
  return !CRISP.has(incident.geo_precision);
}

/**
 * Return the story that a decoded data block tells.
 * @param {any} payload
 */
export function storyOf(payload) {
  const tables = Object.fromEntries(
    Object.entries(payload.tables).map(([name, columns]) => [name, rowsOf(/** @type {any} */ (columns))]),
  );
  const incidents = tables.incidents;
  for (const incident of incidents) {
    incident.isPlaced = incident.latitude !== null && incident.longitude !== null;
    incident.isVague = isVague(incident);
    incident.role = ROLES.includes(incident.role) ? incident.role : "other";
  }
  return {
    title: String(payload.title),
    language: String(payload.language),
    /** @type {MapLayer[]} */
    layers: payload.layers.map((/** @type {any} */ layer) => ({ ...layer, rows: rowsOf(layer.table) })),
    basemap: payload.basemap,
    /** @type {Row[]} */
    credits: payload.credits,
    labels: tables.labels,
    incidents,
    sources: new Map(tables.sources.map((source) => [source.source_id, source])),
    byId: new Map(incidents.map((incident) => [incident.incident_id, incident])),
    reports: groupedBy(tables.reports, "incident_id"),
    attributions: groupedBy(tables.attributions, "incident_id"),
    matches: groupedBy(tables.matches, "incident_id"),
    answers: groupedBy(tables.relations, "incident_id"),
    answeredBy: groupedBy(tables.relations, "other_id"),
  };
}

/** @typedef {ReturnType<typeof storyOf>} Story */

/**
 * Return an incident and all that are linked to it directly.
 * @param {Story} story
 * @param {string | null} id
 */
export function neighbours(story, id) {
  const found = new Set(id === null ? [] : [id]);
  if (id !== null) {
    for (const link of story.answers.get(id) ?? []) found.add(link.other_id);
    for (const link of story.answeredBy.get(id) ?? []) found.add(link.incident_id);
  }
  return found;
}
