// @ts-check
/** A chain and its links in words. */

import { nameOf } from "./chainname.js";
import { whenText } from "./dates.js";
import { said } from "./dom.js";
import { rangeText } from "./figures.js";
import { dayText } from "./table.js";
import { termOf } from "./words.js";

/** Two places are one if they are no further apart. */
const SAME_PLACE_M = 50;

/** @typedef {import("./chains.js").Chain} Chain */
/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./summary.js").Words} Words */

/** "5 steps", "27 Dec 2019–8 Jan 2020", "28–37 killed". @param {Chain} chain @param {Story} story @param {Words} words */
export function factsOf({ steps, days, killed }, story, words) {
  const when = days ? whenText(dayText(days[0]), dayText(days[1]), "days", story.language, words.dates) : words.dates.unknown;
  return [words.chains.steps(steps.length), when, killed ? words.killed(rangeText(killed.low, null, killed.high, killed.isOpen, words.figures)) : words.noFigures];
}

/** What is doubtful about a chain. @param {Chain} chain @param {Words} words */
export function doubtsOf({ disputed, inferred, isRound }, words) {
  return [
    disputed ? words.chains.disputed(disputed) : "",
    inferred ? words.chains.inferred(inferred) : "",
    isRound ? words.chains.round : "",
  ].filter(Boolean);
}

/** What an incident is called. @param {Story} story */
export function labelsIn({ incidents }) {
  return (/** @type {number} */ at) => String(incidents.at("label", at) ?? incidents.at("incident_id", at) ?? "");
}

/** Return the name of a chain: it runs as the page's language does, and each label in a direction of its own. @param {Chain} chain @param {(at: number) => string} labelOf @param {Words} words */
export function nameNodes(chain, labelOf, words) {
  return nameOf(chain, labelOf, words.chains).map((part) => (typeof part === "string" ? part : said(part.label)));
}

/**
 * Return a link as its verb, the number of the step it leads back to, and " · stated, 2 days later, 318 km".
 * @param {import("./chains.js").Link} link
 * @param {Chain} chain
 * @param {Words} words
 */
export function linkWords({ from, to, relation, confidence, days, metres }, { place }, words) {
  const number = /** @type {number} */ (place.get(from)) + 1;
  const isBack = number > /** @type {number} */ (place.get(to)) + 1;
  const gaps = [days === null ? "" : words.chain.later(days), metres === null ? "" : metres < SAME_PLACE_M ? words.chains.same : words.distance(metres), isBack ? words.chains.later : ""];
  const sure = termOf(words.chain.confidence, confidence);
  return {
    verb: termOf(words.chain.out, relation),
    number,
    rest: [` · ${sure}`, ...gaps.filter(Boolean)].join(words.comma),
  };
}
