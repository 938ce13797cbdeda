// @ts-check
/** The names of countries and towns under the incidents, so that the reader knows where this is. */

/** @typedef {import("./boxes.js").Box} Box */
/** @typedef {import("./boxes.js").Grid} Grid */
/** @typedef {import("./mercator.js").View} View */
/** @typedef {import("./labels.js").Measure} Measure */
/** What there is already: what no name may meet, and arrows, which few may cross.
 * @typedef {{taken: Grid, arrows: Grid, view: View, measure: Measure}} Room */

import { boxRound, gridOf, grown } from "./boxes.js";
import { EDGE, HEIGHT, isWithin, shortened } from "./labels.js";
import { seenAt, WORLD } from "./mercator.js";

/** A country's name may be so many times as wide as the room within its borders, which is less than the country. */
const SLACK = 2.1;
const LEAST_ROOM_PX = 5;
/** Parts of the way from the middle of a room to its ends at which a name is tried. */
const PLACES = [0, 0.5, -0.5, 1, -1];
/** No more towns than a reader needs to know where this is. */
const TOWNS_PER_MEGAPIXEL = 26;
/** So many points of arrows, some ten pixels apart, may lie on a name: one arrow across it, and none along it. */
const MOST_CROSSED = 3;

/**
 * Return names of towns and countries where there is room for them.
 * @param {Record<string, any>[]} names Rows with name, latitude, longitude, rank (1 first), kind, and of countries across and up.
 * @param {{view: View, obstacles: Box[], soft: {x: number, y: number}[], measure: Measure, names: string[]}} means
 */
export function townsPlaced(names, { view, obstacles, soft, measure, names: said }) {
  const room = { taken: gridOf(view, obstacles), arrows: gridOf(view, soft.map((point) => boxRound(point, 2))), view, measure };
  const known = new Set(said.map((name) => name.toLowerCase()));
  const found = [];
  let left = Math.ceil((TOWNS_PER_MEGAPIXEL * view.width * view.height) / 1e6);
  const ordered = [...names].sort((a, b) => Number(isBig(b)) - Number(isBig(a)) || (a.rank ?? 99) - (b.rank ?? 99));
  for (const row of ordered) {
    const spot = seenAt(view, row.latitude, row.longitude);
    if (known.has(String(row.name).toLowerCase())) continue;
    if (!isBig(row) && (left <= 0 || spot.x < 0 || spot.y < 0 || spot.x > view.width || spot.y > view.height)) continue;
    const place = isBig(row) ? bigName(row, spot, room) : townName(row, spot, room);
    if (!place) continue;
    found.push(place);
    room.taken.add(grown(place.box, isBig(row) ? 6 : 8));
    if (!isBig(row)) left -= 1;
  }
  return found;
}

/** @param {Record<string, any>} row */
function isBig(row) {
  return row.kind !== "town";
}

/** The box that the fewest arrows cross, the first of several; null if there is none. @param {Box[]} boxes @param {Room} room */
function best(boxes, { taken, arrows, view }) {
  let [least, found] = [MOST_CROSSED + 1, /** @type {Box | null} */ (null)];
  for (const box of boxes) {
    if (!least || !isWithin(box, view) || taken.hits(box)) continue;
    const crossed = arrows.hits(box);
    if (crossed < least) [least, found] = [crossed, box];
  }
  return found;
}

/** @param {Record<string, any>} row @param {{x: number, y: number}} spot @param {Room} room */
function townName(row, spot, room) {
  const text = shortened(row.name);
  if (room.taken.hits(boxRound(spot, 3))) return null;
  const width = room.measure(text, "town");
  const box = best([spot.x + 5, spot.x - 5 - width].map((left) => ({ left, top: spot.y - 7, right: left + width, bottom: spot.y + 7 })), room);
  return box && { text, kind: "town", spot, box };
}

/** A name within its country, where there is room; one that is wider than the country is left out. @param {Record<string, any>} row @param {{x: number, y: number}} spot @param {Room} room */
function bigName(row, spot, room) {
  const { view } = room;
  const [across, up] = [row.across, row.up].map((degrees) => ((degrees ?? Infinity) * WORLD * view.scale) / 360);
  if (up < LEAST_ROOM_PX || spot.x < -across || spot.x > view.width + across) return null;
  const text = shortened(row.name).toUpperCase();
  const width = room.measure(text, "country");
  if (width > 2 * SLACK * across) return null;
  const [xs, ys] = [along(spot.x, across, width / 2, view.width), along(spot.y, up, HEIGHT / 2, view.height)];
  const box = best(ys.flatMap((y) => xs.map((x) => ({ left: x - width / 2, top: y - 8, right: x + width / 2, bottom: y + 8 }))), room);
  return box && { text, kind: row.kind, spot, box };
}

/** Where in a room, and in sight, the middle of a name may be, the middle of the room first; without a known room only there. @param {number} middle @param {number} reach @param {number} half @param {number} size Of the view. */
function along(middle, reach, half, size) {
  if (reach === Infinity) return [middle];
  const free = Math.max(0, reach - half);
  const [least, most] = [Math.max(middle - free, half + 2 * EDGE), Math.min(middle + free, size - half - 2 * EDGE)];
  if (least > most) return [];
  const start = Math.max(least, Math.min(most, middle));
  return [...new Set(PLACES.map((part) => start + part * (part > 0 ? most - start : start - least)))];
}
