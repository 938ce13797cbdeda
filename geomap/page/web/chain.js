// @ts-check
/** What an incident answers and what answered it: each a way to the other, with who says so. */

import { daysBetween } from "./dates.js";
import { joined, linked, make, said } from "./dom.js";
import { groupedBy } from "./grouped.js";
import { termOf } from "./words.js";

/** @typedef {import("./story.js").Row} Row */
/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./summary.js").Words} Words */

/**
 * Return the chain of an incident, or null if nothing is linked to it.
 * @param {Story} story
 * @param {number} at
 * @param {Words} words
 * @param {(at: number) => void} choose
 * @param {((at: number) => void) | null} [showChain] Shows the whole chain; without it there is no button for that.
 */
export function chainOf(story, at, words, choose, showChain = null) {
  const items = [
    ...linksOf(story, at, story.answers.get(at) ?? [], "other", words, choose),
    ...linksOf(story, at, story.answeredBy.get(at) ?? [], "incident", words, choose),
  ];
  if (!items.length) return null;
  const whole = showChain && story.chains().of(at);
  const button = whole && make("button", { type: "button", class: "geomap-whole", click: () => showChain?.(at) }, words.chains.show(whole.steps.length));
  return make("section", {}, make("h3", {}, words.chain.title), make("ul", { class: "geomap-plain" }, ...items), button);
}

/**
 * @param {Story} story
 * @param {number} at
 * @param {Row[]} rows
 * @param {"other" | "incident"} end Where the other incident stands.
 * @param {Words} words
 * @param {(at: number) => void} choose
 */
function linksOf(story, at, rows, end, words, choose) {
  const known = rows.filter((row) => row[end] !== at);
  const side = end === "other" ? "out" : "in";
  return [...groupedBy(known, (row) => `${row.relation} ${row[end]}`).values()].map((group) => {
    const other = story.incident(group[0][end]);
    return make(
      "li",
      {},
      make("span", { "aria-hidden": "true" }, `${words.chain.arrows[side]} `),
      termOf(words.chain[side], group[0].relation),
      " ",
      make("button", { type: "button", class: "geomap-link", click: () => choose(other.at) }, said(other.label)),
      gapText(story.incident(at), other, story, words),
      " ",
      ...tagsOf(group, words),
    );
  });
}

/** ", 1 day later, 318 km". @param {Row} here @param {Row} other @param {Story} story @param {Words} words */
function gapText(here, other, story, words) {
  const days = daysBetween(here.date_start, other.date_start);
  const arrow = story.layers
    .filter((layer) => layer.kind === "arrows")
    .flatMap((layer) => layer.rows)
    .find((row) => [row.incident, row.other].every((end) => end === here.at || end === other.at));
  const away = arrow && typeof arrow.distance_m === "number" ? words.distance(arrow.distance_m) : "";
  return [days === null ? "" : words.chain.later(days), away].filter(Boolean).map((part) => words.comma + part).join("");
}

/** How the link is known and by whom. @param {Row[]} group @param {Words} words */
function tagsOf(group, words) {
  return [...groupedBy(group, (row) => row.confidence)].flatMap(([confidence, rows]) => {
    const sources = rows.map((row) => linked(row.publisher, row.url));
    const tag = make("span", { class: "geomap-tag" }, termOf(words.chain.confidence, confidence));
    return [tag, make("span", { class: "geomap-small" }, `${words.attribution.in} `, ...joined(sources, words.comma))];
  });
}
