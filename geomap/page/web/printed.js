// @ts-check
/** The page on paper: title, map, legend, dates, filters, a list, sources and credits, made when the reader prints. */

import { attributionLine } from "./about.js";
import { whenText } from "./dates.js";
import { joined, make, said } from "./dom.js";
import { paletteOf } from "./palette.js";
import { framed, pictureOf, svgOf } from "./picture.js";
import { reasonOf } from "./list.js";
import { listed } from "./story.js";
import { figuresLine, whatOf, whenOf, whoOf } from "./summary.js";
import { MOST_LISTED } from "./takefiles.js";

/** @typedef {import("./takefiles.js").Page} Page */
/** @typedef {import("./story.js").Row} Row */

/** Pixels that fit between the margins of A4 and of Letter, with room for the title above. */
const PAPER = { width: 700, height: 500 };
const MOST_PUBLISHERS = 60;

/**
 * Make the paper page when the browser is about to print, and take it away after.
 * @param {Page} page
 * @param {import("./takefiles.js").Files} files
 */
export function printedOn(page, files) {
  /** @type {HTMLElement | null} */
  let paper = null;
  const remove = () => {
    paper?.remove();
    paper = null;
  };
  const put = () => {
    remove();
    paper = paperOf(page, files);
    document.body.append(paper);
  };
  window.addEventListener("beforeprint", put, { signal: page.store.life });
  window.addEventListener("afterprint", remove, { signal: page.store.life });
}

/** Print; false where the page is not allowed to, as in a frame in a sandbox. */
export function printPage() {
  let isPrinting = false;
  const tell = () => {
    isPrinting = true;
  };
  window.addEventListener("beforeprint", tell);
  window.print();
  window.removeEventListener("beforeprint", tell);
  return isPrinting;
}

/** @param {Page} page @param {import("./takefiles.js").Files} files */
function paperOf(page, files) {
  const { story, store, filtering, words } = page;
  const { passes } = filtering.apply(store.get().filter);
  const about = files.about();
  const all = files.rows();
  const [rows, rest] = [1, 0].map((whole) => all.filter((at) => story.isWhole[at] === whole));
  return make(
    "section",
    { id: "geomap-print" },
    make("h1", { dir: "auto" }, about.title),
    make("p", {}, [about.counts, about.dates].filter(Boolean).join(" · ")),
    ...about.filter.map((line) => make("p", { dir: "auto" }, line)),
    make("figure", {}, mapOf(page)),
    make("h2", {}, words.list),
    tableOf(rows.subarray(0, MOST_LISTED), page),
    moreOf(rows, words),
    ...(rest.length ? [make("h2", {}, words.without), lostOf(rest.subarray(0, MOST_LISTED), page), moreOf(rest, words)] : []),
    make("h2", {}, words.sourcesTitle),
    sourcesOf(files.cited(), story, words),
    files.cited() && all.length <= MOST_LISTED ? null : publishersOf(story, passes, words),
    make("h2", {}, words.about),
    make("ul", {}, ...story.credits.map(({ title, attribution, licence, url }) => make("li", {}, ...joined([title, attribution, licence, url].filter(Boolean).map(said), " · ")))),
    story.basemap ? make("p", {}, words.borders) : null,
  );
}

/** The map with scale, legend and credits, as lines, in the colours of paper. @param {Page} page */
function mapOf(page) {
  const { scene, story, store, filtering, words } = page;
  const root = document.documentElement;
  const { theme } = root.dataset;
  root.dataset.theme = "light";
  const palette = paletteOf(root);
  root.dataset.theme = theme;
  const text = { title: "", lines: [], credits: attributionLine(story) };
  const plan = pictureOf({ scene, story, filtering, words }, framed(scene.view(), PAPER), store.get(), text);
  return svgOf({ scene }, plan, palette, { title: words.map(story.count), lines: [] });
}

/** @param {Uint32Array} rows @param {Page} page */
function tableOf(rows, { story, words }) {
  const heads = Object.values(words.take.columns).map((name) => make("th", { scope: "col" }, name));
  const lines = Array.from(rows, (at) => rowOf(story.incident(at), story.language, words));
  return make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...lines));
}

/** How many are not listed, and where these are to be had. @param {Uint32Array} rows @param {import("./summary.js").Words} words */
function moreOf({ length }, { take }) {
  return length > MOST_LISTED ? make("p", {}, `${take.more(length - MOST_LISTED)} (${take.open}: ${take.kinds.geojson}, ${take.kinds.csv})`) : null;
}

/** What has no place or no date, with the reason. @param {Uint32Array} rows @param {Page} page */
function lostOf(rows, { story, words }) {
  const lines = Array.from(rows, (at) => {
    const incident = story.incident(at);
    const why = incident.isPlaced ? words.precision(incident.geo_precision, incident.uncertainty_m) : reasonOf(incident, words);
    return make("li", {}, ...joined([said(incident.label), whenOf(incident, story.language, words), figuresLine(incident, words), why], " · "));
  });
  return make("ul", {}, ...lines);
}

/** @param {Row} incident @param {string} language @param {import("./summary.js").Words} words */
function rowOf(incident, language, words) {
  const role = /** @type {Record<string, string>} */ (words.role)[incident.role];
  const what = [role, whatOf(incident, words), whoOf(incident, words)].filter(Boolean).map(said);
  const where = incident.isPlaced ? words.precision(incident.geo_precision, incident.uncertainty_m) : words.noPoint;
  return make(
    "tr",
    {},
    make("td", {}, whenOf(incident, language, words)),
    make("th", { scope: "row" }, said(incident.label)),
    make("td", {}, ...joined(what, " · ")),
    make("td", {}, figuresLine(incident, words)),
    make("td", {}, where),
  );
}

/** Sources in full, null where they were not read. @param {Row[] | null} sources @param {import("./story.js").Story} story @param {import("./summary.js").Words} words */
function sourcesOf(sources, { language }, words) {
  const parts = (/** @type {Row} */ { publisher, title, date_published: day, url }) => [title, publisher, day && whenText(day, null, "day", language, words.dates), url];
  return sources && make("ul", {}, ...sources.map((source) => make("li", {}, ...joined(parts(source).filter(Boolean).map(said), " · "))));
}

/** Who published the sources of what passes, the most often named first. @param {import("./story.js").Story} story @param {Uint8Array} passes @param {import("./summary.js").Words} words */
function publishersOf({ incidents, count }, passes, words) {
  const column = incidents.columns.publishers;
  /** @type {Map<string, number>} */
  const cells = new Map();
  for (let at = 0; column && at < count; at++) {
    const cell = passes[at] ? column.at(at) : null;
    if (cell) cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  /** @type {Map<string, number>} */
  const names = new Map();
  for (const [cell, times] of cells) for (const name of new Set(listed(cell))) names.set(name, (names.get(name) ?? 0) + times);
  const sorted = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => said(name));
  const rest = sorted.length - MOST_PUBLISHERS;
  return make("p", {}, ...joined(sorted.slice(0, MOST_PUBLISHERS), " · "), rest > 0 ? ` · ${words.take.more(rest)}` : null);
}
