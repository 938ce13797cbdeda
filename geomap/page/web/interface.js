// @ts-check
/* global L */
/**
 * Everything on the page that has words, made anew when the page speaks another language. What is made here watches the
 * store that it is given and ends its other listeners with `store.life`; the map, the scene and the state stay.
 */

import { aboutOf, attributionOf } from "./about.js";
import { detailsOn } from "./aside.js";
import { barOn } from "./bar.js";
import { chainsOn } from "./chainpanel.js";
import { consentOn } from "./consent.js";
import { controlWith } from "./control.js";
import { byId, drawing, make } from "./dom.js";
import { findOn } from "./find.js";
import { languagesOn } from "./languages.js";
import { legendOf } from "./legend.js";
import { listOn } from "./list.js";
import { noteOn } from "./opennote.js";
import { orderingOf } from "./order.js";
import { printedOn } from "./printed.js";
import { sheetOn } from "./sheet.js";
import { skipsOn } from "./skips.js";
import { stepperOn } from "./stepper.js";
import { tabsOn } from "./tabs.js";
import { takeawayOn } from "./takeaway.js";
import { filesOf } from "./takefiles.js";
import { timelineOn } from "./timeline.js";
import { tipOn } from "./tip.js";
import { wordsOf } from "./words.js";

const ALL = "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M8 8h4v4H8z";

/**
 * Make the interface in the language of the story.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./scene.js").Scene} scene
 * @param {ReturnType<typeof import("./view.js").homeView>} home
 */
export function interfaceOn(map, story, store, filtering, scene, home) {
  const words = wordsOf(story.language);
  const stage = byId("geomap-stage");
  tabsOn(byId("geomap-tabs"), story, store, filtering, words);
  const ordered = orderingOf(story);
  const list = listOn(byId("geomap-list"), story, store, filtering, ordered, words, aboutOf(story, words));
  stage.append(legendOf(story, store, filtering, words, store.get().legend));
  controlsOn(map, story, store, words, () => home.showFound(filtering.apply(store.get().filter)));
  consentOn(map, story, store, words);
  const tip = tipOn(stage, story, store, words, scene);
  barOn(story, store, filtering, words);
  languagesOn(byId("geomap-languages"), story, store, words);
  timelineOn(byId("geomap-time"), story, store, filtering, words);
  detailsOn(story, store, words, (at) => list.reveal(at, true));
  findOn(story, store, filtering, words);
  chainsOn(byId("geomap-chains"), story, store, filtering, words);
  stepperOn(stage, map, story, store, filtering, words);
  noteOn(stage, store, scene, words);
  sheetOn(byId("geomap-sheet"), byId("geomap-handle"), store);
  skipsOn(map, store, words, list);
  const files = filesOf({ story, store, scene, filtering, ordered, words });
  takeawayOn(byId("geomap-theme"), files, store, words);
  printedOn({ story, store, scene, filtering, ordered, words }, files);
  map.getContainer().setAttribute("aria-label", words.map(story.count));
  return { tip, list, files };
}

/** What stands in the corners of the map, on the side where lines end. @param {any} map @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./summary.js").Words} words @param {() => void} showAll */
function controlsOn(map, story, store, words, showAll) {
  const side = words.direction === "rtl" ? "left" : "right";
  const scale = L.control.scale({ position: `bottom${side}`, imperial: false });
  scale._updateMetric = (/** @type {number} */ most) => {
    const metres = scale._getRoundNum(most);
    scale._updateScale(scale._mScale, words.distance(metres), metres / most);
  };
  const controls = [controlWith(attributionOf(story), `bottom${side}`), scale];
  if (map.options.hasZoom) controls.unshift(L.control.zoom({ position: `top${side}`, zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }));
  for (const control of controls) {
    control.addTo(map);
    control.getContainer().dir = words.direction;
    control.getContainer().addEventListener("keydown", pressBySpace);
    store.life.addEventListener("abort", () => control.remove());
  }
  if (map.options.hasZoom) controls[0].getContainer().append(allButton(words.showAll, showAll));
}

/** The way back to all incidents, or to all that are found, below the buttons that zoom. @param {string} name @param {() => void} showAll */
function allButton(name, showAll) {
  const press = (/** @type {Event} */ event) => {
    L.DomEvent.stop(event); // neither the map nor the address
    showAll();
  };
  return make("a", { href: "#", role: "button", class: "geomap-all", title: name, "aria-label": name, click: press }, drawing("0 0 20 20", ["path", { d: ALL }]));
}

/** Leaflet's buttons are links, which the space bar does not press. @param {KeyboardEvent} event */
function pressBySpace(event) {
  const { target } = event;
  if (event.key !== " " || !(target instanceof HTMLElement) || target.getAttribute("role") !== "button") return;
  event.preventDefault();
  target.click();
}
