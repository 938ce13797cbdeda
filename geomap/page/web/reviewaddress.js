// @ts-check
/** The address keeps what a person has decided, so that a reload does not lose it. */

import { VERDICTS } from "./reviewstate.js";
import { EACH_MS, setHash } from "./sethash.js";

/** @typedef {import("./reviewstate.js").Content} Content */
/** @typedef {import("./reviewstate.js").State} State */

/** Restore what the address says, and let it follow from now on. @param {Content} content @param {State} state */
export function addressOn(content, state) {
  let waiting = 0;
  restore(content, state, location.hash);
  state.watch(() => {
    waiting ||= window.setTimeout(() => {
      waiting = 0;
      setHash(addressOf(content, state));
    }, EACH_MS);
  });
}

/** Return what is decided as text, without the #; empty if nothing is. @param {Content} content @param {State} state */
export function addressOf({ articles }, state) {
  const reports = articles.flatMap((article) => article.reports);
  const all = reports.map((report) => [report.id, state.verdict(report), Object.fromEntries(state.corrections(report))]);
  const told = all.filter(([, verdict, values]) => verdict !== "undecided" || Object.keys(values).length);
  return told.length ? encodeURIComponent(JSON.stringify(told).toWellFormed()) : "";
}

/** Do as a text says; what this page does not know, and a text that is broken, is left out. @param {Content} content @param {State} state @param {string} hash */
export function restore({ columns, articles }, state, hash) {
  const reports = new Map(articles.flatMap((article) => article.reports).map((report) => [report.id, report]));
  const names = new Set(columns.map(({ name }) => name));
  for (const [id, verdict, values] of listOf(hash)) {
    const report = reports.get(id);
    if (!report) continue;
    if (VERDICTS.includes(verdict)) state.decide(report, verdict);
    for (const [name, text] of Object.entries(values ?? {})) if (names.has(name) && typeof text === "string") state.correct(report, name, text);
  }
}

/** @param {string} hash @returns {any[][]} */
function listOf(hash) {
  try {
    const told = JSON.parse(decodeURIComponent(hash.replace(/^#/, "")));
    return Array.isArray(told) ? told.filter(Array.isArray) : [];
  } catch {
    return [];
  }
}
