// @ts-check
/** An incident in a few words, for the list, the tooltip and the screen reader. */

import { whenText } from "./dates.js";
import { NO_FIGURE, rangeText } from "./figures.js";
import { listed } from "./story.js";
import { termOf } from "./words.js";

/** @typedef {import("./story.js").Row} Row */
/** @typedef {ReturnType<typeof import("./words.js").wordsOf>} Words */

/** The range of a figure over all sources. @param {Row} incident @param {string} name fatalities, injuries or munitions. @param {Words} words */
export function rangeOf(incident, name, words) {
  const [low, best, high] = ["low", "best", "high"].map((end) => incident[`${name}_${end}`]);
  return rangeText(low, best, high, incident[`${name}_open`], words.figures);
}

/** "3 killed · 12–14 wounded". @param {Row} incident @param {Words} words */
export function figuresLine(incident, words) {
  const [killed, wounded] = ["fatalities", "injuries"].map((name) => rangeOf(incident, name, words));
  const parts = [killed === NO_FIGURE ? "" : words.killed(killed), wounded === NO_FIGURE ? "" : words.wounded(wounded)];
  return parts.filter(Boolean).join(" · ") || words.noFigures;
}

/** @param {Row} incident @param {string} language @param {Words} words @param {"short" | "long"} [length] */
export function whenOf(incident, language, words, length) {
  return whenText(incident.date_start, incident.date_end, incident.date_precision, language, words.dates, length);
}

/** With what, or what kind of event. @param {Row} incident @param {Words} words */
export function whatOf(incident, words) {
  return listed(incident.weapon).join(words.comma) || termOf(words.events, incident.sub_event_type) || termOf(words.events, incident.event_type);
}

/** "attributed: ", and "Kataib Hezbollah" as the data has it; where nobody says who did it, who was involved. @param {Row} incident @param {Words} words @returns {[string, string]} */
export function whoParts(incident, words) {
  const who = listed(incident.perpetrator).join(words.comma);
  const involved = listed(incident.actors).join(words.comma);
  if (!who) return [involved && words.term(words.involved), involved];
  const status = termOf(words.attribution.status, incident.attribution_status);
  return [status && incident.attribution_status !== "unknown" ? words.term(status) : "", who];
}

/** "attributed: Kataib Hezbollah". @param {Row} incident @param {Words} words */
export function whoOf(incident, words) {
  return whoParts(incident, words).join("");
}

/** "Taji, attack, 11 March 2020, 3 killed". @param {Row} incident @param {string} language @param {Words} words */
export function spoken(incident, language, words) {
  return words.announce([incident.label, roleOf(incident, words), whenOf(incident, language, words, "long"), figuresLine(incident, words)]);
}

/** "attack". @param {Row} incident @param {Words} words */
export function roleOf(incident, words) {
  return termOf(words.role, incident.role);
}
