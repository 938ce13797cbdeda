// @ts-check
/** The canvas of the timeline: as large as its room, as sharp as the screen, in the colours of the theme. */

import { dateLanguage } from "./dates.js";
import { inksOf, paintHistogram } from "./histogram.js";
import { paletteOf } from "./palette.js";
import { plotOf } from "./plot.js";
import { ticksOf } from "./ticks.js";

const FONT_PX = 11;

/** @param {HTMLCanvasElement} canvas @param {HTMLElement} room @param {string} language */
export function pictureOn(canvas, room, language) {
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const tongue = dateLanguage(language);
  const number = new Intl.NumberFormat(tongue).format;
  /** @type {import("./plot.js").Plot} */
  let plot;
  /** @type {{palette: Record<string, string>, inks: import("./histogram.js").Inks, ratio: number} | null} */
  let dress = null;
  return {
    /** The measures of what was drawn last. */
    plot: () => plot,
    /** Look at the colours again. */
    forget: () => (dress = null),
    /** @param {import("./counted.js").Counted} counted @param {import("./brushed.js").Days | null} days @param {boolean} isLow */
    draw(counted, days, isLow) {
      const ratio = window.devicePixelRatio || 1;
      const size = { width: room.clientWidth, height: room.clientHeight };
      sized(canvas, size, ratio);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      if (dress?.ratio !== ratio) {
        const palette = paletteOf(room);
        dress = { palette, inks: inksOf(pen, palette), ratio };
      }
      const [scale, tally] = [counted.scale(), counted.tally()];
      const { edges } = scale;
      plot = plotOf(size, scale, tally, isLow);
      const ticks = ticksOf(edges[0], edges[edges.length - 1] - 1, plot.right - plot.left, tongue);
      const font = `${FONT_PX}px ${getComputedStyle(room).fontFamily}`;
      paintHistogram(pen, plot, { tally, scale, ticks, days, ...dress, font, number });
    },
  };
}

/** @param {HTMLCanvasElement} canvas @param {{width: number, height: number}} size @param {number} ratio */
function sized(canvas, size, ratio) {
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
}
