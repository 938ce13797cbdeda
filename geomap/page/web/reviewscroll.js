// @ts-check
/** Bringing something into sight within its column; where columns stand below each other the page stays where it is. */

/** @param {HTMLElement} column @param {Element | undefined} element */
export function bringIntoSight(column, element) {
  if (getComputedStyle(column).overflowY === "auto") element?.scrollIntoView({ block: "nearest" });
}
