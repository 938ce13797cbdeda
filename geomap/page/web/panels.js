// @ts-check
/** What lies over the map: legend, buttons, credits. No label and, in the first view, no mark goes under it. */

/**
 * Return the boxes of all panels, in pixels of the map's container.
 * @param {any} map
 * @returns {import("./labels.js").Box[]}
 */
export function panelsOf(map) {
  const container = map.getContainer();
  const frame = container.getBoundingClientRect();
  const panels = [...container.parentElement.querySelectorAll("[data-panel]"), ...container.querySelectorAll(".leaflet-control")];
  return panels
    .map((panel) => panel.getBoundingClientRect())
    .filter((box) => box.width > 0)
    .map((box) => ({
      left: box.left - frame.left - 4, top: box.top - frame.top - 4, right: box.right - frame.left + 4, bottom: box.bottom - frame.top + 4,
    }));
}
