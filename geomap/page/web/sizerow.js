// @ts-check
/** In the legend: the switch that makes marks grow with the number of killed, and its key. */

import { drawing, make } from "./dom.js";
import { LEAST_PX, sizesOf } from "./rings.js";
import { kindPicture } from "./signs.js";

/**
 * Return the switch, null where no figure is known.
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 */
export function sizeRow(story, store, words) {
  if (!["low", "best", "high"].some((end) => story.incidents.columns[`fatalities_${end}`])) return null;
  const key = make("div", { class: "geomap-size-key", hidden: true });
  const box = make("input", { type: "checkbox", name: "sizes", checked: store.get().sizes, change: (event) => store.set({ sizes: event.target.checked }) });
  const tell = () => {
    const { sizes } = store.get();
    box.checked = sizes;
    key.hidden = !sizes;
    if (sizes && !key.childElementCount) key.append(...keyOf(sizesOf(story.incidents), words));
  };
  tell();
  store.watch((state, before) => {
    if (state.sizes !== before.sizes) tell();
  });
  return make("div", {}, make("label", {}, box, kindPicture("range"), make("span", {}, words.sizes.title)), key);
}

/** @param {import("./rings.js").Sizes} sizes @param {import("./summary.js").Words} words */
function keyOf(sizes, words) {
  const steps = sizes.keys.map((key) => make("span", {}, circle(sizes.radiusOf(key)), words.sizes.number(key)));
  return [
    make("p", {}, make("span", {}, circle(LEAST_PX), words.sizes.least), ...steps),
    make("p", {}, kindPicture("range"), words.sizes.range),
  ];
}

/** @param {number} radius */
function circle(radius) {
  const size = String(2 * radius + 2);
  const svg = drawing(`${-radius - 1} ${-radius - 1} ${size} ${size}`, ["circle", { r: String(radius), class: "geomap-range" }]);
  svg.setAttribute("width", size);
  svg.setAttribute("height", size);
  return svg;
}
