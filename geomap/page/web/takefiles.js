// @ts-check
/** Every file that the reader can take away, made from what passes the filter and what is seen. */

import { attributionLine } from "./about.js";
import { csvFile, geojsonFile, isPacked } from "./exportfile.js";
import { pictureOf, pngOf, svgFile, svgOf } from "./picture.js";
import { aboutTaken, fileName, noteFile } from "./textnote.js";

/** @typedef {import("./exportfile.js").Means} Means */
/** @typedef {"geojson" | "csv" | "txt" | "png" | "svg"} Kind Also the suffix of the file. */
export const KINDS = /** @type {const} */ (["geojson", "csv", "txt", "png", "svg"]);
/** Nobody reads a longer list on paper; the data are in the files. */
export const MOST_LISTED = 200;
/** No more blocks of details are read for paper alone. */
const MOST_BLOCKS = 2;
/** A picture is at least so wide and high, however small the map is. */
const LEAST = { width: 480, height: 320 };

/** @typedef {{story: import("./story.js").Story, store: import("./store.js").Store, scene: import("./scene.js").Scene, filtering: import("./filter.js").Filtering, ordered: import("./order.js").Ordering, words: import("./summary.js").Words}} Page */

/**
 * Return what makes files of a page.
 * @param {Page} page
 */
export function filesOf({ story, store, scene, filtering, ordered, words }) {

  /** What passes the filter, in the order of the list; then what passes without a place or a date. */
  function rows() {
    const { filter, sorting, isDown } = store.get();
    const { whole, rest } = ordered(filtering.apply(filter).passes, sorting, isDown);
    const all = new Uint32Array(whole.length + rest.length);
    all.set(whole);
    all.set(rest, whole.length);
    return all;
  }

  /** The sources of the first rows, where they were read. @type {{key: string, sources: import("./story.js").Row[]} | null} */
  let cited = null;
  const listed = () => rows().subarray(0, MOST_LISTED);

  /** Read the sources of what paper lists, unless these are strewn over the whole file. */
  async function cite() {
    const some = listed();
    if (new Set(some.map((at) => Math.floor(at / story.blocks.each))).size > MOST_BLOCKS) return;
    const details = await Promise.all(Array.from(some, (at) => story.details(at)));
    cited = { key: some.join(), sources: [...new Map(details.flatMap(({ sources }) => [...sources])).values()] };
  }

  function about() {
    const { filter } = store.get();
    return aboutTaken(story, filter, filtering.apply(filter), words);
  }

  /** The picture of what is seen, with what is written round it. */
  function picture() {
    const view = scene.view();
    const { title, filter, counts, dates } = about();
    const lines = [[counts, dates].filter(Boolean).join(" · "), ...filter];
    const text = { title, lines, credits: attributionLine(story) };
    return { text, plan: pictureOf({ scene, story, filtering, words }, atLeast(view), store.get(), text) };
  }

  function svg() {
    const { text, plan } = picture();
    return svgFile(svgOf({ scene }, plan, scene.palette(), text));
  }

  return {
    rows,
    cite,
    /** The sources of what paper lists; null if they were not read. */
    cited: () => (cited?.key === listed().join() ? cited.sources : null),
    about,
    /** @param {Kind} kind */
    name: (kind) => `${fileName(story.title)}.${kind}${isPacked(kind, filtering.apply(store.get().filter).count) ? ".gz" : ""}`,
    /** Make a file. @param {Kind} kind @param {Means} [means] @returns {Promise<Blob>} */
    async make(kind, means = { progress: () => {}, signal: new AbortController().signal }) {
      if (kind === "csv") return csvFile(story, rows(), means);
      if (kind === "geojson") return geojsonFile(story, rows(), about(), means);
      if (kind === "txt") return noteFile(story, about(), words);
      if (kind === "svg") return svg();
      if (kind !== "png") throw new Error(`there is no file of the kind ${kind}; there are ${KINDS.join(", ")}`);
      const blob = await pngOf(picture().plan, scene.palette());
      if (!blob) throw new Error("this browser makes no picture of this size");
      return blob;
    },
  };
}

/** A view about the same middle that is wide and high enough for a picture. @param {import("./mercator.js").View} view @returns {import("./mercator.js").View} */
function atLeast(view) {
  const [width, height] = [Math.max(LEAST.width, view.width), Math.max(LEAST.height, view.height)];
  return { ...view, width, height, left: view.left - (width - view.width) / 2, top: view.top - (height - view.height) / 2 };
}

/** @typedef {ReturnType<typeof filesOf>} Files */
