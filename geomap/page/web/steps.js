// @ts-check
/** Going from step to step of a chain. */

/** @typedef {import("./chains.js").Chain} Chain */
/** @typedef {import("./store.js").Store} Store */

/** The step that is chosen, counted from 0; -1 if none is. @param {Chain} chain @param {Store} store */
export function stepAt(chain, store) {
  return chain.place.get(store.get().chosen ?? -1) ?? -1;
}

/** Choose a step; one before the first or after the last is not there. @param {Chain} chain @param {Store} store @param {number} number */
export function goTo(chain, store, number) {
  if (number >= 0 && number < chain.steps.length) store.set({ chosen: chain.steps[number] });
}

/**
 * Follow an arrow key; say whether it was one. Where text runs from right to left, so do the steps.
 * @param {KeyboardEvent} event
 * @param {Chain} chain
 * @param {Store} store
 */
export function stepBy(event, chain, store) {
  const onward = document.documentElement.dir === "rtl" ? -1 : 1;
  const by = /** @type {Record<string, number>} */ ({ ArrowRight: onward, ArrowLeft: -onward })[event.key];
  if (!by || event.altKey || event.ctrlKey || event.metaKey) return false;
  goTo(chain, store, stepAt(chain, store) + by);
  return true;
}
