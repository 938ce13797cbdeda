// @ts-check
/** The timeline's picture on a canvas: bars stacked by role, hatched where the day is not known, pale outside the window. */

import { ROLES } from "./story.js";

/** @typedef {import("./plot.js").Plot} Plot */
/** @typedef {Record<string, string>} Palette */
/** @typedef {{fill: string, hatch: CanvasPattern | string}} Ink */
/** With what each role is drawn, and incidents of several roles together. @typedef {{roles: Ink[], mixed: Ink}} Inks */

const COLOURS = ["attack", "retaliatory", "other"];
const PALE = 0.32;
const WIDEST_BAR = 36;
const HATCH_PX = 4;
const LEAST_PX = 1;
const EDGE_PX = 2;
/** From the lower edge: where names stand, and where they end above. */
const [FOOT_PX, NAME_PX] = [4, 14];

/**
 * Draw the whole picture.
 * @param {CanvasRenderingContext2D} pen Scaled to pixels of the page, with the font of what is written.
 * @param {Plot} plot
 * @param {object} what
 * @param {import("./bins.js").Tally} what.tally
 * @param {import("./bins.js").Scale} what.scale
 * @param {import("./ticks.js").Tick[]} what.ticks
 * @param {import("./brushed.js").Days | null} what.days The window; null is all of time.
 * @param {Palette} what.palette
 * @param {Inks} what.inks
 * @param {(count: number) => string} what.number Writes a count.
 */
export function paintHistogram(pen, plot, { tally, scale, ticks, days, palette, inks, number }) {
  const most = tally.sums.reduce((a, b) => Math.max(a, b), 0);
  paintFrame(pen, plot, palette, most ? number(most) : "");
  paintTicks(pen, plot, ticks, palette);
  const paint = () => {
    paintBars(pen, plot, scale, tally, most, inks.roles);
    paintSpans(pen, plot, scale, inks);
  };
  if (days === null) return paint();
  const [start, end] = [plot.x(days[0]), plot.x(days[1] + 1)];
  within(pen, plot, [[0, start], [end, plot.width]], PALE, paint);
  within(pen, plot, [[start, end]], 1, paint);
}

/** Paint only between some places from left to right. @param {CanvasRenderingContext2D} pen @param {Plot} plot @param {[number, number][]} parts @param {number} alpha @param {() => void} paint */
function within(pen, plot, parts, alpha, paint) {
  pen.save();
  pen.beginPath();
  for (const [from, to] of parts) pen.rect(from, 0, to - from, plot.height);
  pen.clip();
  pen.globalAlpha = alpha;
  paint();
  pen.restore();
}

/** The line on which bars stand, and how many the tallest one has. @param {CanvasRenderingContext2D} pen @param {Plot} plot @param {Palette} palette @param {string} most */
function paintFrame(pen, plot, palette, most) {
  pen.fillStyle = palette.border;
  pen.fillRect(plot.left, plot.base, plot.right - plot.left, 1);
  if (plot.isLow || !most) return;
  pen.fillStyle = palette.rule;
  pen.fillRect(plot.left, plot.top, plot.right - plot.left, 1);
  pen.fillStyle = palette.muted;
  pen.textAlign = "right";
  pen.textBaseline = "middle";
  pen.fillText(most, plot.left - 6, plot.top, plot.left - 8);
}

/** @param {CanvasRenderingContext2D} pen @param {Plot} plot @param {import("./ticks.js").Tick[]} ticks @param {Palette} palette */
function paintTicks(pen, plot, ticks, palette) {
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  for (const { text, middle, line } of ticks) {
    const half = pen.measureText(text).width / 2 + EDGE_PX;
    pen.fillStyle = palette.border;
    pen.fillRect(plot.left + line, plot.base, 1, plot.height - (line === middle ? NAME_PX : FOOT_PX) - plot.base);
    pen.fillStyle = palette.muted;
    pen.fillText(text, Math.max(half, Math.min(plot.width - half, plot.left + middle)), plot.height - FOOT_PX);
  }
}

/** @param {CanvasRenderingContext2D} pen @param {Plot} plot @param {import("./bins.js").Scale} scale @param {import("./bins.js").Tally} tally @param {number} most @param {Ink[]} inks */
function paintBars(pen, plot, { edges }, tally, most, inks) {
  const high = plot.base - plot.top;
  for (let bin = 0; bin < edges.length - 1; bin++) {
    if (!tally.sums[bin]) continue;
    const [start, end] = [plot.x(edges[bin]), plot.x(edges[bin + 1])];
    const gap = end - start > 4 ? 1 : end - start > 2 ? 0.5 : 0;
    const width = Math.min(WIDEST_BAR, end - start - gap);
    const x = start + (end - start - width) / 2;
    let sum = 0;
    let y = plot.base;
    for (let part = 0; part < ROLES.length * 2; part++) {
      const count = tally.bars[bin * ROLES.length * 2 + part];
      if (!count) continue;
      sum += count;
      const top = Math.min(y - LEAST_PX, plot.base - (sum / most) * high);
      paintPart(pen, { x, y: top, width, height: y - top }, inks[part >> 1], part % 2 === 1);
      y = top;
    }
  }
}

/** @param {CanvasRenderingContext2D} pen @param {Plot} plot @param {import("./bins.js").Scale} scale @param {Inks} inks */
function paintSpans(pen, plot, { edges }, { roles, mixed }) {
  plot.rows.forEach((row, number) => {
    const y = plot.base + 3 + number * plot.lane;
    for (const { from, to, counts, count } of row) {
      const [start, end] = [plot.x(edges[from]), plot.x(edges[to + 1])];
      const alone = counts.indexOf(count);
      paintPart(pen, { x: start + 1, y, width: end - start - 2, height: plot.lane - 2 }, alone < 0 ? mixed : roles[alone], true);
    }
  });
}

/** @param {CanvasRenderingContext2D} pen @param {{x: number, y: number, width: number, height: number}} box @param {Ink} ink @param {boolean} isVague */
function paintPart(pen, { x, y, width, height }, ink, isVague) {
  pen.fillStyle = isVague ? ink.hatch : ink.fill;
  pen.fillRect(x, y, width, height);
  if (!isVague || width < 3 || height < 3) return;
  pen.strokeStyle = ink.fill;
  pen.lineWidth = 1;
  pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
}

/** Mix the inks of a palette. @param {CanvasRenderingContext2D} pen @param {Palette} palette @returns {Inks} */
export function inksOf(pen, palette) {
  return { roles: COLOURS.map((name) => inkOf(pen, palette[name])), mixed: inkOf(pen, palette.muted) };
}

/** A colour, and stripes of it. @param {CanvasRenderingContext2D} pen @param {string} fill @returns {Ink} */
function inkOf(pen, fill) {
  const ratio = pen.getTransform().a;
  const tile = document.createElement("canvas");
  const side = Math.round(HATCH_PX * ratio);
  tile.width = tile.height = side;
  const stripe = /** @type {CanvasRenderingContext2D} */ (tile.getContext("2d"));
  stripe.strokeStyle = fill;
  stripe.lineWidth = 1.1 * ratio;
  for (const by of [-side, 0, side]) {
    stripe.moveTo(by - 1, side + 1);
    stripe.lineTo(by + side + 1, -1);
  }
  stripe.stroke();
  const hatch = pen.createPattern(tile, "repeat");
  hatch?.setTransform(new DOMMatrix().scale(HATCH_PX / side));
  return { fill, hatch: hatch ?? fill };
}
