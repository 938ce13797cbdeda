// @ts-check
/** The few words beside the pointer. */

import { make, said } from "./dom.js";
import { figuresLine, whenOf } from "./summary.js";

/**
 * Show what is hovered beside its mark, inside the stage.
 * @param {HTMLElement} stage
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 * @param {import("./scene.js").Scene} scene
 */
export function tipOn(stage, story, store, words, scene) {
  const tip = make("div", { class: "geomap-tip", hidden: true, "aria-hidden": "true" });
  stage.append(tip);
  /** @param {number | null} row */
  return function show(row) {
    const at = row === null ? null : scene.pointOf(row);
    tip.hidden = !at;
    if (row === null || !at) return;
    const incident = story.incident(row);
    const lines = [whenOf(incident, story.language, words), figuresLine(incident, words)];
    tip.replaceChildren(make("strong", {}, said(incident.label)), ...lines.map((line) => make("span", {}, line)));
    const left = at.x + 16 + tip.offsetWidth > stage.clientWidth ? at.x - 16 - tip.offsetWidth : at.x + 16;
    const top = Math.max(6, Math.min(stage.clientHeight - tip.offsetHeight - 6, at.y + 14));
    tip.style.transform = `translate(${Math.max(6, left)}px, ${top}px)`;
  };
}
