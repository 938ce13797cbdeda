// @ts-check
/** One facet in the panel of filters: its values as checkboxes with how many have each. */

import { make, said } from "./dom.js";
import { folded, wordsIn } from "./fold.js";
import { NOT_KNOWN, isRanged, totalsOf } from "./facets.js";
import { signPicture } from "./signs.js";

/** So many values are shown at first, and at most where all are asked for. */
const FEW = 8;
const MANY = 200;

/**
 * @typedef {object} Group
 * @property {HTMLElement} element
 * @property {boolean} isUseful Whether its values tell incidents apart.
 * @property {(counts: Uint32Array, chosen: readonly string[], isStill: boolean) => void} show A group that is still keeps its values where they are.
 */

/**
 * Return the group of a facet.
 * @param {import("./facets.js").Facet} facet
 * @param {import("./summary.js").Words} words
 * @param {import("./asked.js").ValueWords} say
 * @param {(value: string) => void} toggle
 * @returns {Group}
 */
export function groupOf(facet, words, say, toggle) {
  const titles = /** @type {Record<string, string>} */ (words.find.facets);
  const title = titles[facet.name] ?? facet.name;
  const totals = totalsOf(facet);
  const there = facet.values.map((_, number) => number).filter((number) => totals[number]);
  /** @type {Map<number, {input: HTMLInputElement, count: HTMLElement, row: HTMLElement}>} */
  const shown = new Map();
  /** @type {Uint32Array} */
  let counts = totals;
  /** @type {ReadonlySet<string>} */
  let chosen = new Set();
  let isWhole = false;
  /** @type {string[] | null} */
  let texts = null;

  const list = make("div", { role: "group", "aria-label": title, class: "geomap-values" });
  const sought = make("input", { type: "search", class: "geomap-facet-find", dir: "auto", autocomplete: "off", spellcheck: "false", "aria-label": words.find.findIn(title), placeholder: words.find.findIn(title), input: () => fill() });
  const more = make("button", { type: "button", class: "geomap-more", click: () => ((isWhole = !isWhole), fill()) });
  const rest = make("p", { class: "geomap-small", role: "status" });
  const number = make("span", { class: "geomap-count" });
  const element = make("details", { class: "geomap-facet", open: true, "data-facet": facet.name }, make("summary", {}, make("span", {}, title), number), sought, list, rest, more);
  sought.hidden = more.hidden = there.length <= FEW;

  function fill() {
    const found = matching();
    const most = isWhole || sought.value ? MANY : FEW;
    const first = sorted(found).slice(0, Math.max(most, Math.min(MANY, chosen.size)));
    shown.clear();
    list.replaceChildren(...first.map(rowOf));
    more.textContent = isWhole ? words.find.fewer : words.find.all(there.length);
    more.hidden = there.length <= FEW || sought.value !== "";
    rest.textContent = !found.length ? words.find.noValue : (isWhole || sought.value) && found.length > first.length ? words.find.rest(found.length - first.length) : "";
    rest.hidden = !rest.textContent;
  }

  function matching() {
    const asked = wordsIn(sought.value);
    if (!asked.length) return there;
    texts ??= facet.values.map((value) => folded(`${value} ${say(facet.name, value)}`));
    return there.filter((at) => asked.every((word) => texts?.[at].includes(word)));
  }

  /** The chosen first, then the most frequent; ranges as they follow one another. @param {number[]} numbers */
  function sorted(numbers) {
    const isChosen = (/** @type {number} */ at) => Number(chosen.has(facet.values[at]));
    const place = (/** @type {number} */ at) => (facet.values[at] === NOT_KNOWN ? Infinity : at);
    if (isRanged(facet.name)) return [...numbers].sort((a, b) => (place(a) < place(b) ? -1 : 1));
    return [...numbers].sort((a, b) => isChosen(b) - isChosen(a) || counts[b] - counts[a] || totals[b] - totals[a] || a - b);
  }

  /** @param {number} at */
  function rowOf(at) {
    const value = facet.values[at];
    const input = make("input", { type: "checkbox", change: () => toggle(value) });
    const count = make("span", { class: "geomap-count" });
    const text = value === NOT_KNOWN ? make("span", { class: "geomap-not-known" }, say(facet.name, value)) : said(say(facet.name, value));
    const sign = facet.name === "role" && value !== NOT_KNOWN && Object.hasOwn(words.role, value) ? signPicture(value, false) : null;
    const row = make("label", { class: "geomap-value" }, input, sign, text, count);
    shown.set(at, { input, count, row });
    tell(at);
    return row;
  }

  /** @param {number} at */
  function tell(at) {
    const { input, count, row } = /** @type {{input: HTMLInputElement, count: HTMLElement, row: HTMLElement}} */ (shown.get(at));
    input.checked = chosen.has(facet.values[at]);
    count.textContent = words.find.number(counts[at]);
    row.classList.toggle("none", counts[at] === 0);
  }

  return {
    element,
    isUseful: there.length > 1,
    show(nextCounts, nextChosen, isStill) {
      counts = nextCounts;
      chosen = new Set(nextChosen);
      number.textContent = chosen.size ? words.find.chosen(chosen.size) : "";
      if (shown.size && (isStill || list.contains(document.activeElement))) for (const at of shown.keys()) tell(at);
      else fill();
    },
  };
}
