// @ts-check
/** Distances, bearings and discs on the earth taken as a sphere. */

const EARTH_RADIUS_M = 6371008.8;
const RADIANS = Math.PI / 180;

/** Metres from one place to another along a great circle. @param {number} latA @param {number} lonA @param {number} latB @param {number} lonB */
export function distanceM(latA, lonA, latB, lonB) {
  const half = Math.sin(((latB - latA) * RADIANS) / 2) ** 2;
  const turn = Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, half + turn)));
}

/**
 * Return latitude and longitude that are reached from a place; the longitude runs on past 180.
 * @param {number} lat
 * @param {number} lon
 * @param {number} bearingDeg Clockwise from north.
 * @param {number} metres
 * @returns {[number, number]}
 */
export function reached(lat, lon, bearingDeg, metres) {
  const angle = Math.min(metres / EARTH_RADIUS_M, Math.PI / 2);
  const [phi, bearing] = [lat * RADIANS, bearingDeg * RADIANS];
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
  const turn = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * sine);
  return [Math.asin(sine) / RADIANS, lon + turn / RADIANS];
}

/**
 * Return the rim of a disc: points at one distance from the middle, clockwise from the north.
 * @param {number} lat
 * @param {number} lon
 * @param {number} radiusM In metres.
 * @param {number} [count]
 * @returns {[number, number][]} Latitude and longitude of each; longitudes run on past 180.
 */
export function discRim(lat, lon, radiusM, count = 72) {
  return Array.from({ length: count }, (_, at) => reached(lat, lon, (360 * at) / count, radiusM));
}
