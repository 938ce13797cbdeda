// @ts-check
/** One field of a report: its column, its value to correct, how sure it is and the way to its words. */

import { make, said } from "./dom.js";
import { isTaken } from "./reviewcheck.js";
import { REVIEW } from "./reviewwords.js";

/**
 * @typedef {object} Asked
 * @property {import("./reviewstate.js").Report} report
 * @property {import("./reviewstate.js").Column} column
 * @property {import("./reviewstate.js").Field | null} field Null for one that a person added.
 * @property {string} id
 * @property {import("./reviewstate.js").State} state
 * @property {(isJump: boolean) => void} choose
 */

/** @param {Asked} asked */
export function fieldOf({ report, column, field, id, state, choose }) {
  const { name } = column;
  const wanted = make("span", { class: "review-wrong", id: `${id}-wanted`, hidden: true }, REVIEW.wanted(column.wanted));
  const input = inputOf(column, state.value(report, name), { id, "aria-describedby": wanted.id, dir: "auto" });
  const was = make("span", { class: "review-small" });
  const undo = make("button", { type: "button", "aria-label": REVIEW.undo(name), click: takeBack }, REVIEW.undoShort);
  const change = make("div", { class: "review-change" }, was, undo);
  const label = make("label", { for: id, title: column.meaning }, name);
  const row = make("div", { class: "review-field", focusin: () => choose(false) }, label, make("div", { class: "review-value" }, input, wanted, change), sureOf(field), wayOf(field, name, choose));
  input.addEventListener("input", () => {
    state.correct(report, name, input.value);
    dress();
  });
  dress();

  function takeBack() {
    state.correct(report, name, state.coded(report, name));
    input.value = state.value(report, name);
    dress();
    input.focus();
  }

  function dress() {
    const isFine = isTaken(column, input.value.trim());
    wanted.hidden = isFine;
    input.setAttribute("aria-invalid", String(!isFine));
    const isChanged = !field || input.value !== field[1];
    row.classList.toggle("review-changed", isChanged);
    change.hidden = !isChanged;
    undo.hidden = !field;
    was.replaceChildren(field ? REVIEW.was("") : REVIEW.wasNothing, ...(field ? [said(field[1])] : []));
  }

  return {
    row,
    focus() {
      input.focus();
      row.scrollIntoView({ block: "nearest" });
    },
  };
}

/** A list of words where only these may stand, else a line. @param {import("./reviewstate.js").Column} column @param {string} value @param {Record<string, string>} attributes */
function inputOf({ allowed }, value, attributes) {
  if (!allowed.length) {
    const input = make("input", { type: "text", autocomplete: "off", ...attributes });
    input.value = value;
    return input;
  }
  const words = ["", ...allowed, ...(value && !allowed.includes(value) ? [value] : [])];
  const select = make("select", attributes, ...words.map((word) => make("option", { value: word }, word)));
  select.value = value;
  return select;
}

/** @param {import("./reviewstate.js").Field | null} field */
function sureOf(field) {
  return make("span", { class: "review-small review-sure" }, field ? REVIEW.sure(field[2]) : "");
}

/** @param {import("./reviewstate.js").Field | null} field @param {string} name @param {(isJump: boolean) => void} choose */
function wayOf(field, name, choose) {
  if (!field) return make("span");
  const where = REVIEW.sentences(numbersOf(field[3]));
  return make("button", { type: "button", class: "review-way", "aria-label": REVIEW.show(name, where), click: () => choose(true) }, where);
}

/** The numbers of the sentences that spans stand in, each once. @param {readonly import("./reviewstate.js").Span[]} spans */
export function numbersOf(spans) {
  return [...new Set(spans.map(([number]) => number))].sort((a, b) => a - b);
}
