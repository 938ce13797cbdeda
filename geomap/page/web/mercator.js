// @ts-check
/** Web Mercator: degrees to the pixels of a world 256 wide, as Leaflet has it at zoom 0. */

export const WORLD = 256;
const HIGHEST = 85.0511287798;
const EARTH_RADIUS_M = 6371008.8;

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

/**
 * Return the rim of a disc on the earth: points at one distance from the middle.
 * @param {number} lat
 * @param {number} lon
 * @param {number} radiusM In metres, on the sphere.
 * @param {number} [count]
 * @returns {[number, number][]} Latitude and longitude of each; longitudes run on past 180.
 */
export function discRim(lat, lon, radiusM, count = 72) {
  const angle = Math.min(radiusM / EARTH_RADIUS_M, Math.PI / 2);
  const phi = (lat * Math.PI) / 180;
  return Array.from({ length: count }, (_, at) => {
    const bearing = (2 * Math.PI * at) / count;
    const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
    const turn = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * sine);
    return [(Math.asin(sine) * 180) / Math.PI, lon + (turn * 180) / Math.PI];
  });
}
