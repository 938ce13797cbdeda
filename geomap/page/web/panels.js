// @ts-check
/** What lies over the map: legend, buttons, credits. No label and, in the first view, no mark goes under it. */

/** @typedef {import("./boxes.js").Box} Box */

const GAP_PX = 4;

/** Return the boxes of all panels, in pixels of the map's container. @param {any} map @returns {Box[]} */
export function panelsOf(map) {
  const container = map.getContainer();
  return boxesIn(container, [...container.parentElement.querySelectorAll("[data-panel]"), ...container.querySelectorAll(".leaflet-control")]);
}

/** Return the boxes of markers that the user added. @param {any} map @returns {Box[]} */
export function markersOn(map) {
  return boxesIn(map.getContainer(), [...map.getContainer().querySelectorAll(".leaflet-marker-icon")]);
}

/** @param {Element} container @param {Element[]} elements @returns {Box[]} */
function boxesIn(container, elements) {
  const frame = container.getBoundingClientRect();
  return elements
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0)
    .map((box) => ({
      left: box.left - frame.left - GAP_PX, top: box.top - frame.top - GAP_PX,
      right: box.right - frame.left + GAP_PX, bottom: box.bottom - frame.top + GAP_PX,
    }));
}
