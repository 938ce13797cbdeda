// @ts-check
/** What must go with the data wherever it goes: what was asked for, how much it is, and whom to name. */

import { filterLines, daysText, spanOf } from "./filterwords.js";

/**
 * What is taken away, in words.
 * @param {import("./story.js").Story} story
 * @param {import("./filter.js").Filter} filter
 * @param {import("./filter.js").Found} found
 * @param {import("./summary.js").Words} words
 */
export function aboutTaken(story, filter, found, words) {
  const span = spanOf(story, found.passes);
  return {
    title: story.title,
    filter: filterLines(filter, words, story.language),
    counts: words.counts(found.count, story.count, story.points.x.reduce((sum, x, at) => sum + (Number.isNaN(x) ? found.passes[at] : 0), 0)),
    dates: span ? words.take.dates(daysText(span, story.language, words.take)) : "",
    attribution: story.credits.map(({ title, attribution }) => String(attribution || title)),
  };
}

/** @typedef {ReturnType<typeof aboutTaken>} Taken */

/**
 * Return the note as a text file.
 * @param {import("./story.js").Story} story
 * @param {Taken} taken
 * @param {import("./summary.js").Words} words
 */
export function noteFile(story, taken, words) {
  const credits = story.credits.map((credit) => `- ${["title", "attribution", "licence", "url"].map((name) => plain(credit[name])).filter(Boolean).join(" · ")}`);
  const lines = [plain(taken.title), "", taken.counts, taken.dates, ...taken.filter.map(plain), "", words.about, ...credits];
  return new Blob([`\ufeff${lines.join("\n")}\n`], { type: "text/plain" });
}

/** Text on one line. @param {unknown} text */
function plain(text) {
  return String(text ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** A name for files: letters and digits of the title. @param {string} title */
export function fileName(title) {
  const words = title.normalize("NFC").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = "";
  for (const word of words) {
    if (name.length + word.length > 60) break;
    name += (name ? "-" : "") + word;
  }
  return name || "incidents";
}
