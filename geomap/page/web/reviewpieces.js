// @ts-check
/** An article cut into pieces: within one, the same mentions and fields hold for every letter. */

/**
 * @typedef {object} Piece
 * @property {number} from
 * @property {number} to
 * @property {number[]} mentions Those that name something with these letters, by number.
 * @property {boolean} isField Whether a field of a report comes from them.
 */
/** @typedef {{number: number, paragraph: number, pieces: Piece[], isBroken: boolean}} Line A sentence and what stands behind it up to the next; whether a line ends there. */
/** @typedef {import("./reviewstate.js").Article} Article */

/** Return an article's sentences in pieces; together they are the whole text. @param {Article} article @returns {Line[]} */
export function linesOf(article) {
  const sweep = sweepOf(article);
  return regionsOf(article).map(({ from, to, ...line }) => ({ ...line, pieces: sweep(from, to) }));
}

/** Return on which line below the text each mention is drawn, so that two that overlap are told apart. @param {Article["mentions"]} mentions */
export function levelsOf(mentions) {
  const levels = new Array(mentions.length).fill(0);
  /** @type {number[]} */
  const ends = [];
  const order = mentions.map((_, at) => at).sort((a, b) => mentions[a][1] - mentions[b][1] || mentions[b][2] - mentions[a][2]);
  for (const at of order) {
    const free = ends.findIndex((end) => end <= mentions[at][1]);
    levels[at] = free < 0 ? ends.length : free;
    ends[levels[at]] = mentions[at][2];
  }
  return levels;
}

/** @param {Article} article */
function regionsOf({ text, sentences }) {
  if (!sentences.length) return [{ number: 0, paragraph: 0, from: 0, to: text.length, isBroken: false }];
  return sentences.map(([number, from, end, paragraph], at) => {
    const to = sentences[at + 1]?.[1] ?? text.length;
    return { number, paragraph, from: at ? from : 0, to, isBroken: text.slice(end, to).includes("\n") };
  });
}

/** Return what gives the pieces from one place to another; asked in the order of the text. @param {Article} article */
function sweepOf({ mentions, reports }) {
  const fields = reports.flatMap((report) => report.fields.flatMap(([, , , spans]) => spans));
  const events = [
    ...mentions.flatMap(([, from, to], mention) => (from < to ? [{ at: from, mention, by: 1 }, { at: to, mention, by: -1 }] : [])),
    ...fields.flatMap(([, from, to]) => (from < to ? [{ at: from, mention: -1, by: 1 }, { at: to, mention: -1, by: -1 }] : [])),
    ...reports.flatMap(({ spans }) => spans.flatMap(([, from, to]) => [from, to].map((at) => ({ at, mention: -1, by: 0 })))),
  ].sort((one, other) => one.at - other.at);
  /** @type {Set<number>} */
  const held = new Set();
  let depth = 0;
  let next = 0;

  /** @param {number} until */
  function pass(until) {
    for (; next < events.length && events[next].at <= until; next++) {
      const { mention, by } = events[next];
      if (mention < 0) depth += by;
      else if (by > 0) held.add(mention);
      else held.delete(mention);
    }
  }

  return (/** @type {number} */ from, /** @type {number} */ to) => {
    /** @type {Piece[]} */
    const pieces = [];
    for (let at = from; at < to; ) {
      pass(at);
      const end = Math.min(to, events[next]?.at ?? to);
      pieces.push({ from: at, to: end, mentions: [...held].sort((a, b) => a - b), isField: depth > 0 });
      at = end;
    }
    return pieces;
  };
}

/** Return the numbers of the pieces that spans cover. @param {readonly Piece[]} pieces In order. @param {readonly import("./reviewstate.js").Span[]} spans */
export function piecesIn(pieces, spans) {
  /** @type {Set<number>} */
  const found = new Set();
  for (const [, from, to] of spans) for (let at = firstAfter(pieces, from); at < pieces.length && pieces[at].from < to; at++) found.add(at);
  return [...found].sort((a, b) => a - b);
}

/** @param {readonly Piece[]} pieces @param {number} place */
function firstAfter(pieces, place) {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].to <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
