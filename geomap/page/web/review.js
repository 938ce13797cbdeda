// @ts-check
/** Where the page for review begins: an article, its reports, and what leads from one to the other. */

import { decode } from "./decode.js";
import { byId, make } from "./dom.js";
import { addressOn } from "./reviewaddress.js";
import { barOn } from "./reviewbar.js";
import { cardsOn } from "./reviewcards.js";
import { noteOn } from "./reviewnote.js";
import { stateOf } from "./reviewstate.js";
import { textOn, toldOf } from "./reviewtext.js";
import { REVIEW } from "./reviewwords.js";

/** @typedef {import("./reviewstate.js").Article} Article */
/** @typedef {import("./reviewstate.js").Field} Field */

const dark = matchMedia("(prefers-color-scheme: dark)");
const dress = () => (document.documentElement.dataset.theme = dark.matches ? "dark" : "light");

/** @param {import("./reviewstate.js").Content} content */
function start(content) {
  const state = stateOf();
  addressOn(content, state);
  if (!content.articles.length) byId("review-article").append(make("p", {}, REVIEW.noArticle));
  barOn(byId("review-bar"), content, state, (article) => show(article, content.columns, state));
  window.addEventListener("beforeunload", (event) => {
    if (!state.isSaved()) event.preventDefault();
  });
}

/** @param {Article} article @param {import("./reviewstate.js").Column[]} columns @param {import("./reviewstate.js").State} state */
function show(article, columns, state) {
  const home = byId("review-article");
  const note = noteOn(byId("review-note"));
  const text = textOn(home, article, chooseWords);
  const cards = cardsOn(byId("review-reports"), article.reports, columns, state, { field: chooseField, report: (report) => chooseReport(report) });
  for (const each of [home, byId("review-reports")]) each.scrollTop = 0;

  /** @param {import("./reviewpieces.js").Piece} piece */
  function chooseWords({ from, to, mentions }) {
    const fields = article.reports.flatMap((report, number) =>
      report.fields.filter(([, , , spans]) => spans.some((span) => span[1] < to && span[2] > from)).map(([name]) => ({ number, name })),
    );
    text.light([[0, from, to]]);
    cards.light(fields);
    const means = mentions.map((at) => toldOf(article.mentions[at])).join("; ");
    const meant = means ? `: ${means}` : "";
    note.say(`${quoted(from, to)}${meant}`, fields.map(wayTo));
  }

  /** @param {number} number @param {string} name @param {Field | null} field @param {boolean} isJump */
  function chooseField(number, name, field, isJump) {
    const spans = field?.[3] ?? [];
    const title = `${number + 1} ${name}`;
    text.light(spans, isJump);
    cards.light([{ number, name }]);
    const words = spans.map(([, from, to]) => quoted(from, to)).join(", ");
    note.say(field ? REVIEW.from(title, words) : REVIEW.byHand(title), [wayTo({ number, name })]);
  }

  /** @param {import("./reviewstate.js").Report} report */
  function chooseReport(report) {
    text.light(report.spans, true);
    cards.light([]);
    note.say(report.spans.map(([, from, to]) => quoted(from, to)).join(", "), null);
  }

  /** @param {{number: number, name: string}} field */
  function wayTo({ number, name }) {
    return { name: `${number + 1} ${name}`, go: () => cards.focus(number, name) };
  }

  /** @param {number} from @param {number} to */
  function quoted(from, to) {
    return REVIEW.quoted(article.text.slice(from, to).replace(/\s+/g, " "));
  }
}

/** @returns {Promise<boolean>} */
async function begin() {
  dress();
  dark.addEventListener("change", dress);
  try {
    start(await decode(byId("geomap-data").textContent ?? ""));
    return true;
  } catch (error) {
    byId("review-article").append(make("p", { class: "review-failed", role: "alert" }, REVIEW.damaged));
    console.error(error);
    return false;
  }
}

/** For tests: `ready` resolves once the page stands, with whether it could be made. */
/** @type {any} */ (window).geomap = Object.freeze({ ready: begin() });
