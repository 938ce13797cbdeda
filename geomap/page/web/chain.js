// @ts-check
/** What an incident answers and what answered it: each a way to the other, with who says so. */

import { daysBetween } from "./dates.js";
import { joined, linked, make, said } from "./dom.js";
import { groupedBy } from "./story.js";

/** @typedef {import("./story.js").Row} Row */
/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./summary.js").Words} Words */

/**
 * Return the chain of an incident, or null if nothing is linked to it.
 * @param {Story} story
 * @param {string} id
 * @param {Words} words
 * @param {(id: string) => void} choose
 */
export function chainOf(story, id, words, choose) {
  const items = [
    ...linksOf(story, id, story.answers.get(id) ?? [], "other_id", words, choose),
    ...linksOf(story, id, story.answeredBy.get(id) ?? [], "incident_id", words, choose),
  ];
  if (!items.length) return null;
  return make("section", {}, make("h3", {}, words.chain.title), make("ul", { class: "geomap-plain" }, ...items));
}

/**
 * @param {Story} story
 * @param {string} id
 * @param {Row[]} rows
 * @param {"other_id" | "incident_id"} end Where the other incident stands.
 * @param {Words} words
 * @param {(id: string) => void} choose
 */
function linksOf(story, id, rows, end, words, choose) {
  const known = rows.filter((row) => story.byId.has(row[end]) && row[end] !== id);
  const verbs = /** @type {Record<string, string>} */ (end === "other_id" ? words.chain.out : words.chain.in);
  return [...groupedBy(known.map((row) => ({ ...row, key: `${row.relation} ${row[end]}` })), "key").values()].map((group) => {
    const other = /** @type {Row} */ (story.byId.get(group[0][end]));
    return make(
      "li",
      {},
      end === "other_id" ? "← " : "→ ",
      verbs[group[0].relation] ?? group[0].relation,
      " ",
      make("button", { type: "button", class: "geomap-link", click: () => choose(other.incident_id) }, said(other.label)),
      gapText(/** @type {Row} */ (story.byId.get(id)), other, story, words),
      " ",
      ...tagsOf(story, group, words),
    );
  });
}

/** ", 1 day later, 318 km". @param {Row} here @param {Row} other @param {Story} story @param {Words} words */
function gapText(here, other, story, words) {
  const days = daysBetween(here.date_start, other.date_start);
  const arrow = story.layers
    .filter((layer) => layer.kind === "arrows")
    .flatMap((layer) => layer.rows)
    .find((row) => [row.incident_id, row.other_id].every((end) => end === here.incident_id || end === other.incident_id));
  const away = arrow && typeof arrow.distance_m === "number" ? words.distance(arrow.distance_m) : "";
  return [days === null ? "" : words.chain.later(days), away].filter(Boolean).map((part) => `, ${part}`).join("");
}

/** How the link is known and by whom. @param {Story} story @param {Row[]} group @param {Words} words */
function tagsOf(story, group, words) {
  return [...groupedBy(group, "confidence")].flatMap(([confidence, rows]) => {
    const sources = rows.map((row) => {
      const source = story.sources.get(row.asserted_by);
      return linked(source?.publisher ?? row.asserted_by, source?.url);
    });
    const tag = make("span", { class: "geomap-tag" }, /** @type {Record<string, string>} */ (words.chain.confidence)[confidence] ?? confidence);
    return [tag, make("span", { class: "geomap-small" }, `${words.attribution.in} `, ...joined(sources, ", "))];
  });
}
