// @ts-check
/** Rims under arrows, which part them from a ground of any colour. On the built-in map they are not needed. */

const RIM_PX = 4;

/** @param {import("./svgpen.js").Pen} pen @param {import("./layout.js").Frame["arrows"]} arrows @param {Record<string, string>} palette */
export function paintRims(pen, arrows, palette) {
  pen.save();
  pen.globalAlpha = 0.7;
  pen.strokeStyle = palette.halo;
  pen.lineWidth = RIM_PX;
  pen.lineCap = pen.lineJoin = "round";
  for (const { curve, isLit } of arrows) {
    if (isLit === false) continue;
    pen.beginPath();
    pen.moveTo(curve.start.x, curve.start.y);
    pen.quadraticCurveTo(curve.control.x, curve.control.y, curve.end.x, curve.end.y);
    pen.stroke();
    pen.beginPath();
    for (const { x, y } of curve.head) pen.lineTo(x, y);
    pen.closePath();
    pen.stroke();
  }
  pen.restore();
}
