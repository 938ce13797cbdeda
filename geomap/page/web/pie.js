// @ts-check
/** A cluster: how many it has, in a ring of shares by role. The part of a share that is vague is hollow, as marks are. */

import { roleClass } from "./signs.js";
import { ROLES } from "./story.js";

export const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const RING_PX = 5;
const LETTER_PX = 11;

/**
 * @param {import("./svgpen.js").Pen} pen
 * @param {Pick<import("./layout.js").Cluster, "x" | "y" | "radius" | "count" | "kinds">} cluster
 * @param {Record<string, string>} palette
 */
export function paintCluster(pen, { x, y, radius, count, kinds }, palette) {
  pen.beginPath();
  pen.arc(x, y, radius + 1.5, 0, 2 * Math.PI);
  pen.fillStyle = palette.halo;
  pen.fill();
  const total = kinds.reduce((sum, number) => sum + number, 0);
  let angle = -Math.PI / 2;
  ROLES.forEach((role, number) => {
    for (const isVague of [false, true]) {
      const share = (2 * Math.PI * kinds[number + (isVague ? ROLES.length : 0)]) / total;
      if (share) arc(pen, { x, y, radius, from: angle, to: angle + share }, palette[roleClass(role)], isVague);
      angle += share;
    }
  });
  const text = shortCount(count);
  pen.font = `600 ${LETTER_PX}px ${FAMILY}`;
  pen.letterSpacing = "0px";
  pen.font = `600 ${fittingPx(pen.measureText(text).width, LETTER_PX, radius - RING_PX - 0.5)}px ${FAMILY}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = palette.ink;
  pen.fillText(text, x, y + 0.5);
  pen.textAlign = "left";
}

/** Height of a digit as a share of the letters' size. */
const DIGIT = 0.73;

/**
 * Return the size of letters at which the corners of a number stay inside a circle; never more than it has.
 * @param {number} width How wide the number is at its size.
 * @param {number} size
 * @param {number} radius
 */
export function fittingPx(width, size, radius) {
  return Math.min(size, (size * radius) / Math.hypot(width / 2, (size * DIGIT) / 2));
}

/** @param {import("./svgpen.js").Pen} pen @param {{x: number, y: number, radius: number, from: number, to: number}} part @param {string} colour @param {boolean} isHollow */
function arc(pen, { x, y, radius, from, to }, colour, isHollow) {
  pen.strokeStyle = colour;
  if (!isHollow) {
    pen.lineWidth = RING_PX;
    pen.beginPath();
    pen.arc(x, y, radius - RING_PX / 2, from, to);
    pen.stroke();
    return;
  }
  pen.lineWidth = 1.2;
  pen.beginPath();
  pen.arc(x, y, radius - 0.6, from, to);
  pen.arc(x, y, radius - RING_PX + 0.6, to, from, true);
  pen.closePath();
  pen.stroke();
}

/** "12", "1.2k", "34k", "1.2M". @param {number} count */
export function shortCount(count) {
  if (count < 1000) return String(count);
  const [value, letter] = count < 999_500 ? [count / 1000, "k"] : [count / 1e6, "M"];
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)}${letter}`;
}
