// @ts-check
/** The panel of details: filled when an incident is chosen, emptied when none is. */

import { damagedDetails, detailsOf } from "./details.js";
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
  }, { signal: store.life });
  store.watch((state, before) => {
    if (state.chosen === before.chosen) return;
    show(state.chosen, true);
    if (state.chosen === null) return;
    byId("geomap-status").textContent = spoken(story.incident(state.chosen), story.language, words);
    if (state.layout !== "wide" && state.stop === "peek") store.set({ stop: "half" });
  });

  show(store.get().chosen, false);

  /** @param {number | null} chosen @param {boolean} isNew Whether the reader has just chosen it. */
  function show(chosen, isNew) {
    panel.hidden = chosen === null;
    content.replaceChildren();
    if (chosen !== null) fill(chosen, isNew);
  }

  /** @param {number} chosen @param {boolean} isNew */
  async function fill(chosen, isNew) {
    const detail = await story.details(chosen).catch(() => null);
    if (store.get().chosen !== chosen || store.life.aborted) return;
    if (!detail) return content.replaceChildren(...damagedDetails(story.incident(chosen), words));
    const showChain = (/** @type {number} */ at) => store.set({ chain: story.chains().of(at)?.steps[0] ?? null, opened: null, tab: "chains" });
    content.replaceChildren(...detailsOf(story, detail, words, (at) => store.set({ chosen: at }), showChain));
    if (!isNew) return;
    content.scrollTop = 0;
    if (!document.activeElement?.closest("[data-steps]")) content.querySelector("h2")?.focus({ preventScroll: true });
  }
}
