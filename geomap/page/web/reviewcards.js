// @ts-check
/** The reports of an article as cards: what becomes of each, and its fields. */

import { make } from "./dom.js";
import { fieldOf, numbersOf } from "./reviewfield.js";
import { bringIntoSight } from "./reviewscroll.js";
import { VERDICTS } from "./reviewstate.js";
import { REVIEW } from "./reviewwords.js";

/** @typedef {import("./reviewstate.js").Report} Report */
/** @typedef {import("./reviewstate.js").Field} Field */
/** @typedef {{field: (number: number, name: string, field: Field | null, isJump: boolean) => void, report: (report: Report) => void}} Choose */
/** Columns that say which report it is. */
const OWN = ["report_id", "source_id"];

/**
 * Put the cards of an article into an element.
 * @param {HTMLElement} home
 * @param {readonly Report[]} reports
 * @param {readonly import("./reviewstate.js").Column[]} columns
 * @param {import("./reviewstate.js").State} state
 * @param {Choose} choose
 */
export function cardsOn(home, reports, columns, state, choose) {
  const cards = reports.map((report, number) => cardOf(report, number, columns, state, choose));
  const title = make("h2", {}, reports.length ? REVIEW.reports(reports.length) : REVIEW.noReport);
  home.replaceChildren(title, ...cards.map(({ card }) => card));
  return {
    /** Mark fields, and no others. @param {readonly {number: number, name: string}[]} fields */
    light(fields) {
      cards.forEach(({ rows }, at) => {
        for (const [name, { row }] of rows) row.classList.toggle("review-lit", fields.some((field) => field.number === at && field.name === name));
      });
      const [first] = fields;
      bringIntoSight(home, first && cards[first.number].rows.get(first.name)?.row);
    },
    /** @param {number} number @param {string} name */
    focus: (number, name) => cards[number].rows.get(name)?.focus(),
  };
}

/** @param {Report} report @param {number} number @param {readonly import("./reviewstate.js").Column[]} columns @param {import("./reviewstate.js").State} state @param {Choose} choose */
function cardOf(report, number, columns, state, choose) {
  /** @type {Map<string, ReturnType<typeof fieldOf>>} */
  const rows = new Map();
  const list = make("div", { class: "review-fields" });
  const where = REVIEW.sentences(numbersOf(report.spans));
  const title = REVIEW.report(number + 1);
  const way = make("button", { type: "button", class: "review-way", "aria-label": REVIEW.show(title, where), click: () => choose.report(report) }, where);
  const head = make("div", { class: "review-card-head" }, make("h3", {}, title), make("bdi", { class: "review-small" }, report.id), make("span", { class: "review-small" }, REVIEW.sure(report.confidence)), way);
  const card = make("article", { class: "review-card", "aria-label": title });
  const { select, renew } = adding(`review-add-${number}`, columns, rows, add);
  const verdict = verdictOf(report, number, state, () => (card.dataset.verdict = state.verdict(report)));
  card.dataset.verdict = state.verdict(report);
  for (const field of report.fields) put(field[0], field);
  for (const name of state.added(report)) put(name, null);
  card.append(head, verdict, list, select);
  return { card, rows };

  /** @param {string} name */
  function add(name) {
    state.correct(report, name, "");
    put(name, null).focus();
  }

  /** @param {string} name @param {Field | null} field */
  function put(name, field) {
    const column = /** @type {import("./reviewstate.js").Column} */ (columns.find((each) => each.name === name));
    const row = fieldOf({ report, column, field, id: `review-${number}-${name}`, state, choose: (isJump) => choose.field(number, name, field, isJump) });
    rows.set(name, row);
    list.append(row.row);
    renew();
    return row;
  }
}

/** What puts a field into a report that has none of that column. @param {string} id @param {readonly import("./reviewstate.js").Column[]} columns @param {Map<string, unknown>} rows @param {(name: string) => void} add */
function adding(id, columns, rows, add) {
  const list = make("select", { id, change: () => list.value && add(list.value) });
  const select = make("div", { class: "review-add" }, make("label", { for: id }, REVIEW.add), list);
  const renew = () => {
    const left = columns.filter(({ name }) => !OWN.includes(name) && !rows.has(name));
    list.replaceChildren(make("option", { value: "" }, REVIEW.choose), ...left.map(({ name }) => make("option", { value: name }, name)));
  };
  renew();
  return { select, renew };
}

/** @param {Report} report @param {number} number @param {import("./reviewstate.js").State} state @param {() => void} dress */
function verdictOf(report, number, state, dress) {
  const choices = VERDICTS.map((verdict) => {
    const change = () => {
      state.decide(report, verdict);
      dress();
    };
    const input = make("input", { type: "radio", name: `review-verdict-${number}`, value: verdict, checked: state.verdict(report) === verdict, change });
    return make("label", {}, input, REVIEW.verdicts[verdict]);
  });
  return make("fieldset", { class: "review-verdict" }, make("legend", { class: "review-hidden" }, REVIEW.verdict(number + 1)), ...choices);
}
