// @ts-check
/** The window on the timeline: drawn, dragged and stretched by pointer, moved and stretched by keys. */

import { carried, drawn, gripsOf, orNone, shifted, spread, stretched } from "./brushed.js";
import { make } from "./dom.js";

/** @typedef {import("./brushed.js").Days} Days */

const THUMB_PX = 44;
const MOUSE_PX = 24;
const LEAST_DRAG_PX = 4;
const GRIP_PX = 8;
/** Marks a plot whose focus came by the pointer and needs no ring. */
const POINTED = "is-pointed";

/**
 * What a brush needs to know.
 * @typedef {object} Means
 * @property {Days} reach The first and last day of all.
 * @property {() => import("./plot.js").Plot} plot
 * @property {() => import("./bins.js").Scale} scale
 * @property {() => import("./calendar.js").Unit} step By what the arrow keys move.
 * @property {() => Days | null} days The window as it is.
 * @property {(days: Days | null) => void} show
 * @property {(days: Days, length?: "long") => string} write Says days in words.
 */

/**
 * Put a brush on a plot, under and over what it has.
 * @param {HTMLElement} home
 * @param {Means} means
 * @param {import("./summary.js").Words} words
 */
export function brushOn(home, means, words) {
  const frame = make("div", { class: "geomap-window" });
  const dates = [make("span", { class: "geomap-day" }), make("span", { class: "geomap-day" })];
  const handles = [words.time.first, words.time.last].map((label, end) =>
    make("div", {
      class: "geomap-grip", role: "slider", tabindex: "0", "aria-label": label, "aria-orientation": "horizontal", "data-end": String(end),
      keydown: (event) => keyed(event, /** @type {0 | 1} */ (end), means),
    }),
  );
  home.prepend(frame);
  home.append(...handles, ...dates);
  pointersOn(home, handles, means);
  home.addEventListener("dblclick", () => means.show(null));
  return {
    /** Put everything where the window is. */
    place() {
      const { reach, plot, write } = means;
      const days = means.days();
      const shown = days ?? reach;
      const { x, width, height } = plot();
      const [left, right] = [x(shown[0]), x(shown[1] + 1)];
      frame.hidden = days === null;
      Object.assign(frame.style, { left: `${left}px`, width: `${right - left}px`, top: "0", height: `${plot().base}px` });
      const wide = matchMedia("(pointer: coarse)").matches ? THUMB_PX : MOUSE_PX;
      gripsOf(left, right, width, wide).forEach((start, end) => {
        const at = end ? right : left - GRIP_PX;
        Object.assign(handles[end].style, { left: `${start}px`, width: `${wide}px`, height: `${Math.min(height, plot().base + 4)}px` });
        handles[end].style.setProperty("--at", `${Math.max(0, Math.min(wide - GRIP_PX, at - start))}px`);
        const set = { valuemin: reach[0], valuemax: reach[1], valuenow: Math.max(reach[0], Math.min(reach[1], shown[end])), valuetext: write([shown[end], shown[end]], "long") };
        for (const [name, value] of Object.entries(set)) handles[end].setAttribute(`aria-${name}`, String(value));
      });
      nameEnds(dates, shown, [left, right], width, write);
      for (const date of dates) date.classList.toggle("is-whole", days === null);
    },
  };
}

/** The dates at both ends of the window, or in one where they do not fit. @param {HTMLElement[]} dates @param {Days} shown @param {[number, number]} at @param {number} width @param {Means["write"]} write */
function nameEnds(dates, shown, at, width, write) {
  dates.forEach((date, end) => (date.textContent = write([shown[end], shown[end]])));
  dates[1].hidden = false;
  const wide = dates.map((date) => date.offsetWidth);
  if (wide[0] + wide[1] + 2 * GRIP_PX <= at[1] - at[0]) {
    dates[0].style.left = `${at[0] + 4}px`;
    dates[1].style.left = `${at[1] - 4 - wide[1]}px`;
    return;
  }
  dates[0].textContent = write(shown);
  dates[1].hidden = true;
  const middle = (at[0] + at[1] - dates[0].offsetWidth) / 2;
  dates[0].style.left = `${Math.max(0, Math.min(width - dates[0].offsetWidth, middle))}px`;
}

/**
 * Let the pointer draw a window, or drag the one that is there or one of its ends.
 * @param {HTMLElement} home
 * @param {HTMLElement[]} handles
 * @param {Means} means
 */
function pointersOn(home, handles, means) {
  /** @type {{x: number, day: number, days: Days | null, end: 0 | 1 | null, isDragged: boolean} | null} */
  let drag = null;
  let [waiting, x] = [0, 0];
  const at = (/** @type {PointerEvent} */ event) => event.clientX - home.getBoundingClientRect().left;

  home.addEventListener("pointerdown", (event) => {
    if (event.button || drag) return;
    const days = means.days();
    const end = handles.findIndex((handle) => handle.contains(/** @type {Node} */ (event.target)));
    const start = at(event);
    drag = { x: start, day: means.plot().dayAt(start), days, end: end < 0 ? null : /** @type {0 | 1} */ (end), isDragged: false };
    x = start;
    home.classList.add(POINTED);
    home.setPointerCapture(event.pointerId);
  });
  home.addEventListener("pointermove", (event) => {
    if (!drag) return;
    x = at(event);
    drag.isDragged ||= Math.abs(x - drag.x) >= LEAST_DRAG_PX;
    if (drag.isDragged) waiting ||= requestAnimationFrame(follow);
  });
  function follow() {
    waiting = 0;
    if (drag) means.show(orNone(dragged(drag, x, means), means.reach));
  }
  const stop = () => {
    cancelAnimationFrame(waiting);
    waiting = 0;
    drag = null;
  };
  home.addEventListener("pointerup", () => {
    if (drag?.isDragged) follow();
    else if (drag && drag.end === null && !isInside(drag.day, drag.days)) means.show(orNone(spread(drag.day, drag.day, means.scale(), means.reach), means.reach));
    if (drag) handles[drag.end ?? 1].focus({ preventScroll: true });
    stop();
  });
  home.addEventListener("pointercancel", stop);
  home.addEventListener("keydown", (event) => {
    home.classList.remove(POINTED);
    if (event.key === "Escape") stop();
  });
}

/** @param {number} day @param {Days | null} days */
function isInside(day, days) {
  return days !== null && day >= days[0] && day <= days[1];
}

/** The window of a drag that has come to x. @param {{x: number, day: number, days: Days | null, end: 0 | 1 | null}} drag @param {number} x @param {Means} means @returns {Days} */
function dragged({ x: from, day, days, end }, x, { plot, scale, reach }) {
  const { dayAt, left, right } = plot();
  const { edges } = scale();
  const by = Math.round(((x - from) / (right - left)) * (edges[edges.length - 1] - edges[0]));
  if (end !== null) {
    const shown = days ?? reach;
    return drawn(shown, end, end ? shown[1] + 1 + by : shown[0] + by, scale(), reach);
  }
  return days && isInside(day, days) ? carried(days, by, scale(), reach) : spread(day, dayAt(x), scale(), reach);
}

/** Arrows move the window by a step, with shift one end; Home and End take that end as far as it goes. @param {KeyboardEvent} event @param {0 | 1} end @param {Means} means */
function keyed(event, end, means) {
  const next = after(event, end, means);
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  means.show(orNone(next, means.reach));
}

/** The window after a key; undefined if the key means nothing here. @param {KeyboardEvent} event @param {0 | 1} end @param {Means} means @returns {Days | undefined} */
function after({ key, shiftKey }, end, means) {
  const { reach } = means;
  const days = means.days();
  const shown = days ?? reach;
  const by = /** @type {Record<string, number>} */ ({ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 })[key];
  if (by) return days && !shiftKey ? shifted(days, means.step(), by, reach) : stretched(shown, end, means.step(), by, reach);
  if (key === "Home") return end ? [shown[0], shown[0]] : [reach[0], shown[1]];
  if (key === "End") return end ? [shown[0], reach[1]] : [shown[1], shown[1]];
  return undefined;
}
