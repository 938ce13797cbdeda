// @ts-check
/** A line on the map while a cluster of more than can be laid out is open: how many of how many are shown. */

import { make } from "./dom.js";

/**
 * @param {HTMLElement} stage
 * @param {import("./store.js").Store} store
 * @param {import("./scene.js").Scene} scene
 * @param {import("./summary.js").Words} words
 */
export function noteOn(stage, store, scene, words) {
  const note = make("p", { class: "geomap-open-note", role: "status", hidden: true });
  stage.append(note);
  const tell = () => {
    const opened = store.get().opened === null ? null : scene.opened();
    note.hidden = !opened || opened.shown === opened.count;
    note.textContent = opened && !note.hidden ? words.cluster.opened(opened.shown, opened.count) : "";
  };
  tell();
  store.watch((state, before) => {
    if (state.opened !== before.opened || state.filter !== before.filter || state.shown !== before.shown) tell();
  });
}
