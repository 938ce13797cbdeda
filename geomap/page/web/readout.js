// @ts-check
/** What the bars say, in words: of one bar beside the pointer, of all of them for who does not see them. */

import { binOf } from "./bins.js";
import { whenText } from "./dates.js";
import { make } from "./dom.js";
import { ROLES } from "./story.js";
import { dayText } from "./table.js";

/** @typedef {import("./bins.js").Scale} Scale */
/** @typedef {import("./bins.js").Tally} Tally */
/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./summary.js").Words} Words */

/** "March 2020". @param {Scale} scale @param {number} bin @param {Story} story @param {Words} words */
function nameOf({ unit, each, edges }, bin, story, words) {
  const precision = each === 1 && unit !== "day" ? unit : null;
  return whenText(dayText(edges[bin]), dayText(edges[bin + 1] - 1), precision, story.language, words.dates);
}

/**
 * Return all bars in one sentence or two.
 * @param {Scale} scale
 * @param {Tally} tally
 * @param {Story} story
 * @param {Words} words
 */
export function summaryOf(scale, tally, story, words) {
  const most = tally.sums.indexOf(tally.sums.reduce((a, b) => Math.max(a, b), 0));
  const whole = whenText(dayText(scale.edges[0]), dayText(scale.edges[scale.edges.length - 1] - 1), null, story.language, words.dates);
  const over = tally.spans.reduce((sum, span) => sum + span.count, 0);
  const peak = tally.sums[most] ? words.time.peak(nameOf(scale, most, story, words), tally.sums[most]) : "";
  return words.time.summary({ whole, dated: tally.dated, peak, over, undated: tally.undated });
}

/**
 * Show beside the pointer what a bar stands for.
 * @param {HTMLElement} home
 * @param {{plot: () => import("./plot.js").Plot, counted: import("./counted.js").Counted}} means
 * @param {Story} story
 * @param {Words} words
 */
export function readoutOn(home, { plot, counted }, story, words) {
  const tip = make("div", { class: "geomap-tip geomap-readout", hidden: true, "aria-hidden": "true" });
  home.append(tip);
  const hide = () => (tip.hidden = true);
  home.addEventListener("pointerleave", hide);
  home.addEventListener("pointerdown", hide);
  home.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return hide();
    const { left } = home.getBoundingClientRect();
    const bin = binOf(counted.scale(), plot().dayAt(event.clientX - left));
    const lines = linesOf(counted.tally(), bin, words);
    tip.hidden = !lines.length;
    if (tip.hidden) return;
    tip.replaceChildren(make("strong", {}, nameOf(counted.scale(), bin, story, words)), ...lines.map((line) => make("span", {}, line)));
    const at = Math.max(0, Math.min(home.clientWidth - tip.offsetWidth, event.clientX - left - tip.offsetWidth / 2));
    tip.style.transform = `translate(${at}px, calc(-100% - 4px))`;
  });
  return { hide };
}

/** How many of each role lie in a bin, and how many are known less well. @param {Tally} tally @param {number} bin @param {Words} words */
function linesOf({ bars, spans }, bin, words) {
  const start = bin * ROLES.length * 2;
  const lines = ROLES.map((role, number) => {
    const [crisp, vague] = [bars[start + number * 2], bars[start + number * 2 + 1]];
    return crisp + vague ? words.time.line(/** @type {any} */ (words.role)[role], crisp + vague, vague) : "";
  });
  const over = spans.reduce((sum, span) => sum + (span.from <= bin && span.to >= bin ? span.count : 0), 0);
  return [...lines, over ? words.time.over(over) : ""].filter(Boolean);
}
