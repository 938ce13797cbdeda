// @ts-check
/** Time that moves on by itself: a step, a pause, a step, up to the end. */

import { begun, played, stepsIn } from "./brushed.js";

/** @typedef {import("./brushed.js").Days} Days */

const WHOLE_MS = 30000;
const [FASTEST_MS, SLOWEST_MS] = [200, 900];

/** How long each step stands: a play takes half a minute, but no step is too fast to see or too slow to wait for. @param {number} steps */
export function paceOf(steps) {
  return Math.max(FASTEST_MS, Math.min(SLOWEST_MS, WHOLE_MS / steps));
}

/**
 * Return how to begin and stop a play. What else changes the window meanwhile stops it.
 * @param {import("./store.js").Store} store
 * @param {Days} reach
 * @param {() => import("./calendar.js").Unit} step
 */
export function playOn(store, reach, step) {
  let timer = 0;
  /** @type {Days | null} */
  let own = null;

  function next() {
    const { filter, isGrowing, isPlaying } = store.get();
    if (!isPlaying) return;
    const days = filter.days === own ? played(own, step(), isGrowing, reach) : null;
    if (days === null) store.set({ isPlaying: false });
    else show(days);
  }

  /** @param {Days} days */
  function show(days) {
    own = days;
    const isLast = days[1] >= reach[1];
    store.set({ filter: { ...store.get().filter, days }, isPlaying: !isLast });
    if (!isLast) timer = window.setTimeout(next, paceOf(stepsIn(reach, step())));
  }

  return {
    start() {
      window.clearTimeout(timer);
      const { filter, isGrowing } = store.get();
      show(begun(filter.days, step(), isGrowing, reach));
    },
    stop() {
      window.clearTimeout(timer);
      store.set({ isPlaying: false });
    },
  };
}
