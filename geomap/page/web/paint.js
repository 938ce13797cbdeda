// @ts-check
/** Draw one laid-out frame: names, areas, launches, arrows, marks, labels, from the bottom to the top. */

import { isolated } from "./isolated.js";
import { FAMILY, paintCluster } from "./pie.js";
import { MARK_RADIUS, RING_PX } from "./layout.js";
import { paintRange } from "./rings.js";
import { paintRims } from "./rim.js";
import { drawSign, roleClass } from "./signs.js";

const FONTS = { incident: `600 12px ${FAMILY}`, town: `11px ${FAMILY}`, country: `600 11px ${FAMILY}`, step: `700 10px ${FAMILY}` };
const COUNTRY_SPACING = "2px";
const FAINT = 0.22;
const AREA_FILL = 0.1;
/** Up to this radius an area has its full fill; a country that fills the view has a third of it. */
const FULL_PX = 160;
const PALEST = 0.3;
const LEADER = 0.4;
/** Dashes of a line that is not stated outright. @type {Record<string, number[]>} */
const DASHES = { solid: [], dashed: [6, 4], dotted: [0.5, 4.5] };

/** @typedef {import("./svgpen.js").Pen} Pen */
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
  for (const launch of frame.launches) faintly(pen, launch.isFaint, () => paintLaunch(pen, launch, palette));
  if (state.tiles === "on") paintRims(pen, frame.arrows, palette);
  paintFaint(pen, frame.arrows.filter((one) => one.isLit === false), palette);
  for (const arrow of frame.arrows.filter((one) => one.isLit === null)) paintArrow(pen, arrow, palette);
  for (const arrow of frame.arrows.filter((one) => one.isLit)) paintArrow(pen, arrow, palette);
  for (const cluster of frame.clusters) faintly(pen, cluster.isFaint, () => paintCluster(pen, cluster, palette));
  for (const mark of frame.marks) faintly(pen, mark.isFaint, () => paintLeader(pen, mark, palette));
  for (const mark of frame.marks.filter((one) => one.isFaint)) paintMark(pen, mark, palette);
  for (const mark of frame.marks.filter((one) => !one.isFaint)) paintMark(pen, mark, palette);
  paintRing(pen, frame, state.chosen, palette);
  for (const mark of frame.marks) if (mark.step) paintStep(pen, mark, mark.at === state.chosen, palette);
  for (const { lead } of frame.labels) if (lead) paintLine(pen, lead, palette);
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
  pen.strokeText(isolated(text), box.left, middle);
  pen.fillStyle = colour;
  pen.fillText(isolated(text), box.left, middle);
  pen.letterSpacing = "0px";
}

/** A small disc is filled, a very large one has little more than its rim, so that it does not drown the map. @param {Pen} pen @param {Pick<Frame["areas"][number], "role" | "rings" | "radius" | "isFaint">} area @param {Palette} palette */
export function paintArea(pen, area, palette) {
  const colour = palette[roleClass(area.role)];
  pen.save();
  pen.beginPath();
  for (const ring of area.rings) {
    ring.forEach(({ x, y }, at) => (at ? pen.lineTo(x, y) : pen.moveTo(x, y)));
    pen.closePath();
  }
  const strength = area.isFaint ? FAINT : 1;
  pen.fillStyle = colour;
  pen.globalAlpha = strength * AREA_FILL * Math.max(PALEST, Math.min(1, FULL_PX / area.radius));
  pen.fill("evenodd");
  pen.globalAlpha = strength * (area.radius > 220 ? 0.55 : 0.9);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.2;
  pen.setLineDash([4, 4]);
  pen.stroke();
  pen.restore();
}

/** @param {Pen} pen @param {Pick<Frame["launches"][number], "x" | "y" | "role" | "mark">} launch @param {Palette} palette */
export function paintLaunch(pen, launch, palette) {
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

/** Draw something less strongly if it is not what is looked at. @param {Pen} pen @param {boolean} isFaint @param {() => void} draw */
function faintly(pen, isFaint, draw) {
  pen.globalAlpha = isFaint ? FAINT : 1;
  draw();
  pen.globalAlpha = 1;
}

/** @param {Pen} pen @param {import("./layout.js").Mark} mark @param {Palette} palette */
function paintMark(pen, mark, palette) {
  const colour = palette[roleClass(mark.role)];
  faintly(pen, mark.isFaint, () => {
    if (mark.size) paintRange(pen, mark, mark.size, colour);
    drawSign(pen, mark, mark.role, mark.isVague, mark.radius, { colour, paper: palette.halo });
  });
}

/** The number of a step in its chain. @param {Pen} pen @param {import("./layout.js").Mark} mark @param {boolean} isChosen @param {Palette} palette */
function paintStep(pen, mark, isChosen, palette) {
  const { x, y } = mark.badge;
  const text = String(mark.step);
  pen.font = FONTS.step;
  pen.letterSpacing = "0px";
  const half = Math.max(7, pen.measureText(text).width / 2 + 4);
  pen.beginPath();
  pen.arc(x - half + 7, y, 7, 0.5 * Math.PI, 1.5 * Math.PI);
  pen.arc(x + half - 7, y, 7, 1.5 * Math.PI, 2.5 * Math.PI);
  pen.closePath();
  pen.fillStyle = isChosen ? palette.chosen : palette.ink;
  pen.fill();
  pen.strokeStyle = palette.halo;
  pen.lineWidth = 1.2;
  pen.stroke();
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = palette.halo;
  pen.fillText(text, x, y + 0.5);
  pen.textAlign = "left";
}

/** @param {Pen} pen @param {Pick<Frame["arrows"][number], "isLit" | "style" | "head" | "curve">} arrow @param {Palette} palette */
export function paintArrow(pen, arrow, palette) {
  const { start, control, end, head } = arrow.curve;
  pen.save();
  pen.globalAlpha = arrow.isLit === false ? FAINT : 0.85;
  pen.strokeStyle = palette.ink;
  pen.fillStyle = palette.ink;
  pen.lineWidth = arrow.isLit ? 2 : 1.4;
  if (arrow.style === "dotted") {
    pen.lineCap = "round";
    pen.lineWidth += 0.6;
  }
  pen.setLineDash(DASHES[arrow.style]);
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  pen.quadraticCurveTo(control.x, control.y, end.x, end.y);
  pen.stroke();
  if (arrow.head !== "none") paintHead(pen, head, arrow.head === "open", palette);
  pen.restore();
}

/** Arrows that are not asked for: each kind in one stroke, so that many on one way are no darker than one. @param {Pen} pen @param {Pick<Frame["arrows"][number], "style" | "head" | "curve">[]} arrows @param {Palette} palette */
function paintFaint(pen, arrows, palette) {
  pen.save();
  pen.globalAlpha = FAINT;
  pen.strokeStyle = pen.fillStyle = palette.ink;
  for (const style of /** @type {const} */ (["solid", "dashed", "dotted"])) {
    const same = arrows.filter((arrow) => arrow.style === style);
    if (!same.length) continue;
    pen.lineCap = style === "dotted" ? "round" : "butt";
    pen.lineWidth = style === "dotted" ? 2 : 1.4;
    pen.setLineDash(DASHES[style]);
    pen.beginPath();
    for (const { curve: { start, control, end } } of same) {
      pen.moveTo(start.x, start.y);
      pen.quadraticCurveTo(control.x, control.y, end.x, end.y);
    }
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.lineCap = "butt";
  pen.beginPath();
  for (const { head, curve } of arrows) {
    if (head === "none") continue;
    curve.head.forEach(({ x, y }, at) => (at ? pen.lineTo(x, y) : pen.moveTo(x, y)));
    pen.closePath();
  }
  pen.fill();
  pen.restore();
}

/** @param {Pen} pen @param {{x: number, y: number}[]} head @param {boolean} isOpen @param {Palette} palette */
function paintHead(pen, head, isOpen, palette) {
  pen.setLineDash([]);
  pen.beginPath();
  for (const { x, y } of head) pen.lineTo(x, y);
  pen.closePath();
  pen.fillStyle = isOpen ? palette.halo : palette.ink;
  pen.fill();
  if (!isOpen) return;
  pen.lineWidth = 1.4;
  pen.stroke();
}

/** A mark that was moved aside is tied to where it belongs. @param {Pen} pen @param {import("./layout.js").Mark} mark @param {Palette} palette */
function paintLeader(pen, mark, palette) {
  if (Math.hypot(mark.x - mark.trueX, mark.y - mark.trueY) < MARK_RADIUS + 6) return;
  pen.strokeStyle = palette.ink;
  pen.fillStyle = palette.ink;
  pen.lineWidth = 1;
  const strength = pen.globalAlpha;
  pen.globalAlpha = strength * LEADER;
  pen.beginPath();
  pen.moveTo(mark.trueX, mark.trueY);
  pen.lineTo(mark.x, mark.y);
  pen.stroke();
  pen.globalAlpha = strength;
  pen.beginPath();
  pen.arc(mark.trueX, mark.trueY, 1.8, 0, 2 * Math.PI);
  pen.fill();
}

/** The line from a mark to a label further off. @param {Pen} pen @param {import("./labels.js").Lead} lead @param {Palette} palette */
function paintLine(pen, { from, to }, palette) {
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1;
  pen.stroke();
}

/** The ring round the chosen incident. @param {Pen} pen @param {Frame} frame @param {number | null} chosen @param {Palette} palette */
function paintRing(pen, frame, chosen, palette) {
  const spot = chosen === null ? null : frame.place(chosen);
  if (!spot) return;
  const radius = frame.marks.find((mark) => mark.at === chosen)?.radius ?? MARK_RADIUS;
  pen.beginPath();
  pen.arc(spot.x, spot.y, radius + RING_PX, 0, 2 * Math.PI);
  pen.strokeStyle = palette.halo;
  pen.lineWidth = 5;
  pen.stroke();
  pen.strokeStyle = palette.chosen;
  pen.lineWidth = 2.5;
  pen.stroke();
}
