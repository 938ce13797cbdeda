// @ts-check
/** Draw one laid-out frame: names, areas, launches, arrows, marks, labels, from the bottom to the top. */

import { FAMILY, paintCluster } from "./pie.js";
import { MARK_RADIUS } from "./layout.js";
import { paintRims } from "./rim.js";
import { drawSign, roleClass } from "./signs.js";

export const FONTS = { incident: `600 12px ${FAMILY}`, town: `11px ${FAMILY}`, country: `600 11px ${FAMILY}` };
const COUNTRY_SPACING = "2px";
const FAINT = 0.22;

/** @typedef {CanvasRenderingContext2D} Pen */
/** @typedef {import("./layout.js").Frame} Frame */
/** @typedef {Record<string, string>} Palette */

/** Return how wide a text is drawn. @param {Pen} pen */
export function measureWith(pen) {
  /** @param {string} text @param {keyof typeof FONTS} font */
  return (text, font) => {
    pen.font = FONTS[font];
    pen.letterSpacing = font === "country" ? COUNTRY_SPACING : "0px";
    return pen.measureText(text).width;
  };
}

/**
 * Draw the incidents of a frame.
 * @param {Pen} pen
 * @param {Frame} frame
 * @param {Palette} palette
 * @param {import("./store.js").State} state
 */
export function paintFrame(pen, frame, palette, state) {
  if (state.names) for (const name of frame.towns) paintName(pen, name, palette);
  for (const area of frame.areas) paintArea(pen, area, palette);
  for (const launch of frame.launches) paintLaunch(pen, launch, palette);
  if (state.tiles === "on") paintRims(pen, frame.arrows, palette);
  for (const arrow of frame.arrows.filter((one) => !one.isLit)) paintArrow(pen, arrow, palette);
  for (const arrow of frame.arrows.filter((one) => one.isLit)) paintArrow(pen, arrow, palette);
  for (const cluster of frame.clusters) paintCluster(pen, cluster, palette);
  for (const mark of frame.marks) paintLeader(pen, mark, palette);
  for (const mark of frame.marks) {
    drawSign(pen, mark, mark.role, mark.isVague, MARK_RADIUS, { colour: palette[roleClass(mark.role)], paper: palette.halo });
  }
  paintRing(pen, state.chosen === null ? null : frame.place(state.chosen), palette);
  for (const label of frame.labels) paintText(pen, label.text, label.box, "incident", palette.ink, palette);
}

/** @param {Pen} pen @param {Frame["towns"][number]} name @param {Palette} palette */
function paintName(pen, name, palette) {
  const isTown = name.kind === "town";
  const colour = isTown ? palette.town : palette.country;
  if (isTown) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(name.spot.x, name.spot.y, 1.8, 0, 2 * Math.PI);
    pen.fill();
  }
  paintText(pen, name.text, name.box, isTown ? "town" : "country", colour, palette);
}

/** @param {Pen} pen @param {string} text @param {import("./boxes.js").Box} box @param {keyof typeof FONTS} font @param {string} colour @param {Palette} palette */
function paintText(pen, text, box, font, colour, palette) {
  pen.font = FONTS[font];
  pen.letterSpacing = font === "country" ? COUNTRY_SPACING : "0px";
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.lineJoin = "round";
  pen.lineWidth = font === "incident" ? 4 : 3;
  pen.strokeStyle = font === "incident" ? palette.halo : palette.land;
  const middle = (box.top + box.bottom) / 2;
  pen.strokeText(text, box.left, middle);
  pen.fillStyle = colour;
  pen.fillText(text, box.left, middle);
  pen.letterSpacing = "0px";
}

/** A small disc is filled, a very large one has little more than its rim, so that it does not drown the map. */
function paintArea(/** @type {Pen} */ pen, /** @type {Frame["areas"][number]} */ area, /** @type {Palette} */ palette) {
  const colour = palette[roleClass(area.role)];
  pen.save();
  pen.beginPath();
  for (const { x, y } of area.rim) pen.lineTo(x, y);
  pen.closePath();
  pen.fillStyle = colour;
  pen.globalAlpha = Math.max(0.02, 0.1 * Math.min(1, 80 / area.radius));
  pen.fill();
  pen.globalAlpha = area.radius > 220 ? 0.55 : 0.9;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.2;
  pen.setLineDash([4, 4]);
  pen.stroke();
  pen.restore();
}

/** @param {Pen} pen @param {Frame["launches"][number]} launch @param {Palette} palette */
function paintLaunch(pen, launch, palette) {
  const colour = palette[roleClass(launch.role)];
  pen.save();
  pen.strokeStyle = colour;
  if (launch.mark) {
    const { x, y } = launch.mark;
    const length = Math.hypot(x - launch.x, y - launch.y) || 1;
    const [ux, uy] = [(x - launch.x) / length, (y - launch.y) / length];
    if (length > MARK_RADIUS + 12) {
      pen.lineWidth = 1.1;
      pen.setLineDash([2, 4]);
      pen.beginPath();
      pen.moveTo(launch.x + ux * 6, launch.y + uy * 6);
      pen.lineTo(x - ux * (MARK_RADIUS + 3), y - uy * (MARK_RADIUS + 3));
      pen.stroke();
      pen.setLineDash([]);
    }
  }
  pen.beginPath();
  pen.arc(launch.x, launch.y, 4.5, 0, 2 * Math.PI);
  pen.fillStyle = palette.halo;
  pen.fill();
  pen.lineWidth = 1.8;
  pen.stroke();
  pen.beginPath();
  pen.arc(launch.x, launch.y, 1.4, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
  pen.restore();
}

/** @param {Pen} pen @param {Frame["arrows"][number]} arrow @param {Palette} palette */
function paintArrow(pen, arrow, palette) {
  const { start, control, end, head } = arrow.curve;
  pen.save();
  pen.globalAlpha = arrow.isLit === false ? FAINT : 0.85;
  pen.strokeStyle = palette.ink;
  pen.fillStyle = palette.ink;
  pen.lineWidth = arrow.isLit ? 2 : 1.4;
  if (!arrow.isStated) {
    pen.lineCap = "round";
    pen.setLineDash([0.5, 4.5]);
    pen.lineWidth += 0.6;
  }
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  pen.quadraticCurveTo(control.x, control.y, end.x, end.y);
  pen.stroke();
  pen.beginPath();
  for (const { x, y } of head) pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
  pen.restore();
}

/** A mark that was moved aside is tied to where it belongs. @param {Pen} pen @param {import("./layout.js").Mark} mark @param {Palette} palette */
function paintLeader(pen, mark, palette) {
  if (Math.hypot(mark.x - mark.trueX, mark.y - mark.trueY) < MARK_RADIUS + 6) return;
  pen.strokeStyle = palette.ink;
  pen.fillStyle = palette.ink;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(mark.trueX, mark.trueY);
  pen.lineTo(mark.x, mark.y);
  pen.stroke();
  pen.beginPath();
  pen.arc(mark.trueX, mark.trueY, 1.8, 0, 2 * Math.PI);
  pen.fill();
}

/** @param {Pen} pen @param {{x: number, y: number} | null} spot @param {Palette} palette */
function paintRing(pen, spot, palette) {
  if (!spot) return;
  pen.beginPath();
  pen.arc(spot.x, spot.y, MARK_RADIUS + 7, 0, 2 * Math.PI);
  pen.strokeStyle = palette.halo;
  pen.lineWidth = 5;
  pen.stroke();
  pen.strokeStyle = palette.chosen;
  pen.lineWidth = 2.5;
  pen.stroke();
}
