// @ts-check
/** The bottom sheet of a narrow page: three stops, by its handle's button or by drawing it. */

const STOPS = /** @type {const} */ (["peek", "half", "full"]);
const LEAST_DRAG_PX = 8;

/**
 * Let the handle move the sheet.
 * @param {HTMLElement} sheet
 * @param {HTMLElement} handle A button.
 * @param {import("./store.js").Store} store
 */
export function sheetOn(sheet, handle, store) {
  let from = { y: 0, height: 0 };
  let isDragged = false;
  handle.addEventListener("pointerdown", (event) => {
    from = { y: event.clientY, height: sheet.offsetHeight };
    isDragged = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const by = from.y - event.clientY;
    isDragged ||= Math.abs(by) > LEAST_DRAG_PX;
    if (isDragged) sheet.style.height = `${from.height + by}px`;
  });
  const end = () => {
    if (isDragged) store.set({ stop: nearest(sheet.offsetHeight, heightsOf(sheet)) });
    sheet.style.height = "";
  };
  handle.addEventListener("pointerup", end);
  handle.addEventListener("pointercancel", end);
  handle.addEventListener("click", () => {
    if (!isDragged) store.set({ stop: STOPS[(STOPS.indexOf(store.get().stop) + 1) % STOPS.length] });
    isDragged = false;
  });
}

/** @param {HTMLElement} sheet */
function heightsOf(sheet) {
  const whole = /** @type {HTMLElement} */ (sheet.parentElement).clientHeight;
  return { peek: 76, half: whole / 2, full: whole };
}

/**
 * Return the stop whose height is nearest.
 * @param {number} height
 * @param {Record<"peek" | "half" | "full", number>} heights
 */
export function nearest(height, heights) {
  return STOPS.reduce((best, stop) => (Math.abs(heights[stop] - height) < Math.abs(heights[best] - height) ? stop : best));
}
