// @ts-check
/** The shape of an arrow: a curve bent to one side, clear of both marks, with a head at its end. */

/** @typedef {{x: number, y: number}} Spot */
/** @typedef {{start: Spot, control: Spot, end: Spot, head: Spot[]}} Curve */

/** A short arrow bends by this much less a part of its length. */
const SHORT_BOW = 34;
const SHORTENING = 0.17;
const LEAST_CLEAR = 12;
const GREATEST_BOW = 90;
const BOW = 0.17;
const HEAD_LENGTH = 10;
const HEAD_WIDTH = 8;
const SAMPLE_PX = 10;

/**
 * Return the curve from one mark to another. It bends to the left of its way, so that a way there and one back never
 * lie on each other, and short ones bend so much that they still read as arrows.
 * @param {Spot} from
 * @param {Spot} to
 * @param {number} clear How far from the middle of a mark it begins.
 * @param {number} [clearTo] How far from the middle of the other it ends.
 * @param {number} [bend] By how much more it bends than usual.
 * @returns {Curve}
 */
export function curveBetween(from, to, clear, clearTo = clear, bend = 1) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const wider = Math.max(clear, clearTo) - LEAST_CLEAR; // what is larger than a mark needs a wider bow
  const bow = bend * Math.min(GREATEST_BOW, Math.max(BOW * length, SHORT_BOW - SHORTENING * length + Math.max(0, wider)));
  const middle = {
    x: (from.x + to.x) / 2 + (dy / length) * 2 * bow,
    y: (from.y + to.y) / 2 - (dx / length) * 2 * bow,
  };
  const at = (/** @type {number} */ t) => pointAt(from, middle, to, t);
  const begin = firstFar(at, from, clear, 0, 1);
  const tip = firstFar(at, to, clearTo, 1, 0);
  const base = firstFar(at, to, clearTo + HEAD_LENGTH * 0.8, 1, 0);
  const last = Math.max(begin, base);
  return { ...part(from, middle, to, begin, last), head: headOf(at(tip), at(Math.min(base, tip - 0.01))) };
}

/** Return points along a curve, near enough to each other that no label slips between. @param {Curve} curve */
export function samplesOf(curve) {
  const { start, control, end } = curve;
  const way = Math.hypot(control.x - start.x, control.y - start.y) + Math.hypot(end.x - control.x, end.y - control.y);
  const count = Math.min(200, Math.ceil(way / SAMPLE_PX));
  return Array.from({ length: count }, (_, at) => pointAt(curve.start, curve.control, curve.end, (at + 0.5) / count));
}

/** @param {Spot} a @param {Spot} b @param {Spot} c @param {number} t */
function pointAt(a, b, c, t) {
  const u = 1 - t;
  return { x: u * u * a.x + 2 * u * t * b.x + t * t * c.x, y: u * u * a.y + 2 * u * t * b.y + t * t * c.y };
}

/** @param {(t: number) => Spot} at @param {Spot} middle @param {number} clear @param {number} from @param {number} to */
function firstFar(at, middle, clear, from, to) {
  const STEPS = 200;
  for (let step = 0; step <= STEPS / 2; step++) {
    const t = from + ((to - from) * step) / STEPS;
    const point = at(t);
    if (Math.hypot(point.x - middle.x, point.y - middle.y) >= clear) return t;
  }
  return 0.5;
}

/** Return the piece of a curve between two of its parameters (de Casteljau). */
function part(/** @type {Spot} */ a, /** @type {Spot} */ b, /** @type {Spot} */ c, /** @type {number} */ t, /** @type {number} */ s) {
  const mix = (/** @type {Spot} */ p, /** @type {Spot} */ q, /** @type {number} */ u) => ({ x: p.x + (q.x - p.x) * u, y: p.y + (q.y - p.y) * u });
  return { start: pointAt(a, b, c, t), control: mix(mix(a, b, t), mix(b, c, t), s), end: pointAt(a, b, c, s) };
}

/** @param {Spot} tip @param {Spot} behind */
function headOf(tip, behind) {
  const length = Math.hypot(tip.x - behind.x, tip.y - behind.y) || 1;
  const ux = (tip.x - behind.x) / length;
  const uy = (tip.y - behind.y) / length;
  const [bx, by] = [tip.x - ux * HEAD_LENGTH, tip.y - uy * HEAD_LENGTH];
  const half = HEAD_WIDTH / 2;
  return [tip, { x: bx - uy * half, y: by + ux * half }, { x: bx + uy * half, y: by - ux * half }];
}
