// @ts-check
/** Time under the map: how many incidents lie when, and the window of days that everything else follows. */

import { brushOn } from "./brush.js";
import { firstOf, lastOf, orNone, shifted, stretched } from "./brushed.js";
import { controlsOf } from "./controls.js";
import { countedBy } from "./counted.js";
import { whenText } from "./dates.js";
import { byId, make } from "./dom.js";
import { pictureOn } from "./timecanvas.js";
import { playOn } from "./play.js";
import { readoutOn, summaryOf } from "./readout.js";
import { dayText } from "./table.js";
import { isStill } from "./view.js";

/** @typedef {import("./brushed.js").Days} Days */
/** @typedef {import("./calendar.js").Unit} Unit */

const MOTION = "(prefers-reduced-motion: reduce)";
/** Of the state, what the timeline shows. */
const SHOWN = /** @type {const} */ (["filter", "theme", "layout", "step", "isGrowing", "isPlaying"]);

/**
 * Fill the timeline and keep it in step with the state.
 * @param {HTMLElement} home
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./summary.js").Words} words
 */
export function timelineOn(home, story, store, filtering, words) {
  const { reach } = story.days;
  home.setAttribute("aria-label", words.time.label);
  if (reach) fill(home, reach, story, store, filtering, words);
  else home.append(make("p", { class: "geomap-empty" }, words.time.none));
}

/**
 * @param {HTMLElement} home
 * @param {Days} reach The first and last day of all.
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./summary.js").Words} words
 */
function fill(home, reach, story, store, filtering, words) {
  const canvas = make("canvas", { role: "img", dir: words.direction }); // by which its pen writes
  const room = make("div", { class: "geomap-plot", dir: "ltr" }, canvas);
  const counted = countedBy(story, reach, store, filtering);
  const picture = pictureOn(canvas, room, story.language);
  const { days, show, step } = windowOf(store, counted);
  const write = (/** @type {Days} */ shown, /** @type {"short" | "long"} */ length = "short") =>
    whenText(dayText(shown[0]), dayText(shown[1]), null, story.language, words.dates, length);
  const play = playOn(store, reach, step);
  const controls = controlsOf(store, words, {
    play: () => (store.get().isPlaying ? play.stop() : isStill() || play.start()),
    go: (by) => tell(stepped(days(), step(), by, store.get().isGrowing, reach)),
    clear: () => tell(null),
  });
  home.append(controls.element, room);
  const brush = brushOn(room, { reach, plot: picture.plot, scale: counted.scale, step, days, show, write }, words);
  const readout = readoutOn(room, { plot: picture.plot, counted }, story, words);
  home.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || days() === null) return;
    event.stopPropagation();
    tell(null);
  });

  /** Show a window and say so. @param {Days | null} next */
  function tell(next) {
    show(next);
    const { count } = filtering.apply(store.get().filter);
    byId("geomap-status").textContent = words.time.shown(write(days() ?? reach), words.counts(count, story.count, 0));
  }

  drawnBy(store, room, () => {
    counted.fit(room.clientWidth);
    picture.draw(counted, days(), store.get().layout !== "wide");
    canvas.setAttribute("aria-label", summaryOf(counted.scale(), counted.tally(), story, words));
    brush.place();
    readout.hide();
    controls.tell(step(), counted.tally(), isStill());
  }, picture.forget);
  matchMedia(MOTION).addEventListener("change", () => {
    play.stop();
    controls.tell(step(), counted.tally(), isStill());
  }, { signal: store.life });
}

/** The window as the state has it. @param {import("./store.js").Store} store @param {import("./counted.js").Counted} counted */
function windowOf(store, counted) {
  const days = () => store.get().filter.days;
  return {
    days,
    /** By what it moves: as chosen, or as long as a bar. @returns {Unit} */
    step: () => store.get().step ?? counted.scale().unit,
    /** Show other days; a play ends with that. @param {Days | null} next */
    show(next) {
      const { filter } = store.get();
      const isSame = next?.[0] === filter.days?.[0] && next?.[1] === filter.days?.[1];
      store.set({ isPlaying: false, ...(isSame ? {} : { filter: { ...filter, days: next } }) });
    },
  };
}

/** Draw once a frame when something has changed. @param {import("./store.js").Store} store @param {HTMLElement} room @param {() => void} draw @param {() => void} forget Called when the colours are others. */
function drawnBy(store, room, draw, forget) {
  let waiting = 0;
  const drawNow = () => {
    waiting = 0;
    if (room.clientWidth) draw();
  };
  const drawSoon = () => {
    waiting ||= requestAnimationFrame(drawNow);
  };
  new ResizeObserver(drawSoon).observe(room);
  store.watch((state, before) => {
    if (state.theme !== before.theme) forget();
    if (SHOWN.some((name) => state[name] !== before[name])) drawSoon();
  });
  drawNow();
}

/** The window a step on or back; without one the first step, or the last. @param {Days | null} days @param {Unit} step @param {1 | -1} by @param {boolean} isGrowing @param {Days} reach @returns {Days | null} */
function stepped(days, step, by, isGrowing, reach) {
  if (days === null) return orNone(by > 0 ? firstOf(reach, step) : lastOf(reach, step), reach);
  return isGrowing ? stretched(days, 1, step, by, reach) : shifted(days, step, by, reach);
}
