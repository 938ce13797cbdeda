// @ts-check
/** A pen like a canvas's that writes SVG, so that paint.js, pie.js, signs.js and basemap.js draw a picture of lines too. */

import { short, SvgPath } from "./svgpath.js";

/**
 * What the page's drawing asks of a pen. A canvas has all of it and more; a drawing that needs more needs it here too.
 * @typedef {Pick<CanvasRenderingContext2D, "beginPath" | "moveTo" | "lineTo" | "quadraticCurveTo" | "arc" | "rect" | "closePath"
 *   | "fill" | "stroke" | "clip" | "fillRect" | "fillText" | "strokeText" | "measureText" | "save" | "restore" | "translate"
 *   | "setLineDash" | "fillStyle" | "strokeStyle" | "globalAlpha" | "lineWidth" | "lineJoin" | "lineCap" | "font" | "letterSpacing"
 *   | "textAlign" | "textBaseline">} Pen
 */

/** An element before it is one. @typedef {{name: string, attributes: Record<string, string>, children: (Shape | string)[]}} Shape */

/**
 * How a pen draws: what a canvas's pen has by the same names, its dashes, and where its group has moved the picture to.
 * @typedef {{fillStyle: string, strokeStyle: string, globalAlpha: number, lineWidth: number, lineJoin: string, lineCap: string, font: string,
 *   letterSpacing: string, textAlign: string, textBaseline: string, dash: number[], place: {x: number, y: number}}} Style
 */

/** @type {Readonly<Style>} */
const START = Object.freeze({
  fillStyle: "#000000", strokeStyle: "#000000", globalAlpha: 1, lineWidth: 1, lineJoin: "miter", lineCap: "butt", font: "10px sans-serif",
  letterSpacing: "0px", textAlign: "left", textBaseline: "alphabetic", dash: [], place: { x: 0, y: 0 },
});
const OWN = new Set(["dash", "place"]);
/** Room round the picture in which things are still written: a line's width reaches into it. */
const BEYOND_PX = 20;
/** How far the middle of text is above its foot, as a part of its size, where a browser does not say. */
const MIDDLE = 0.3;
const ANCHORS = /** @type {Record<string, string>} */ ({ center: "middle", right: "end", end: "end" });
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Return a pen that writes shapes.
 * @param {{width: number, height: number}} size Of the picture, in pixels.
 * @param {(text: string, font: string, spacing: string) => TextMetrics} measure Measures from the middle of the line.
 */
export function svgPen({ width, height }, measure) {
  /** @type {Shape} */
  const root = shape("svg", { viewBox: `0 0 ${short(width)} ${short(height)}`, width: short(width), height: short(height) });
  /** @type {Style} */
  let state = { ...START };
  let path = new SvgPath();
  let group = root;
  let clips = 0;
  /** @type {{state: typeof state, group: Shape}[]} */
  const kept = [];

  /** @param {string} name @param {Record<string, string>} attributes @param {...(Shape | string)} children */
  function write(name, attributes, ...children) {
    group.children.push(shape(name, attributes, ...children));
  }

  /** Write what follows into a group. @param {Record<string, string>} attributes */
  function open(attributes) {
    const inner = shape("g", attributes);
    group.children.push(inner);
    group = inner;
  }

  /** @param {unknown} given A path, or the rule if there is none. @param {unknown} rule */
  function drawn(given, rule) {
    const own = given instanceof SvgPath ? given : path;
    const { x, y } = state.place;
    const box = { left: -BEYOND_PX - x, top: -BEYOND_PX - y, right: width + BEYOND_PX - x, bottom: height + BEYOND_PX - y };
    return { d: own.text(box), isEvenOdd: given === "evenodd" || rule === "evenodd" };
  }

  /** @returns {Record<string, string>} */
  function lines() {
    const { strokeStyle, lineWidth, lineJoin, lineCap, dash, globalAlpha } = state;
    return {
      stroke: strokeStyle, "stroke-width": short(lineWidth),
      ...(lineJoin === "miter" ? {} : { "stroke-linejoin": lineJoin }), ...(lineCap === "butt" ? {} : { "stroke-linecap": lineCap }),
      ...(dash.length ? { "stroke-dasharray": dash.map(short).join(" ") } : {}), ...(globalAlpha < 1 ? { "stroke-opacity": short(globalAlpha) } : {}),
    };
  }

  /** @returns {Record<string, string>} */
  function surface() {
    return { fill: state.fillStyle, ...(state.globalAlpha < 1 ? { "fill-opacity": short(state.globalAlpha) } : {}) };
  }

  /** @param {string} text @param {number} x @param {number} y @param {Record<string, string>} ink */
  function say(text, x, y, ink) {
    const { weight, size, family } = fontOf(state.font);
    const { alphabeticBaseline: below = -MIDDLE * size } = measure(text, state.font, state.letterSpacing);
    const foot = state.textBaseline === "middle" ? y - below : y; // not every viewer of SVG knows dominant-baseline
    /** @type {Record<string, string>} */
    const attributes = { x: short(x), y: short(foot), "font-family": family, "font-size": short(size), "font-weight": weight, ...ink };
    if (state.letterSpacing !== "0px") attributes["letter-spacing"] = state.letterSpacing;
    if (ANCHORS[state.textAlign]) attributes["text-anchor"] = ANCHORS[state.textAlign];
    write("text", attributes, clean(text));
  }

  const methods = {
    beginPath: () => void (path = new SvgPath()),
    moveTo: (/** @type {number} */ x, /** @type {number} */ y) => path.moveTo(x, y),
    lineTo: (/** @type {number} */ x, /** @type {number} */ y) => path.lineTo(x, y),
    quadraticCurveTo: (/** @type {number} */ cx, /** @type {number} */ cy, /** @type {number} */ x, /** @type {number} */ y) => path.quadraticCurveTo(cx, cy, x, y),
    /** @type {(x: number, y: number, radius: number, from: number, to: number, isBack?: boolean) => void} */
    arc: (x, y, radius, from, to, isBack) => path.arc(x, y, radius, from, to, isBack),
    rect: (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ wide, /** @type {number} */ high) => path.rect(x, y, wide, high),
    closePath: () => path.closePath(),
    fill(/** @type {unknown} */ given, /** @type {unknown} */ rule) {
      const { d, isEvenOdd } = drawn(given, rule);
      if (d) write("path", { d, ...surface(), ...(isEvenOdd ? { "fill-rule": "evenodd" } : {}) });
    },
    stroke(/** @type {unknown} */ given) {
      const { d } = drawn(given, null);
      if (d) write("path", { d, fill: "none", ...lines() });
    },
    clip(/** @type {unknown} */ given, /** @type {unknown} */ rule) {
      const { d, isEvenOdd } = drawn(given, rule);
      const id = `clip-${++clips}`;
      write("clipPath", { id }, shape("path", { d, ...(isEvenOdd ? { "clip-rule": "evenodd" } : {}) }));
      open({ "clip-path": `url(#${id})` });
    },
    fillRect(/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ wide, /** @type {number} */ high) {
      write("rect", { x: short(x), y: short(y), width: short(wide), height: short(high), ...surface() });
    },
    fillText: (/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y) => say(text, x, y, surface()),
    strokeText: (/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y) => say(text, x, y, { fill: "none", ...lines() }),
    measureText: (/** @type {string} */ text) => measure(text, state.font, state.letterSpacing),
    save: () => void kept.push({ state: { ...state }, group }),
    restore() {
      const last = kept.pop();
      if (last) ({ state, group } = last);
    },
    translate(/** @type {number} */ x, /** @type {number} */ y) {
      state.place = { x: state.place.x + x, y: state.place.y + y };
      open({ transform: `translate(${short(x)} ${short(y)})` });
    },
    setLineDash: (/** @type {number[]} */ dash) => void (state.dash = [...dash]),
  };
  for (const name of Object.keys(START).filter((one) => !OWN.has(one))) {
    Object.defineProperty(methods, name, {
      get: () => /** @type {any} */ (state)[name],
      set: (value) => void (/** @type {any} */ (state)[name] = value),
    });
  }
  return { pen: /** @type {Pen} */ (/** @type {unknown} */ (methods)), root };
}

/** @param {string} name @param {Record<string, string>} attributes @param {...(Shape | string)} children @returns {Shape} */
export function shape(name, attributes, ...children) {
  return { name, attributes, children };
}

/** The parts of a canvas's font: "600 12px a, b". @param {string} font */
function fontOf(font) {
  const [, weight = "400", size = "10", family = "sans-serif"] = /^(?:(\w+) )?([\d.]+)px (.+)$/.exec(font) ?? [];
  return { weight, size: Number(size), family };
}

/** Text without the signs that no XML may have. @param {string} text */
export function clean(text) {
  return text.replace(NOT_IN_XML, "\ufffd");
}
