// @ts-check
/** What a person has decided and corrected so far. It lives as long as the page does. */

/** @typedef {[sentence: number, from: number, to: number]} Span */
/** @typedef {[column: string, value: string, sure: number, spans: Span[]]} Field */
/** @typedef {{id: string, confidence: number, spans: Span[], fields: Field[]}} Report */
/** @typedef {[kind: string, from: number, to: number, means: string, sure: number]} Mention */
/** @typedef {{source: string, title: string, publisher: string, published: string, language: string, text: string, sentences: [number: number, from: number, to: number, paragraph: number][], mentions: Mention[], reports: Report[]}} Article */
/** @typedef {{name: string, kind: string, meaning: string, allowed: string[], wanted: string, low: number | null, high: number | null, isRelation: boolean}} Column */
/** @typedef {{columns: Column[], articles: Article[]}} Content */
/** @typedef {"accepted" | "rejected" | "undecided"} Verdict */
/** @typedef {ReturnType<typeof stateOf>} State */

export const VERDICTS = /** @type {const} */ (["accepted", "rejected", "undecided"]);

export function stateOf() {
  /** @type {Map<string, Verdict>} */
  const verdicts = new Map();
  /** @type {Map<string, Map<string, string>>} */
  const corrections = new Map();
  /** @type {Set<() => void>} */
  const watchers = new Set();
  let isSaved = true;

  function tell() {
    isSaved = false;
    for (const watcher of watchers) watcher();
  }

  /** @param {Report} report @returns {Verdict} */
  const verdict = (report) => verdicts.get(report.id) ?? "undecided";

  /** What was coded, before any correction. @param {Report} report @param {string} column */
  const coded = (report, column) => report.fields.find(([name]) => name === column)?.[1] ?? "";

  /** What holds. @param {Report} report @param {string} column */
  const value = (report, column) => corrections.get(report.id)?.get(column) ?? coded(report, column);

  return {
    verdict,
    coded,
    value,
    /** Columns and values that a person wrote. @param {Report} report */
    corrections: (report) => [...(corrections.get(report.id) ?? [])],
    /** The columns that a person added. @param {Report} report */
    added: (report) => [...(corrections.get(report.id)?.keys() ?? [])].filter((name) => !report.fields.some((field) => field[0] === name)),
    /** @param {Report} report @param {Verdict} verdict */
    decide(report, verdict) {
      verdicts.set(report.id, verdict);
      tell();
    },
    /** @param {Report} report @param {string} column @param {string} text */
    correct(report, column, text) {
      const own = corrections.get(report.id) ?? new Map();
      corrections.set(report.id, own);
      if (text === coded(report, column) && text) own.delete(column);
      else own.set(column, text);
      tell();
    },
    /** How many reports have each verdict. @param {readonly Article[]} articles */
    counts(articles) {
      const found = { accepted: 0, rejected: 0, undecided: 0 };
      for (const article of articles) for (const report of article.reports) found[verdict(report)]++;
      return { ...found, decided: found.accepted + found.rejected, all: found.accepted + found.rejected + found.undecided };
    },
    isSaved: () => isSaved,
    saved() {
      isSaved = true;
    },
    /** Be told of every change. @param {() => void} watcher */
    watch: (watcher) => void watchers.add(watcher),
  };
}
