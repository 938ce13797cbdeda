// @ts-check
/** The panel of details: filled when an incident is chosen, emptied when none is. */

import { detailsOf } from "./details.js";
import { byId } from "./dom.js";
import { spoken } from "./summary.js";

/**
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 * @param {(at: number) => void} goBack Gives the focus back to where an incident was chosen.
 */
export function detailsOn(story, store, words, goBack) {
  const panel = byId("geomap-details");
  const content = byId("geomap-details-content");
  const close = byId("geomap-close");
  panel.setAttribute("aria-label", words.details);
  close.setAttribute("aria-label", words.close);
  close.title = words.close;
  const leave = () => {
    const { chosen } = store.get();
    store.set({ chosen: null });
    if (chosen !== null) goBack(chosen);
  };
  close.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && store.get().chosen !== null) leave();
  });
  store.watch((state, before) => {
    if (state.chosen === before.chosen) return;
    panel.hidden = state.chosen === null;
    content.replaceChildren();
    if (state.chosen === null) return;
    fill(state.chosen);
    byId("geomap-status").textContent = spoken(story.incident(state.chosen), story.language, words);
    if (state.layout !== "wide" && state.stop === "peek") store.set({ stop: "half" });
  });

  /** @param {number} chosen */
  async function fill(chosen) {
    const detail = await story.details(chosen);
    if (store.get().chosen !== chosen) return;
    const showChain = (/** @type {number} */ at) => store.set({ chain: story.chains().of(at)?.steps[0] ?? null, opened: null, tab: "chains" });
    content.replaceChildren(...detailsOf(story, detail, words, (at) => store.set({ chosen: at }), showChain));
    content.scrollTop = 0;
    if (!document.activeElement?.closest("[data-steps]")) content.querySelector("h2")?.focus({ preventScroll: true });
  }
}
