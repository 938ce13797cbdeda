// @ts-check
/** Where a window of days goes when it is drawn, dragged, moved by a key or played. Days are since 1970, the last one is inside. */

import { binOf } from "./bins.js";
import { DAYS_IN, floored, later } from "./calendar.js";

/** @typedef {readonly [number, number]} Days */
/** @typedef {import("./bins.js").Scale} Scale */
/** @typedef {import("./calendar.js").Unit} Unit */

/** A window that leaves nothing out is none. @param {Days} days @param {Days} reach All days there are. @returns {Days | null} */
export function orNone(days, reach) {
  return days[0] <= reach[0] && days[1] >= reach[1] ? null : days;
}

/** The bins from one day to another, whichever comes first. @param {number} a @param {number} b @param {Scale} scale @param {Days} reach @returns {Days} */
export function spread(a, b, scale, reach) {
  const { edges } = scale;
  const [from, to] = [binOf(scale, Math.min(a, b)), binOf(scale, Math.max(a, b))];
  return inside([edges[from], edges[to + 1] - 1], reach);
}

/** One end drawn to the edge of a bin that is nearest to a day. @param {Days} days @param {0 | 1} end @param {number} day @param {Scale} scale @param {Days} reach @returns {Days} */
export function drawn(days, end, day, scale, reach) {
  const edge = nearestEdge(scale, day);
  const [from, to] = end ? [days[0], Math.max(edge - 1, days[0])] : [Math.min(edge, days[1]), days[1]];
  return inside([from, to], reach);
}

/** The whole window dragged by so many days, whole bins staying whole. @param {Days} days @param {number} by @param {Scale} scale @param {Days} reach @returns {Days} */
export function carried(days, by, scale, reach) {
  const { edges } = scale;
  const [first, last] = [binOf(scale, days[0]), binOf(scale, days[1])];
  const isWhole = days[0] === Math.max(edges[first], reach[0]) && days[1] === Math.min(edges[last + 1] - 1, reach[1]);
  if (!isWhole) return pushed(days, by, reach);
  const long = last - first;
  const target = edges.indexOf(nearestEdge(scale, edges[first] + by));
  const from = Math.max(0, Math.min(edges.length - 2 - long, target));
  return inside([edges[from], edges[from + long + 1] - 1], reach);
}

/** The whole window so many steps later. @param {Days} days @param {Unit} step @param {number} by @param {Days} reach @returns {Days} */
export function shifted(days, step, by, reach) {
  const room = roomOf(reach, step);
  const moved = /** @type {const} */ ([later(days[0], step, by), later(days[1] + 1, step, by) - 1]);
  return moved[0] >= room[0] && moved[1] <= room[1] ? moved : pushed(days, moved[0] - days[0], room);
}

/** One end so many steps later. @param {Days} days @param {0 | 1} end @param {Unit} step @param {number} by @param {Days} reach @returns {Days} */
export function stretched(days, end, step, by, reach) {
  if (end) return inside([days[0], Math.max(days[0], later(days[1] + 1, step, by) - 1)], roomOf(reach, step));
  return inside([Math.min(days[1], later(days[0], step, by)), days[1]], roomOf(reach, step));
}

/**
 * The next window of a play, null at the end.
 * @param {Days | null} days
 * @param {Unit} step
 * @param {boolean} isGrowing Whether only its end moves on.
 * @param {Days} reach
 * @returns {Days | null}
 */
export function played(days, step, isGrowing, reach) {
  if (days === null) return firstOf(reach, step);
  if (days[1] >= reach[1]) return null;
  return isGrowing ? stretched(days, 1, step, 1, reach) : shifted(days, step, 1, reach);
}

/**
 * The window with which a play begins: where it stands, or at the beginning if it stands at the end.
 * @param {Days | null} days
 * @param {Unit} step
 * @param {boolean} isGrowing
 * @param {Days} reach
 * @returns {Days}
 */
export function begun(days, step, isGrowing, reach) {
  if (days !== null && days[1] < reach[1]) return days;
  const first = firstOf(reach, step);
  if (days === null || isGrowing) return first;
  const again = ofLength(first[0], days, step);
  return again[1] < reach[1] ? again : first;
}

/** The first step there is. @param {Days} reach @param {Unit} step @returns {Days} */
export function firstOf(reach, step) {
  const from = roomOf(reach, step)[0];
  return [from, later(from, step, 1) - 1];
}

/** The last step there is. @param {Days} reach @param {Unit} step @returns {Days} */
export function lastOf(reach, step) {
  const to = roomOf(reach, step)[1];
  return [floored(to, step), to];
}

/** How many steps a play takes in all. @param {Days} reach @param {Unit} step */
export function stepsIn(reach, step) {
  return (reach[1] - reach[0] + 1) / DAYS_IN[step];
}

/** All whole steps that hold a day of what there is. @param {Days} reach @param {Unit} step @returns {Days} */
function roomOf(reach, step) {
  return [floored(reach[0], step), later(floored(reach[1], step), step, 1) - 1];
}

/** As many whole steps as a window has, or else as many days, from a day on. @param {number} from @param {Days} days @param {Unit} step @returns {Days} */
function ofLength(from, days, step) {
  let steps = 0;
  while (later(days[0], step, steps + 1) <= days[1] + 1) steps++;
  const isWhole = steps > 0 && later(days[0], step, steps) === days[1] + 1;
  return [from, isWhole ? later(from, step, steps) - 1 : from + days[1] - days[0]];
}

/** The window moved by days as far as there is room, as long as before. @param {Days} days @param {number} by @param {Days} room @returns {Days} */
function pushed(days, by, room) {
  const most = Math.max(0, room[1] - days[1]);
  const least = Math.min(0, room[0] - days[0]);
  const free = Math.max(least, Math.min(most, by));
  return [days[0] + free, days[1] + free];
}

/** @param {Days} days @param {Days} room @returns {Days} */
function inside([from, to], room) {
  const start = Math.max(room[0], Math.min(from, room[1]));
  return [start, Math.max(start, Math.min(to, room[1]))];
}

/** @param {Scale} scale @param {number} day */
function nearestEdge({ edges }, day) {
  return edges.reduce((best, edge) => (Math.abs(edge - day) < Math.abs(best - day) ? edge : best));
}

/**
 * Where the handles of a window can be gripped, from left to right in pixels: each as wide as a thumb needs, mostly outside the window so
 * that the window itself can be gripped too, and inside the plot where it ends there.
 * @param {number} left Of the window.
 * @param {number} right
 * @param {number} width Of the plot.
 * @param {number} wide Of a handle.
 * @returns {[number, number]} Where each begins.
 */
export function gripsOf(left, right, width, wide) {
  const own = Math.min(wide / 4, Math.max(0, (right - left) / 4));
  const start = Math.max(0, Math.min(left + own - wide, width - 2 * wide));
  return [start, Math.min(width - wide, Math.max(right - own, start + wide))];
}
