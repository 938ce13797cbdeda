// @ts-check
/** Web Mercator: degrees to the pixels of a world 256 wide, as Leaflet has it at zoom 0. */

export const WORLD = 256;
const HIGHEST = 85.0511287798;

/** @param {number} lon */
export function worldX(lon) {
  return ((lon + 180) / 360) * WORLD;
}

/** @param {number} lat */
export function worldY(lat) {
  const sine = Math.sin((Math.max(-HIGHEST, Math.min(HIGHEST, lat)) * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD;
}

/**
 * What is seen: the world is `scale` times as large, and its point `left`, `top` is the corner of the view.
 * @typedef {{zoom: number, scale: number, left: number, top: number, width: number, height: number}} View
 */

/**
 * Return where a point is seen, in pixels from the view's corner.
 * @param {View} view
 * @param {number} lat
 * @param {number} lon
 */
export function seenAt(view, lat, lon) {
  return { x: worldX(lon) * view.scale - view.left, y: worldY(lat) * view.scale - view.top };
}
