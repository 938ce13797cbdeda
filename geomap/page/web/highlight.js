// @ts-check
/** What was looked for, marked where it stands in text that came with the data. */

import { folded, foldedLetter, wordsIn } from "./fold.js";

const MARK = /^\p{M}/u;
/** Text of the data stands in elements of this name (dom.js, `said`). */
const SAID = "bdi";
/** In one text no more is marked: a book of a hundred thousand letters would stop the page. */
const MOST_MARKS = 300;

/**
 * Return where in a text words stand, from and to, in order and apart from one another.
 * @param {string} text
 * @param {readonly string[]} words Folded.
 * @returns {[number, number][]}
 */
export function rangesIn(text, words) {
  const plain = folded(text);
  const sought = words.filter((word) => word && plain.includes(word));
  if (!sought.length) return [];
  const { letters, starts, ends } = lettersOf(text);
  /** @type {[number, number][]} */
  const ranges = [];
  for (const word of sought) {
    let found = 0;
    for (let at = letters.indexOf(word); at >= 0 && found++ < MOST_MARKS; at = letters.indexOf(word, at + 1)) ranges.push([starts[at], ends[at + word.length - 1]]);
  }
  return merged(ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])).slice(0, MOST_MARKS);
}

/** A text folded letter by letter, and for each letter where what it comes from begins and ends, its vowel signs with it. @param {string} text */
function lettersOf(text) {
  let letters = "";
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  for (let at = 0; at < text.length; ) {
    const code = /** @type {number} */ (text.codePointAt(at));
    const letter = foldedLetter(code);
    const start = at;
    at += code > 0xffff ? 2 : 1;
    if (!letter && ends.length && ends[ends.length - 1] === start && MARK.test(String.fromCodePoint(code))) {
      const from = starts[starts.length - 1];
      for (let place = ends.length - 1; place >= 0 && starts[place] === from; place--) ends[place] = at;
    }
    for (let unit = 0; unit < letter.length; unit++) {
      starts.push(start);
      ends.push(at);
    }
    letters += letter;
  }
  return { letters, starts, ends };
}

/** @param {[number, number][]} ranges Sorted. */
function merged(ranges) {
  /** @type {[number, number][]} */
  const whole = [];
  for (const [from, to] of ranges) {
    const last = whole[whole.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

/** Mark words in all text of the data within an element. @param {Element} root @param {readonly string[]} words */
function markIn(root, words) {
  const homes = root.matches(SAID) ? [root] : root.querySelectorAll(SAID);
  for (const home of homes) {
    for (const node of [...home.childNodes]) if (node instanceof Text) split(node, words);
  }
}

/** @param {Text} node @param {readonly string[]} words */
function split(node, words) {
  const text = node.data;
  const ranges = rangesIn(text, words);
  if (!ranges.length) return;
  /** @type {(string | Node)[]} */
  const parts = [];
  let end = 0;
  for (const [from, to] of ranges) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    parts.push(text.slice(end, from), mark);
    end = to;
  }
  node.replaceWith(...parts.filter(Boolean), text.slice(end));
}

/** @param {Element} root */
function unmark(root) {
  const marks = [...root.querySelectorAll(`${SAID} > mark`)];
  const homes = new Set(marks.map((mark) => mark.parentElement));
  for (const mark of marks) mark.replaceWith(mark.textContent ?? "");
  for (const home of homes) home?.normalize();
}

/**
 * Keep what is looked for marked in elements, whatever else is put into them.
 * @param {Element[]} roots
 * @param {import("./store.js").Store} store
 */
export function highlightOn(roots, store) {
  let words = wordsIn(store.get().filter.text);
  const observer = new MutationObserver((records) => {
    if (!words.length) return;
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element && node.isConnected) show(node);
    observer.takeRecords(); // the marks themselves
  });
  for (const root of roots) observer.observe(root, { childList: true, subtree: true });

  /** @param {Element} root */
  function show(root) {
    markIn(root, words);
    for (const fold of root.querySelectorAll("details:not([open])")) if (fold.querySelector(`${SAID} > mark`)) fold.setAttribute("open", "");
  }

  store.watch((state, before) => {
    if (state.filter.text === before.filter.text) return;
    words = wordsIn(state.filter.text);
    for (const root of roots) {
      unmark(root);
      if (words.length) show(root);
    }
    observer.takeRecords();
  });
}
