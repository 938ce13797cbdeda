// @ts-check
/* global L */
/** The Leaflet layer: two canvases, the basemap under everything and the incidents over it, drawn anew when the view moves. */

import { basemapOf } from "./basemap.js";
import { fitted } from "./canvas.js";
import { layoutsOf, MARK_RADIUS } from "./layout.js";
import { measureWith, paintFrame } from "./paint.js";
import { paletteOf } from "./palette.js";
import { markersOn, panelsOf } from "./panels.js";

/** @typedef {import("./layout.js").Frame} Frame */

const TOUCH_PX = 24;
const MOUSE_PX = 13;

/**
 * Return the scene of a story on a Leaflet map.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {{hasBasemap: boolean}} options
 */
export function sceneOn(map, story, store, filtering, { hasBasemap }) {
  const layout = layoutsOf(story);
  const drawLand = hasBasemap && story.basemap ? basemapOf(story.basemap) : null;
  const below = drawLand ? canvasIn(map, "geomap-land", 150) : null;
  const above = canvasIn(map, "geomap-incidents", 450);
  const pen = /** @type {CanvasRenderingContext2D} */ (above.getContext("2d"));
  const measure = measureWith(pen);
  let palette = paletteOf(map.getContainer());
  /** @type {Frame | null} */
  let frame = null;
  let borders = 0;
  let waiting = 0;

  function draw() {
    cancelAnimationFrame(waiting);
    waiting = 0;
    const view = viewOf(map);
    if (!view.width || !view.height) return;
    const state = store.get();
    if (below && drawLand) {
      const ground = prepared(below, map, view);
      borders = drawLand(ground, view, palette);
    }
    prepared(above, map, view);
    frame = layout(state, filtering.apply(state.filter), view, { measure, panels: [...panelsOf(map), ...markersOn(map)] });
    paintFrame(pen, frame, palette, state);
  }

  function drawSoon() {
    if (!waiting) waiting = requestAnimationFrame(draw);
  }

  map.on("move viewreset resize zoomend", drawSoon);
  map.on("zoomanim", (/** @type {any} */ event) => {
    for (const canvas of [below, above]) if (canvas) stretch(canvas, map, event);
  });
  store.watch((state, before) => {
    if (state.theme !== before.theme) palette = paletteOf(map.getContainer());
    drawSoon();
  });

  /** The frame of what is seen now, even if the browser has not painted it yet. */
  function latest() {
    if (waiting) draw();
    return frame;
  }

  /** A picture has no tiles, so it has the page's own names. @returns {import("./store.js").State} */
  const stateAlone = () => ({ ...store.get(), hovered: null, names: true, tiles: "none" });

  /** The frame of a picture, over which nothing lies. @param {import("./mercator.js").View} view */
  function alone(view) {
    const state = stateAlone();
    return layout(state, filtering.apply(state.filter), view, { measure, panels: [] });
  }

  return {
    draw,
    /** Return the incident at a point of the container, the nearest if several. @param {{x: number, y: number}} point @param {boolean} isTouch @returns {number | null} */
    hit(point, isTouch) {
      let best = null;
      let nearest = isTouch ? TOUCH_PX : MOUSE_PX;
      for (const mark of latest()?.marks ?? []) {
        const away = Math.hypot(mark.x - point.x, mark.y - point.y) - Math.max(0, mark.radius - MARK_RADIUS);
        if (away < nearest) [best, nearest] = [mark.at, away];
      }
      if (best !== null) return best;
      const label = frame?.labels.find(({ at, box }) => at >= 0 && point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom);
      return label ? label.at : null;
    },
    /** Return the cluster at a point of the container. @param {{x: number, y: number}} point */
    clusterAt(point) {
      return latest()?.clusters.find((one) => Math.hypot(one.x - point.x, one.y - point.y) <= one.radius + 2) ?? null;
    },
    /** How many of an opened cluster are laid out, of how many; null if none is open. */
    opened() {
      return latest()?.opened ?? null;
    },
    /** Return where an incident is drawn, in pixels of the map's container. @param {number} at */
    pointOf(at) {
      return latest()?.place(at) ?? null;
    },
    /** Return how much of each kind the last frame drew. */
    drawn() {
      const { marks = [], clusters = [], areas = [], arrows = [], launches = [], labels = [], towns = [] } = latest() ?? {};
      return {
        marks: marks.length, clusters: clusters.length, areas: areas.length, arrows: arrows.length, launches: launches.length,
        borders, labels: labels.length, names: towns.length,
      };
    },
    radius: MARK_RADIUS,
    /** What is seen now, for a picture of it. */
    view: () => viewOf(map),
    /**
     * Draw a view with another pen, with nothing lying over it.
     * @param {import("./svgpen.js").Pen} other
     * @param {import("./mercator.js").View} view
     * @param {{colours?: Record<string, string>, ground?: ReturnType<typeof basemapOf>}} [means] Other colours, and a basemap that the pen can draw.
     */
    paintWith(other, view, { colours = palette, ground } = {}) {
      const land = ground ?? drawLand;
      if (land) land(other, view, colours);
      paintFrame(other, alone(view), colours, stateAlone());
    },
    /** How many clusters a view has with nothing lying over it. @param {import("./mercator.js").View} view */
    clustersIn: (view) => alone(view).clusters.length,
    /** The basemap's data, if it is drawn. */
    ground: drawLand ? story.basemap : null,
    palette: () => palette,
    measure,
  };
}

/** @typedef {ReturnType<typeof sceneOn>} Scene */

/** @param {any} map @param {string} name @param {number} height */
function canvasIn(map, name, height) {
  const pane = map.getPane(name) ?? map.createPane(name);
  pane.style.zIndex = String(height);
  pane.style.pointerEvents = "none";
  const canvas = document.createElement("canvas");
  canvas.className = `leaflet-zoom-animated ${name}`;
  canvas.setAttribute("aria-hidden", "true");
  pane.append(canvas);
  return canvas;
}

/** @param {any} map @returns {import("./mercator.js").View} */
function viewOf(map) {
  const size = map.getSize();
  const corner = map.getPixelBounds().min;
  const zoom = map.getZoom();
  return { zoom, scale: 2 ** zoom, left: corner.x, top: corner.y, width: size.x, height: size.y };
}

/** Put a canvas over the view, clear it, and return its pen. @param {HTMLCanvasElement} canvas @param {any} map @param {import("./mercator.js").View} view */
function prepared(canvas, map, view) {
  L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
  return fitted(canvas, view);
}

/** Stretch what is drawn while Leaflet zooms; it is drawn anew at the end. @param {HTMLCanvasElement} canvas @param {any} map @param {any} event */
function stretch(canvas, map, event) {
  const corner = map.containerPointToLatLng([0, 0]);
  const offset = map._latLngToNewLayerPoint(corner, event.zoom, event.center);
  L.DomUtil.setTransform(canvas, offset, map.getZoomScale(event.zoom));
}
