// @ts-check
/** The signs of the map: one outline for each role, drawn on a canvas and, in lists, as a small picture. */

import { drawing } from "./dom.js";

/** Corners of each sign, on a circle of radius about 1. @type {Record<string, [number, number][]>} */
const OUTLINES = {
  attack: [[0, -1.08], [1.02, 0.78], [-1.02, 0.78]],
  "retaliatory strike": [[0, -1.12], [1.12, 0], [0, 1.12], [-1.12, 0]],
  other: [[-0.82, -0.82], [0.82, -0.82], [0.82, 0.82], [-0.82, 0.82]],
};

/** The CSS class of a role. @param {string} role */
export function roleClass(role) {
  return role === "attack" ? "attack" : role === "retaliatory strike" ? "retaliatory" : "other";
}

/**
 * Draw a mark. A hollow one says that the place is known vaguely.
 * @param {import("./svgpen.js").Pen} pen
 * @param {{x: number, y: number}} at
 * @param {string} role
 * @param {boolean} isHollow
 * @param {number} radius
 * @param {{colour: string, paper: string}} ink
 */
export function drawSign(pen, at, role, isHollow, radius, { colour, paper }) {
  pen.beginPath();
  for (const [x, y] of OUTLINES[role]) pen.lineTo(at.x + x * radius, at.y + y * radius);
  pen.closePath();
  pen.lineJoin = "round";
  pen.strokeStyle = paper;
  pen.lineWidth = isHollow ? 5 : 2.5;
  pen.stroke();
  pen.fillStyle = isHollow ? paper : colour;
  pen.fill();
  if (isHollow) {
    pen.strokeStyle = colour;
    pen.lineWidth = 2.2;
    pen.stroke();
  }
}

/**
 * Return a role's sign as a picture for text; its colour comes from its CSS class.
 * @param {string} role
 * @param {boolean} isHollow
 */
export function signPicture(role, isHollow) {
  const points = OUTLINES[role].map(([x, y]) => `${x * 7},${y * 7}`).join(" ");
  return picture(["polygon", { points, class: `geomap-sign ${roleClass(role)}${isHollow ? " hollow" : ""}` }]);
}

/**
 * Return the picture that stands for a kind of layer in the legend.
 * @param {"arrows" | "dotted" | "dashed" | "follows" | "plain" | "areas" | "sector" | "outline" | "cluster" | "range" | "launches" | "border" | "moved"} kind
 */
export function kindPicture(kind) {
  if (kind === "arrows") {
    return picture(["path", { d: "M-10,3 Q-2,-6 5,-1", class: "geomap-line" }], ["polygon", { points: "11,2 2.5,1.5 6,-5", class: "geomap-head" }]);
  }
  if (kind === "dotted" || kind === "dashed") return picture(["path", { d: "M-10,3 Q0,-7 10,3", class: `geomap-line ${kind}` }]);
  if (kind === "plain") return picture(["path", { d: "M-10,3 Q0,-7 10,3", class: "geomap-line" }]);
  if (kind === "follows") return picture(["path", { d: "M-10,3 Q-2,-6 5,-1", class: "geomap-line" }], ["polygon", { points: "11,2 2.5,1.5 6,-5", class: "geomap-head open" }]);
  if (kind === "sector") return picture(["path", { d: "M-3,4 L-9,-1 A11,11 0 0,1 9,-4 L2,3 A4,4 0 0,0 -3,4 Z", class: "geomap-area" }]);
  if (kind === "outline") return picture(["path", { d: "M-9,-3 L-3,-8 L3,-5 L9,-6 L8,3 L2,8 L-4,5 L-8,6 Z", class: "geomap-area" }]);
  if (kind === "cluster") return picture(["circle", { r: "7.5", class: "geomap-cluster" }]);
  if (kind === "range") return picture(["circle", { r: "4.5", class: "geomap-range" }], ["circle", { r: "8.5", class: "geomap-range most" }]);
  if (kind === "areas") return picture(["circle", { r: "8", class: "geomap-area" }]);
  if (kind === "border") return picture(["path", { d: "M-11,2 L11,-2", class: "geomap-border" }]);
  if (kind === "moved") return picture(["path", { d: "M-7,4 L7,-4", class: "geomap-line" }], ["circle", { cx: "-7", cy: "4", r: "2.2", class: "geomap-head" }]);
  return picture(["circle", { r: "4.5", class: "geomap-launch" }], ["circle", { r: "1.4", class: "geomap-launch-dot" }]);
}

/** @param {...[string, Record<string, string>]} shapes */
function picture(...shapes) {
  const svg = drawing("-12 -10 24 20", ...shapes);
  svg.setAttribute("class", "geomap-picture");
  return svg;
}
