// @ts-check
/** Incidents as CSV: RFC 4180, UTF-8 with its mark, and no cell that a spreadsheet would run. */

import { EXPORTED } from "./exportrows.js";

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;
const NUMBER = /^-\d+(?:\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const BOM = "\ufeff";
const COLUMNS = [...EXPORTED, "retaliation_for"];

/** Return a value as a cell: quoted where it must be, with an apostrophe before what looks like a formula. @param {unknown} value */
export function csvCell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = defused(Array.isArray(value) ? value.join(";") : String(value));
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {string} text */
function defused(text) {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Return values as a line with its end. @param {unknown[]} values */
export function csvLine(values) {
  return `${values.map(csvCell).join(",")}\r\n`;
}

/** What stands before the first incident. */
export function csvHead() {
  return BOM + csvLine(COLUMNS);
}

/** @param {import("./exportrows.js").Batch["cell"]} cell @param {number} at @param {string[]} answered */
export function csvOf(cell, at, answered) {
  return csvLine([...EXPORTED.map((name) => cell(name, at)), answered]);
}
