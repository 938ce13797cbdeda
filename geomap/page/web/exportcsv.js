// @ts-check
/** Incidents as CSV: RFC 4180, UTF-8 with its mark, and no cell that a spreadsheet would run. */

import { EXPORTED } from "./exportrows.js";

/** What stands before the sign by which a formula begins, also in wide letters; a whole number is none. A run begins behind a letter, so that it is looked at once. */
const BEFORE_FORMULA = /(?<![\s\p{C}"';])[\s\p{C}"';]*(?=[=+\-@＝＋－＠])(?!-\d+(?:\.\d+)?\s*(?:[;\r\n]|$))/gu;
const BREAK = /^[\t\r\n]/;
/** Where a cell begins for a spreadsheet whose decimal comma makes the semicolon end one. */
const LAST_END = /[;\r\n](?=[^;\r\n]*$)/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const BOM = "\ufeff";
const COLUMNS = [...EXPORTED, "retaliation_for", "retaliation_confidence"];

/** Return a value as a cell: quoted where it must be, with an apostrophe before what looks like a formula. @param {unknown} value */
export function csvCell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = defused(Array.isArray(value) ? value.join(";") : String(value));
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {string} text */
function defused(text) {
  const safe = text.replace(BEFORE_FORMULA, (run, at) => (at && !LAST_END.test(run) ? run : run.replace(LAST_END, "$&'")));
  const isFirst = BREAK.test(text) || text.search(BEFORE_FORMULA) === 0;
  return (isFirst && !safe.startsWith("'") ? "'" : "") + safe;
}

/** Return values as a line with its end. @param {unknown[]} values */
export function csvLine(values) {
  return `${values.map(csvCell).join(",")}\r\n`;
}

/** What stands before the first row. */
export function csvHead(columns = COLUMNS) {
  return BOM + csvLine(columns);
}

/** @param {import("./exportrows.js").Batch["cell"]} cell @param {number} at @param {import("./exportrows.js").Answered[]} answered */
export function csvOf(cell, at, answered) {
  const answers = [answered.map((each) => each.id), answered.map((each) => each.confidence)];
  return csvLine([...EXPORTED.map((name) => cell(name, at)), ...answers]);
}
