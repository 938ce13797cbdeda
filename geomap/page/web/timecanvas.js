// @ts-check
/** The canvas of the timeline: as large as its room, as sharp as the screen, in the colours of the theme. */

import { fitted } from "./canvas.js";
import { dateLanguage } from "./dates.js";
import { inksOf, paintHistogram } from "./histogram.js";
import { paletteOf } from "./palette.js";
import { plotOf } from "./plot.js";
import { ticksOf } from "./ticks.js";

const FONT_PX = 11;

/** @param {HTMLCanvasElement} canvas @param {HTMLElement} room @param {string} language */
export function pictureOn(canvas, room, language) {
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
      const size = { width: room.clientWidth, height: room.clientHeight };
      const pen = fitted(canvas, size);
      const ratio = pen.getTransform().a;
      if (dress?.ratio !== ratio) {
        const palette = paletteOf(room);
        dress = { palette, inks: inksOf(pen, palette), ratio };
      }
      const [scale, tally] = [counted.scale(), counted.tally()];
      plot = plotOf(size, scale, tally, isLow);
      pen.font = `${FONT_PX}px ${getComputedStyle(room).fontFamily}`;
      const ticks = ticksOf(scale, plot.right - plot.left, tongue, (text) => pen.measureText(text).width);
      paintHistogram(pen, plot, { tally, scale, ticks, days, ...dress, number });
    },
  };
}
