// @ts-check
/** The words of an article with their mentions marked; those that are chosen are lit. */

import { make } from "./dom.js";
import { levelsOf, linesOf, piecesIn } from "./reviewpieces.js";
import { bringIntoSight } from "./reviewscroll.js";
import { REVIEW } from "./reviewwords.js";

/** @typedef {import("./reviewstate.js").Article} Article */
/** @typedef {import("./reviewpieces.js").Piece} Piece */

export const KINDS = /** @type {const} */ (["place", "actor", "date", "count", "weapon", "target", "field"]);
/** More lines than these have no room below a line of text. */
const MOST_LEVELS = 3;
/** So many sentences make a paragraph at most: a browser lays one out at once, and a book without a break would stop it. */
const MOST_TOGETHER = 30;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const STEPS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 });

/**
 * Put an article into an element.
 * @param {HTMLElement} home
 * @param {Article} article
 * @param {(piece: Piece) => void} choose Is told of marked words that the reader chooses.
 */
export function textOn(home, article, choose) {
  const lines = linesOf(article);
  const pieces = lines.flatMap((line) => line.pieces);
  const levels = levelsOf(article.mentions);
  const elements = pieces.map((piece, at) => pieceOf(article, piece, levels, at));
  const marked = elements.filter((element) => element.role === "button");
  const body = make("div", { class: "review-text", role: "group", "aria-label": REVIEW.text, keydown: step, click: pick }, ...paragraphsOf(lines, elements));
  if (LANGUAGE.test(article.language)) body.lang = article.language;
  home.replaceChildren(headOf(article), legendOf(article), body);
  /** @type {HTMLElement[]} */
  let lit = [];
  let stop = marked[0];
  if (stop) stop.tabIndex = 0;

  /** @param {HTMLElement} element */
  function goTo(element) {
    stop.tabIndex = -1;
    stop = element;
    stop.tabIndex = 0;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }

  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  function markedAt(target) {
    return target instanceof Element ? target.closest("[role=button]") : null;
  }

  /** @param {Event} event */
  function pick(event) {
    const element = markedAt(event.target);
    if (!element) return;
    goTo(element);
    choose(pieces[Number(element.dataset.piece)]);
  }

  /** @param {KeyboardEvent} event */
  function step(event) {
    const element = markedAt(event.target);
    if (!element || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = marked.indexOf(element);
    const next = { Home: 0, End: marked.length - 1 }[event.key] ?? at + (STEPS[event.key] ?? 0);
    if (event.key === "Enter" || event.key === " ") pick(event);
    else if (next !== at && marked[next]) goTo(marked[next]);
    else return;
    event.preventDefault();
  }

  return {
    /**
     * Light the words of some spans, and no others.
     * @param {readonly import("./reviewstate.js").Span[]} spans
     * @param {boolean} [isJump] Whether the focus goes there.
     */
    light(spans, isJump = false) {
      for (const element of lit) element.classList.remove("review-lit");
      lit = piecesIn(pieces, spans).map((at) => elements[at]);
      for (const element of lit) element.classList.add("review-lit");
      const [first] = lit;
      if (!isJump) return bringIntoSight(home, first);
      const goal = lit.find((element) => element.role === "button");
      if (goal) goTo(goal);
      (goal ?? first)?.scrollIntoView({ block: "center" });
    },
  };
}

/** @param {Article} article */
function headOf({ source, publisher, published }) {
  const about = [publisher, published].filter(Boolean).join(" · ");
  return make("div", { class: "review-head" }, make("h2", { dir: "auto" }, source), make("p", { class: "review-small", dir: "auto" }, about));
}

/** @param {Article} article */
function legendOf({ mentions, reports }) {
  const there = new Set([...mentions.map(([kind]) => kind), reports.some(({ fields }) => fields.length) && "field"]);
  const marks = KINDS.filter((kind) => there.has(kind)).map((kind) =>
    make("li", {}, make("span", { class: "review-mark", "data-kind": kind, "data-level": "0" }, REVIEW.kinds[kind])),
  );
  return make("ul", { class: "review-legend", "aria-label": REVIEW.legend }, ...marks);
}

/** @param {import("./reviewpieces.js").Line[]} lines @param {HTMLElement[]} elements */
function paragraphsOf(lines, elements) {
  /** @type {HTMLElement[]} */
  const paragraphs = [];
  let [at, last, count] = [0, NaN, 0];
  for (const { number, paragraph, pieces, isBroken } of lines) {
    const isNew = paragraph !== last || count === MOST_TOGETHER;
    if (isNew) paragraphs.push(make("p", { dir: "auto" }));
    count = isNew ? 1 : count + 1;
    last = paragraph;
    const own = elements.slice(at, (at += pieces.length));
    paragraphs[paragraphs.length - 1].append(make("span", { class: "review-number" }, String(number || "")), ...own, ...(isBroken ? [make("br")] : []));
  }
  return paragraphs;
}

/** @param {Article} article @param {Piece} piece @param {number[]} levels @param {number} at */
function pieceOf({ text, mentions }, { from, to, mentions: own, isField }, levels, at) {
  const words = text.slice(from, to);
  if (!words.trim() || (!own.length && !isField)) return make("span", { "data-piece": String(at) }, words);
  const kinds = own.length ? own.map((each) => [mentions[each][0], levels[each]]) : [["field", 0]];
  let inner = /** @type {Node} */ (document.createTextNode(words));
  for (const [kind, level] of kinds) inner = make("span", { class: "review-mark", "data-kind": String(kind), "data-level": String(Math.min(Number(level), MOST_LEVELS)) }, inner);
  const label = [words.trim(), ...own.map((each) => toldOf(mentions[each]))].join(", ");
  return make("span", { class: "review-piece", role: "button", tabindex: "-1", "aria-label": label, "data-piece": String(at) }, inner);
}

/** What a mention means, in words. @param {import("./reviewstate.js").Mention} mention */
export function toldOf([kind, , , means, sure]) {
  const words = /** @type {Record<string, string>} */ (REVIEW.kinds);
  return REVIEW.mention(Object.hasOwn(words, kind) ? words[kind] : kind, means, sure);
}
