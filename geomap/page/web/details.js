// @ts-check
/** All that the page knows of one incident. Every figure has its source beside it, one click away. */

import { whenText } from "./dates.js";
import { filled, joined, linked, make, said } from "./dom.js";
import { figureText, NO_FIGURE } from "./figures.js";
import { chainOf } from "./chain.js";
import { groupedBy } from "./grouped.js";
import { placeOf } from "./place.js";
import { signPicture } from "./signs.js";
import { listed } from "./story.js";
import { rangeOf, roleOf, whatOf, whenOf } from "./summary.js";
import { termOf } from "./words.js";

/** @typedef {import("./story.js").Row} Row */
/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Detail} Detail */
/** @typedef {import("./summary.js").Words} Words */

/** Columns of words, each shown under its publisher. */
const TOLD = /** @type {const} */ (["notes", "tags", "cites", "codes"]);
const FIGURES = /** @type {const} */ (["fatalities", "injuries", "munitions"]);

/**
 * Return the details of an incident as elements.
 * @param {Story} story
 * @param {Detail} detail
 * @param {Words} words
 * @param {(at: number) => void} choose
 * @param {((at: number) => void) | null} [showChain] Shows the whole chain of an incident.
 */
export function detailsOf(story, detail, words, choose, showChain = null) {
  const { incident } = detail;
  const facts = [whenOf(incident, story.language, words, "long"), roleOf(incident, words), whatOf(incident, words)].filter(Boolean);
  return [
    make("h2", { tabindex: "-1" }, signPicture(incident.role, incident.isVague || !incident.isPlaced), said(incident.label)),
    make("p", { class: "geomap-facts" }, ...joined(facts.map(said), " · ")),
    incident.target ? make("p", { class: "geomap-facts" }, words.term(words.target), said(listed(incident.target).join(words.comma))) : null,
    incident.actors ? make("p", { class: "geomap-facts" }, words.term(words.involved), said(listed(incident.actors).join(words.comma))) : null,
    section(words.says.title, ...reportsOf(story, detail, words)),
    section(words.attribution.title, attributionsOf(detail, words)),
    section(words.place.title, placeOf(detail, words, story.gazetteers)),
    chainOf(story, incident.at, words, choose, showChain),
    ...sourcesOf(story, detail, words),
  ].filter((part) => part !== null);
}

/** What stands where the details of an incident cannot be read. @param {Row} incident @param {Words} words */
export function damagedDetails(incident, words) {
  return [make("h2", { tabindex: "-1" }, said(incident.label)), make("p", { role: "alert" }, words.damaged)];
}

/** @param {string} title @param {...(Node | null)} content */
function section(title, ...content) {
  return make("section", {}, make("h3", {}, title), ...content);
}

/** @param {Story} story @param {Detail} detail @param {Words} words */
function reportsOf(story, detail, words) {
  const { incident, reports } = detail;
  if (!reports.length) return [make("p", {}, words.says.none)];
  const heads = FIGURES.map((name) => make("th", { scope: "col", class: "number" }, words.says[name]));
  const table = make(
    "table",
    {},
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, words.says.source), ...heads)),
    make("tbody", {}, ...reports.flatMap((report) => reportRows(story, detail, report, words))),
    make("tfoot", {}, make("tr", {}, make("th", { scope: "row" }, words.says.range), ...FIGURES.map((name) => make("td", { class: "number" }, rangeOf(incident, name, words))))),
  );
  return [table, ...TOLD.flatMap((column) => toldOf(detail, column, words[column], words))];
}

/** One source's figures and, below them, its own words for them and for the day. @param {Story} story @param {Detail} detail @param {Row} report @param {Words} words */
function reportRows(story, detail, report, words) {
  const source = detail.sources.get(report.source_id);
  const day = source ? publishedOn(source, story, words) : "";
  const name = sourceLink(detail, report.source_id);
  const cells = FIGURES.map((figure) => figureCell(report, figure, words));
  const quotes = FIGURES.filter((figure, at) => report[`${figure}_as_reported`] && !cells[at].querySelector("q")).map((figure) =>
    make("span", {}, words.term(words.says[figure]), make("q", {}, said(report[`${figure}_as_reported`]))),
  );
  const told = [...(isUnchecked(report) ? [make("span", {}, words.says.unchecked)] : []), ...dateOf(story, detail.incident, report, words), ...quotes];
  return [
    make("tr", {}, make("th", { scope: "row" }, name, day && make("span", { class: "geomap-small" }, day)), ...cells),
    ...(told.length ? [make("tr", { class: "geomap-quotes" }, make("td", { colspan: "4" }, ...joined(told, " · ")))] : []),
  ];
}

/** Whether a program wrote a report and no person has read it. @param {Row} report */
function isUnchecked({ tags }) {
  const told = listed(tags);
  return told.includes("extracted") && !told.includes("reviewed");
}

/** When it was in a source's own words, with the days that it gives where they are not those of the incident. @param {Story} story @param {Row} incident @param {Row} report @param {Words} words */
function dateOf({ language }, incident, report, words) {
  const text = report.date_as_reported;
  const day = report.date_start ? whenOf(report, language, words) : "";
  const parts = [text ? make("q", {}, said(text)) : "", day === whenOf(incident, language, words) ? "" : day].filter(Boolean);
  return parts.length ? [make("span", {}, words.term(words.sorting.date), ...joined(parts, " "))] : [];
}

/** A figure, or where there is none the source's own words. @param {Row} report @param {string} name @param {Words} words */
function figureCell(report, name, words) {
  const [low, best, high] = ["low", "best", "high"].map((end) => report[`${name}_${end}`]);
  const figure = figureText(low, best, high, words.figures);
  const quote = report[`${name}_as_reported`];
  return make("td", { class: "number" }, quote && figure === NO_FIGURE ? make("q", {}, said(quote)) : figure);
}

/** What reports have in a column of words, each under its publisher's name, folded away. @param {Detail} detail @param {typeof TOLD[number]} column @param {string} title @param {Words} words */
function toldOf({ reports, sources }, column, title, words) {
  const telling = reports.filter((report) => report[column]);
  if (!telling.length) return [];
  const told = telling.map((report) => make("li", {}, said(sources.get(report.source_id)?.publisher ?? report.source_id), words.term(""), said(column === "tags" ? listed(report.tags).join(words.comma) : report[column])));
  return [make("details", { class: "geomap-small geomap-notes" }, make("summary", {}, title), make("ul", { class: "geomap-plain" }, ...told))];
}

/** @param {Detail} detail @param {Words} words */
function attributionsOf(detail, words) {
  const rows = detail.attributions;
  if (!rows.length) return make("p", {}, words.attribution.none);
  const alike = groupedBy(rows, (row) => JSON.stringify([row.status, row.perpetrator, row.said_by]));
  return make("ul", { class: "geomap-plain" }, ...[...alike.values()].map((group) => attribution(detail, group, words)));
}

/** One word about who did it, with the sources it stands in. @param {Detail} detail @param {Row[]} group @param {Words} words */
function attribution(detail, group, words) {
  const { status, perpetrator, said_by: by } = group[0];
  const tag = make("span", { class: "geomap-tag" }, termOf(words.attribution.status, status));
  const where = joined(group.map((row) => sourceLink(detail, row.source_id)), words.comma);
  return make("li", {}, tag, " ", ...sentence(status, perpetrator, by, words), make("span", { class: "geomap-small" }, `${words.attribution.in} `, ...where));
}

/** @param {string} status @param {string | null} who @param {string | null} by @param {Words} words */
function sentence(status, who, by, words) {
  const sentences = words.attribution.said;
  const { both, none, ...one } = Object.hasOwn(sentences, status) ? sentences[/** @type {keyof typeof sentences} */ (status)] : sentences.attributed;
  const speaker = by && by !== who ? said(listed(by).join(words.comma)) : null;
  const actor = who ? said(who) : null;
  return filled(actor && speaker ? both : actor ? one.who : speaker ? one.by : none, { who: actor, by: speaker });
}

/** @param {Detail} detail @param {string} id */
function sourceLink(detail, id) {
  const source = detail.sources.get(id);
  return linked(source?.publisher ?? id, source?.url);
}

/** The day on which a source was published, "" where it is not known. @param {Row} source @param {Story} story @param {Words} words */
function publishedOn(source, story, words) {
  return source.date_published ? whenText(source.date_published, null, "day", story.language, words.dates) : "";
}

/** The sources in full. @param {Story} story @param {Detail} detail @param {Words} words */
function sourcesOf(story, { reports, sources }, words) {
  const ids = [...new Set(reports.map((report) => report.source_id))];
  const known = ids.map((one) => sources.get(one)).filter((source) => source !== undefined);
  if (!known.length) return [];
  const items = known.map((source) => {
    const day = publishedOn(source, story, words);
    const archive = source.archive_url ? linked(words.says.archived, source.archive_url) : null;
    const parts = [...(source.title ? [said(source.publisher)] : []), ...(day ? [day] : []), ...(archive ? [archive] : [])];
    return make("li", {}, linked(source.title ?? source.publisher, source.url), make("span", { class: "geomap-small" }, ...joined(parts, " · ")));
  });
  return [section(words.sourcesTitle, make("ol", { class: "geomap-plain" }, ...items))];
}
