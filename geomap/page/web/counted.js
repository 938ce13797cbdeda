// @ts-check
/** The bins that suit the width, and what is in them: counted anew only when another filter than that of time changes. */

import { MOST_BINS, scaleOf, tallyOf } from "./bins.js";

const [LEAST_BINS, LEAST_BIN_PX] = [40, 4];

/**
 * @param {import("./story.js").Story} story
 * @param {readonly [number, number]} reach The first and last day of all.
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 */
export function countedBy(story, reach, store, filtering) {
  let scale = scaleOf(...reach);
  let count = tallyOf(story, scale);
  /** @type {{besides: number, tally: import("./bins.js").Tally} | null} */
  let last = null;
  return {
    scale: () => scale,
    /** Take the bins for so many pixels. @param {number} width */
    fit(width) {
      const next = scaleOf(...reach, Math.max(LEAST_BINS, Math.min(MOST_BINS, Math.floor(width / LEAST_BIN_PX))));
      if (next.unit === scale.unit && next.each === scale.each) return;
      scale = next;
      count = tallyOf(story, scale);
      last = null;
    },
    tally() {
      const { fails, besides } = filtering.apply(store.get().filter);
      if (last?.besides !== besides) last = { besides, tally: count(fails) };
      return last.tally;
    },
  };
}

/** @typedef {ReturnType<typeof countedBy>} Counted */
