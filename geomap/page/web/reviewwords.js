// @ts-check
/** What the page for review says. */

/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${n} ${n === 1 ? one : many}`;

export const REVIEW = {
  noArticle: "There is no article on this page.",
  damaged: "This file is damaged: not all of its data can be read. Please get it anew from where it came.",
  articles: "Article",
  article: (/** @type {string} */ title, /** @type {number} */ decided, /** @type {number} */ all) => `${title} (${decided} of ${all} decided)`,
  previous: "Previous article",
  next: "Next article",
  decided: (/** @type {number} */ decided, /** @type {number} */ all, /** @type {number} */ accepted, /** @type {number} */ rejected) =>
    `${decided} of ${plural(all, "report", "reports")} decided: ${accepted} accepted, ${rejected} rejected`,
  save: "Save as CSV",
  saved: (/** @type {number} */ reviewed, /** @type {number} */ unreviewed, /** @type {number} */ rejected) =>
    `Saved reports.csv: ${reviewed} reviewed, ${unreviewed} unreviewed; ${rejected} rejected left out.`,
  doubtful: (/** @type {number} */ n) => `${plural(n, "value is", "values are")} not what the column wants.`,
  text: "Text of the article",
  legend: "Marks",
  kinds: { place: "place", actor: "actor", date: "date", count: "number", weapon: "weapon", target: "target", field: "other words that a field comes from" },
  chosen: "Chosen words",
  hint: "Choose marked words to see what they mean and which fields come from them. Arrow keys go from one to the next.",
  mention: (/** @type {string} */ kind, /** @type {string} */ means, /** @type {number} */ sure) => `${kind} ${means} (${sure} sure)`,
  fields: "Fields:",
  noField: "No field comes from these words.",
  from: (/** @type {string} */ name, /** @type {string} */ words) => `${name} comes from ${words}`,
  byHand: (/** @type {string} */ name) => `${name} was added by hand.`,
  quoted: (/** @type {string} */ words) => `“${words}”`,
  reports: (/** @type {number} */ n) => plural(n, "report", "reports"),
  noReport: "Nothing was coded from this article.",
  report: (/** @type {number} */ number) => `Report ${number}`,
  sure: (/** @type {number} */ sure) => `${sure} sure`,
  sentences: (/** @type {number[]} */ numbers) => `${numbers.length === 1 ? "sentence" : "sentences"} ${numbers.join(", ")}`,
  show: (/** @type {string} */ name, /** @type {string} */ where) => `Show ${name} in the text: ${where}`,
  verdict: (/** @type {number} */ number) => `What becomes of report ${number}`,
  verdicts: { accepted: "Accept", rejected: "Reject", undecided: "Undecided" },
  was: (/** @type {string} */ value) => `was: ${value}`,
  wasNothing: "added",
  undo: (/** @type {string} */ name) => `Undo ${name}`,
  undoShort: "Undo",
  wanted: (/** @type {string} */ wanted) => `wanted: ${wanted}`,
  add: "Add a field",
  choose: "choose a column",
};
