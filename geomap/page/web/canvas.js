// @ts-check
/** A canvas that is as large as its place and as sharp as the screen. */

/**
 * Fit a canvas to a size and clear it; return its pen, which draws in pixels of the page.
 * @param {HTMLCanvasElement} canvas
 * @param {{width: number, height: number}} size
 */
export function fitted(canvas, { width, height }) {
  const ratio = window.devicePixelRatio || 1;
  const [wide, high] = [width, height].map((side) => Math.round(side * ratio));
  if (canvas.width !== wide || canvas.height !== high) {
    [canvas.width, canvas.height] = [wide, high];
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
}
