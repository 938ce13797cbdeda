// @ts-check
/** The legend and the scale of a picture, drawn with the signs of the map itself. */

import { isolated } from "./isolated.js";
import { FAMILY, paintCluster } from "./pie.js";
import { LEAST_PX, paintRange, sizesOf } from "./rings.js";
import { layerCountsOf, rowPasses } from "./layercounts.js";
import { INFERRED, roleOfLayer, titleOfLayer } from "./layers.js";
import { paintArea, paintArrow, paintLaunch } from "./paint.js";
import { drawSign, roleClass } from "./signs.js";
import { WORLD } from "./mercator.js";

/** @typedef {import("./svgpen.js").Pen} Pen */
/** @typedef {Record<string, string>} Palette */
/** @typedef {{kind: string, role: string, text: string, radius?: number}} Entry A kind of layer, or "hollow", "dashed", "dotted", "follows", "border", "cluster", "size" and "range". */
/** How a link is drawn that is stated, inferred or disputed. @type {Record<string, "solid" | "dashed" | "dotted">} */
const STYLES = { arrows: "solid", dashed: "dashed", dotted: "dotted", follows: "solid" };

export const KEY_FONT = `12px ${FAMILY}`;
const SIGN_PX = 34;
const GAP_PX = 22;
const ROW_PX = 24;
const EARTH_M = 40075016.7;
const SCALE_PX = 110;
/** A cluster of four in the legend, of three roles. */
const CLUSTER = { radius: 10, count: 4, kinds: Uint32Array.of(2, 1, 1, 0, 0, 0) };
/** Start, control, end and head of the arrow in the legend. */
const ARROW = [[-13, 4], [-2, -6], [6, -1.2], [14, 3.5], [3.4, 1.9], [7.4, -4.9]];

/**
 * Return the entries of a legend for what is drawn: layers that are shown, each with how much of it passes the filter, and what
 * else the reader sees.
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").State} state
 * @param {Uint8Array} passes
 * @param {import("./summary.js").Words} words
 * @param {number} [clusters] How many are drawn.
 * @returns {Entry[]}
 */
export function keyOf(story, state, passes, words, clusters = 0) {
  const layers = story.layers.filter((layer) => state.shown.has(layer.name)).reverse();
  const counts = layerCountsOf(story)(passes);
  const counted = (/** @type {string} */ text, /** @type {number} */ count) => words.term(text) + words.figures.number(count);
  const entries = layers
    .filter((layer) => layer.kind !== "arrows")
    .map((layer) => ({ kind: layer.kind, role: roleOfLayer(layer, story) ?? "attack", text: counted(titleOfLayer(layer, words), counts[layer.name]) }));
  const arrows = layers.filter((layer) => layer.kind === "arrows").flatMap((layer) => layer.rows.filter((row) => rowPasses(layer.kind, row, passes)));
  const links = linkKinds(words).flatMap(({ kind, text, is }) => {
    const count = arrows.filter((row) => is(row.confidence)).length;
    return count ? [{ kind, role: "", text: counted(text, count) }] : [];
  });
  const isVague = story.points.vague.some((vague, at) => vague === 1 && passes[at] === 1 && !Number.isNaN(story.points.x[at]));
  const isDashed = story.basemap?.disputes.some((/** @type {{drawn: string}} */ one) => one.drawn === "dashed");
  const chain = state.chain === null || state.chain === undefined ? null : story.chains().of(state.chain);
  return [
    ...entries,
    ...(isVague ? [{ kind: "hollow", role: "attack", text: words.signs.hollow }] : []),
    ...(clusters ? [{ kind: "cluster", role: "", text: words.signs.cluster }] : []),
    ...links,
    ...(chain?.links.some((link) => link.relation === "follows") ? [{ kind: "follows", role: "", text: words.chain.in.follows }] : []),
    ...(isDashed ? [{ kind: "border", role: "", text: words.signs.border }] : []),
    ...(state.sizes ? sizesIn(story, words) : []),
  ];
}

/** What sizes of marks mean, the greatest first. @param {import("./story.js").Story} story @param {import("./summary.js").Words} words @returns {Entry[]} */
function sizesIn({ incidents }, { sizes, term }) {
  const { keys, radiusOf } = sizesOf(incidents);
  const steps = [...keys].reverse().map((key) => ({ text: sizes.number(key), radius: radiusOf(key) }));
  const circles = [...steps, { text: sizes.least, radius: LEAST_PX }].map((one, at) => ({ kind: "size", role: "", ...one, text: (at ? "" : term(sizes.title)) + one.text }));
  return [...circles, { kind: "range", role: "", text: sizes.range }];
}

/** How links are drawn by how they are known. @param {import("./summary.js").Words} words @returns {{kind: string, text: string, is: (confidence: string) => boolean}[]} */
function linkKinds({ signs }) {
  return [
    { kind: "arrows", text: signs.arrow, is: (confidence) => confidence === "stated" },
    { kind: "dashed", text: signs.dashed, is: (confidence) => INFERRED.has(confidence) },
    { kind: "dotted", text: signs.dotted, is: (confidence) => confidence === "disputed" },
  ];
}

/**
 * Return where each entry goes, in rows.
 * @param {Entry[]} entries
 * @param {number} width
 * @param {(text: string) => number} measure
 */
export function keyPlaced(entries, width, measure) {
  let [x, y, row] = [0, 0, ROW_PX];
  const placed = entries.map((entry) => {
    const sign = Math.max(SIGN_PX, 2 * (entry.radius ?? 0) + 12);
    const wide = sign + measure(entry.text);
    if (x && (x + wide > width || sign > row + SIGN_PX - ROW_PX)) [x, y, row] = [0, y + row, ROW_PX];
    row = Math.max(row, sign + ROW_PX - SIGN_PX);
    const spot = { entry, x, y: y + row / 2, sign };
    x += wide + GAP_PX;
    return spot;
  });
  return { placed, height: entries.length ? y + row : 0 };
}

/** @param {Pen} pen @param {ReturnType<typeof keyPlaced>["placed"]} placed @param {Palette} palette @param {number | null} right Where the lines begin that run from right to left. */
export function paintKey(pen, placed, palette, right) {
  const across = (/** @type {number} */ x) => (right === null ? x : right - x);
  for (const { entry, x, y, sign } of placed) {
    pen.save();
    paintSign(pen, entry, { x: across(x + sign / 2 - 4), y }, palette);
    pen.restore();
    pen.font = KEY_FONT;
    pen.letterSpacing = "0px";
    pen.textAlign = right === null ? "left" : "right";
    pen.textBaseline = "middle";
    pen.fillStyle = palette.ink;
    pen.fillText(isolated(entry.text), across(x + sign), y);
  }
}

/** @param {Pen} pen @param {Entry} entry @param {{x: number, y: number}} at @param {Palette} palette */
function paintSign(pen, { kind, role, radius = 0 }, at, palette) {
  if (STYLES[kind]) paintArrow(pen, { isLit: null, style: STYLES[kind], head: kind === "follows" ? "open" : "full", curve: shortCurve(at) }, palette);
  else if (kind === "areas") paintArea(pen, { role, radius: 9, rings: [circle(at, 9)], isFaint: false }, palette);
  else if (kind === "launches") paintLaunch(pen, { ...at, role, mark: null }, palette);
  else if (kind === "border") paintBorder(pen, at, palette);
  else if (kind === "cluster") paintCluster(pen, { ...at, ...CLUSTER }, palette);
  else if (kind === "range") paintRange(pen, at, { radius, low: 4, high: 8 }, palette.ink);
  else if (kind === "size") {
    pen.beginPath();
    pen.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    pen.strokeStyle = palette.ink;
    pen.lineWidth = 1.4;
    pen.stroke();
  }
  else drawSign(pen, at, role, kind === "hollow", 7, { colour: palette[roleClass(role)], paper: palette.halo });
}

/** An arrow as flat as a line of the legend is high. @param {{x: number, y: number}} at @returns {import("./curve.js").Curve} */
function shortCurve(at) {
  const [start, control, end, ...head] = ARROW.map(([x, y]) => ({ x: at.x + x, y: at.y + y }));
  return { start, control, end, head };
}

/** @param {Pen} pen @param {{x: number, y: number}} at @param {Palette} palette */
function paintBorder(pen, at, palette) {
  pen.strokeStyle = palette.border;
  pen.lineWidth = 1.5;
  pen.setLineDash([5, 4]);
  pen.beginPath();
  pen.moveTo(at.x - 12, at.y);
  pen.lineTo(at.x + 13, at.y);
  pen.stroke();
}

/** @param {{x: number, y: number}} at @param {number} radius */
function circle(at, radius) {
  return Array.from({ length: 36 }, (_, part) => {
    const angle = (2 * Math.PI * part) / 36;
    return { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) };
  });
}

/** The scale at the middle of a view: a round distance and how long it is drawn. @param {import("./mercator.js").View} view */
export function scaleOf(view) {
  const world = WORLD * view.scale;
  const north = Math.PI * (1 - (2 * (view.top + view.height / 2)) / world);
  const metresAPixel = EARTH_M / Math.cosh(north) / world; // 1 / cosh is the cosine of the latitude
  const most = metresAPixel * SCALE_PX;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 3, 2, 1].map((digit) => digit * power).find((round) => round <= most) ?? power;
  return { metres, width: metres / metresAPixel };
}

/** @param {Pen} pen @param {import("./mercator.js").View} view @param {{x: number, y: number}} corner Its lower right end. @param {(metres: number) => string} say @param {Palette} palette */
export function paintScale(pen, view, corner, say, palette) {
  const { metres, width } = scaleOf(view);
  pen.beginPath();
  pen.moveTo(corner.x - width, corner.y - 5);
  for (const [x, y] of [[-width, 0], [0, 0], [0, -5]]) pen.lineTo(corner.x + x, corner.y + y);
  for (const [colour, wide] of /** @type {[string, number][]} */ ([[palette.land, 4], [palette.ink, 1.2]])) {
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.stroke();
  }
  pen.font = `11px ${FAMILY}`;
  pen.letterSpacing = "0px";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineWidth = 3;
  pen.lineJoin = "round";
  pen.strokeStyle = palette.land;
  pen.strokeText(isolated(say(metres)), corner.x - width / 2, corner.y - 11);
  pen.fillStyle = palette.ink;
  pen.fillText(isolated(say(metres)), corner.x - width / 2, corner.y - 11);
  pen.textAlign = "left";
}
