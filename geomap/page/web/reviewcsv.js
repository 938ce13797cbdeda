// @ts-check
/** The table of reports that a person saves: what was rejected is not in it, what was not looked at says so. */

import { csvHead, csvLine } from "./exportcsv.js";
import { isTaken } from "./reviewcheck.js";

/** @typedef {import("./reviewstate.js").Content} Content */
/** @typedef {import("./reviewstate.js").State} State */

const ALWAYS = ["report_id", "source_id", "tags"];
const TAGS = { accepted: "reviewed", undecided: "unreviewed", rejected: "" };

/**
 * Return the file's text: every column that any report of it has, in the order of the table.
 * @param {Content} content
 * @param {State} state
 */
export function reviewedCsv({ columns, articles }, state) {
  const rows = rowsOf(columns, articles, state);
  const names = columns.map(({ name }) => name).filter((name) => ALWAYS.includes(name) || rows.some((row) => row[name]));
  return csvHead(names) + rows.map((row) => csvLine(names.map((name) => row[name]))).join("");
}

/** How many values of the file are not what their columns want. @param {Content} content @param {State} state */
export function doubtfulIn({ columns, articles }, state) {
  const rows = rowsOf(columns, articles, state);
  return rows.reduce((count, row) => count + columns.filter((column) => !isTaken(column, row[column.name])).length, 0);
}

/** @param {Content["columns"]} columns @param {Content["articles"]} articles @param {State} state @returns {Record<string, string>[]} */
function rowsOf(columns, articles, state) {
  const all = articles.flatMap(({ source, reports }) => reports.map((report) => ({ report, row: rowOf(columns, source, report, state) })));
  const kept = all.filter(({ report }) => state.verdict(report) !== "rejected").map(({ row }) => row);
  const known = new Set(kept.map(incidentOf));
  const gone = new Set(all.map(({ row }) => incidentOf(row)).filter((id) => !known.has(id)));
  return kept.map((row) => withoutLinksTo(gone, row, columns));
}

/** @param {Content["columns"]} columns @param {string} source @param {import("./reviewstate.js").Report} report @param {State} state */
function rowOf(columns, source, report, state) {
  const row = Object.fromEntries(columns.map(({ name }) => [name, state.value(report, name).trim()]));
  const tags = [row.tags, TAGS[state.verdict(report)]].filter(Boolean).join(";");
  return { ...row, report_id: report.id, source_id: source, tags };
}

/** @param {Record<string, string>} row */
function incidentOf(row) {
  return row.incident_id || row.report_id;
}

/** An answer to what never happened answers nothing. @param {Set<string>} gone @param {Record<string, string>} row @param {Content["columns"]} columns */
function withoutLinksTo(gone, row, columns) {
  const links = columns.filter(({ isRelation }) => isRelation).map(({ name }) => [name, without(gone, row[name])]);
  const isBare = links.every(([, ids]) => !ids) && links.some(([name]) => row[name]);
  return { ...row, ...Object.fromEntries(links), ...(isBare && { relation_confidence: "" }) };
}

/** @param {Set<string>} gone @param {string} ids */
function without(gone, ids) {
  return ids.split(";").map((id) => id.trim()).filter((id) => !gone.has(id)).join(";");
}
