// A made-up story for the tests of modules that ask it questions.
import { module } from "./module.mjs";

const { storyOf } = await module("story.js");

/** A table as the page has it, of columns of plain values. */
export function table(columns) {
  const names = Object.keys(columns);
  const length = names.length ? columns[names[0]].length : 0;
  const made = Object.fromEntries(names.map((name) => [name, column(name, columns[name])]));
  return {
    length, columns: made,
    at: (name, row) => made[name]?.at(row) ?? null,
    row: (at) => Object.fromEntries(names.map((name) => [name, made[name].at(at)])),
  };
}

function column(name, values) {
  if (name.startsWith("date_") && name !== "date_precision") {
    const raw = values.map((day) => (day === null ? -32768 : Date.parse(day) / 86400000));
    return { kind: "day", raw, words: [], missing: -32768, at: (row) => values[row] };
  }
  if (values.some((value) => typeof value === "number" || typeof value === "boolean")) {
    return { kind: "number", raw: values.map((value) => value ?? NaN), words: [], missing: NaN, at: (row) => values[row] };
  }
  const words = [...new Set(values.filter((value) => value !== null))];
  return { kind: "words", raw: values.map((value) => words.indexOf(value) + 1), words, missing: 0, at: (row) => values[row] };
}

/** A story of incidents given as objects; what one lacks is missing. */
export function story(incidents, relations = []) {
  const usual = { incident_id: "", label: "", role: "attack", latitude: 33, longitude: 44, status: "placed", geo_precision: "exact" };
  const rows = incidents.map((row, at) => ({ ...usual, incident_id: `i${at}`, ...row }));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
  const shown = table({ shown: rows.map((row) => Number(row.latitude !== null)) });
  const ends = table({ incident: relations.map(([from]) => from), other: relations.map(([, to]) => to) });
  const tables = { incidents: table(columns), relations: ends, labels: table({}), "layer attacks": shown };
  const layers = [{ name: "attacks", title: "Attacks", kind: "marks" }];
  return storyOf({ title: "", language: "en", each: 10000, layers, basemap: null, credits: [], tables }, async () => ({}));
}
