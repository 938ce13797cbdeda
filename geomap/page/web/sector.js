// @ts-check
/** "South east of X" on the map: a ring sector round X. */

import { reached } from "./earth.js";

/** One point of an arc in so many degrees. */
const STEP_DEG = 3;

/** Where the ring's middle is, from where to where it reaches, and how far to either side of the bearing.
 * @typedef {{latitude: number, longitude: number, inner_m: number, outer_m: number, half_angle_deg: number}} Sector */

/**
 * Return the rim of a sector: the outer arc clockwise, the inner one back. Without an inner radius it is the middle.
 * @param {Sector} sector
 * @param {number} bearingDeg
 * @returns {[number, number][]} Latitude and longitude of each point.
 */
export function sectorRim({ latitude, longitude, inner_m: inner, outer_m: outer, half_angle_deg: half }, bearingDeg) {
  const count = Math.max(2, Math.ceil((2 * half) / STEP_DEG) + 1);
  const angles = Array.from({ length: count }, (_, at) => bearingDeg - half + (2 * half * at) / (count - 1));
  const arc = (/** @type {number} */ metres) => angles.map((angle) => reached(latitude, longitude, angle, metres));
  return [...arc(outer), ...(inner > 0 ? arc(inner).reverse() : [/** @type {[number, number]} */ ([latitude, longitude])])];
}
