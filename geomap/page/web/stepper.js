// @ts-check
/** On the map, while a chain is shown: its name, the way from step to step, and the way out. */

import { labelsIn, nameNodes } from "./chainwords.js";
import { byId, drawing, make } from "./dom.js";
import { goTo, stepAt, stepBy } from "./steps.js";
import { fit, keepInSight } from "./view.js";

/** @typedef {import("./chains.js").Chain} Chain */

/**
 * @param {HTMLElement} stage
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./summary.js").Words} words
 */
export function stepperOn(stage, map, story, store, filtering, words) {
  const shown = () => (store.get().chain === null ? null : story.chains().of(store.get().chain));
  const go = (/** @type {number} */ by) => () => {
    const chain = shown();
    if (chain) goTo(chain, store, stepAt(chain, store) + by);
  };
  const previous = button(words.chains.previous, "M12 4l-6 6 6 6", go(-1));
  const next = button(words.chains.next, "M8 4l6 6-6 6", go(1));
  const close = button(words.chains.leave, "M5 5l10 10M15 5L5 15", () => store.set({ chain: null }));
  const position = make("span", { class: "geomap-position", role: "status" });
  const name = make("span", { class: "geomap-stepper-name" });
  const bar = make("section", { class: "geomap-stepper", "data-panel": true, "data-steps": true, "aria-label": words.chains.bar, hidden: true, title: words.chains.keys }, previous, position, next, name, close);
  bar.addEventListener("keydown", (event) => {
    const chain = shown();
    if (chain && stepBy(event, chain, store)) event.preventDefault();
  });
  stage.append(bar);
  const framing = framingOf(map, story, filtering, store, shown);

  function tell() {
    const chain = shown();
    bar.hidden = !chain;
    if (!chain) return;
    const at = stepAt(chain, store);
    position.textContent = words.chains.position(at + 1, chain.steps.length);
    name.replaceChildren(...nameNodes(chain, labelsIn(story), words));
    dim(previous, at <= 0);
    dim(next, at === chain.steps.length - 1);
  }
  store.watch((state, before) => {
    if (state.chain === before.chain && state.chosen === before.chosen) return;
    tell();
    if (state.chain !== before.chain) framing.begin();
    else framing.keep();
    if (state.chain !== null && state.chain !== before.chain && state.layout === "phone" && state.stop === "full") store.set({ stop: "half" });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && store.get().chosen === null && store.get().chain !== null) store.set({ chain: null });
  }, { capture: true, signal: store.life }); // before the details, which close by the same key
  tell();
}

/** A button keeps the focus at the last step: it does nothing there, and says so. @param {HTMLElement} button @param {boolean} isDim */
function dim(button, isDim) {
  button.setAttribute("aria-disabled", String(isDim));
}

/** @param {string} name @param {string} path @param {() => void} click */
function button(name, path, click) {
  return make("button", { type: "button", "aria-label": name, title: name, click }, drawing("0 0 20 20", ["path", { d: path }]));
}

/**
 * Keep the whole chain in sight, and of a step the step and what it answers, until the reader moves the map.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./store.js").Store} store
 * @param {() => Chain | null} shown
 */
function framingOf(map, story, filtering, store, shown) {
  let [isFramed, isOurs] = [false, false];
  const free = () => {
    if (!isOurs) isFramed = false;
  };
  map.on("movestart", free);
  const show = () => {
    const { passes } = filtering.apply(store.get().filter);
    const chain = shown();
    const { chosen } = store.get();
    const isStep = chosen !== null && isFramed && chain !== null && chain.place.has(chosen);
    const steps = isStep ? [chosen, ...(chain.into.get(chosen) ?? []).map(({ from }) => from)] : (chain?.steps ?? []);
    const points = steps
      .filter((at) => passes[at] && !Number.isNaN(story.points.x[at]))
      .map((at) => [story.incidents.at("latitude", at), story.incidents.at("longitude", at)]);
    if (!points.length) return;
    isOurs = true;
    map.stop();
    map.invalidateSize({ pan: false, animate: false });
    if (isStep) keepInSight(map, points);
    else fit(map, points);
    isOurs = false;
    isFramed = true;
  };
  const keep = () => {
    if (isFramed && shown()) show();
  };
  const seen = new ResizeObserver(keep);
  seen.observe(byId("geomap-stage"));
  store.life.addEventListener("abort", () => {
    seen.disconnect();
    map.off("movestart", free);
  });
  const begin = () => {
    isFramed = false;
    if (shown()) show();
  };
  return { begin, keep };
}
