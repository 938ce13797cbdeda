// @ts-check
/** The view as a picture to take away: title, filters in words, map, scale, legend, attribution; by points or by lines. */

import { basemapOf } from "./basemap.js";
import { isolated } from "./isolated.js";
import { FAMILY } from "./pie.js";
import { KEY_FONT, keyOf, keyPlaced, paintKey, paintScale } from "./picturekey.js";
import { SvgPath } from "./svgpath.js";
import { clean, shape, svgPen } from "./svgpen.js";

/** @typedef {import("./svgpen.js").Pen} Pen */
/** @typedef {import("./mercator.js").View} View */
/** @typedef {{scene: import("./scene.js").Scene, story: import("./story.js").Story, filtering: import("./filter.js").Filtering, words: import("./summary.js").Words}} Shown */
/** @typedef {{title: string, lines: string[], credits: string}} Text What stands round the map. */

const SVG = "http://www.w3.org/2000/svg";
const EDGE = 16;
const TITLE = { font: `650 18px ${FAMILY}`, line: 24 };
const SMALL = { font: `12px ${FAMILY}`, line: 17 };
const MOST_LINES = 12;
/** No more of a text is looked at. */
const MOST_LETTERS = 5000;
/** A pixel of the picture is so many dots of a PNG a side. */
const PNG_RATIO = 2;

/**
 * Plan a picture of a view: what is written round the map, and how high all of it is.
 * @param {Shown} shown
 * @param {View} view
 * @param {import("./store.js").State} state
 * @param {Text} text
 */
export function pictureOf({ scene, story, filtering, words }, view, state, { title, lines, credits }) {
  const measure = measureOn();
  const width = view.width - 2 * EDGE;
  const linesOf = (/** @type {string} */ whole, /** @type {typeof SMALL} */ style) => wrapped(whole, width, (part) => measure(part, style.font, "0px").width);
  const head = title ? linesOf(title, TITLE) : [];
  const about = lines.flatMap((line) => linesOf(line, SMALL));
  const key = keyPlaced(keyOf(story, state, filtering.apply(state.filter).passes, words, scene.clustersIn(view)), width, (part) => measure(part, KEY_FONT, "0px").width);
  const foot = linesOf(credits, SMALL);
  const top = head.length || about.length ? EDGE + head.length * TITLE.line + about.length * SMALL.line + 6 : 0;
  const bottom = key.height + foot.length * SMALL.line + EDGE;
  const size = { width: view.width, height: Math.ceil(top + view.height + bottom) };

  /** @param {Pen} pen @param {Record<string, string>} palette @param {ReturnType<typeof basemapOf>} [ground] */
  function paint(pen, palette, ground) {
    pen.fillStyle = palette.paper;
    pen.fillRect(0, 0, size.width, size.height);
    const write = writing(pen, size.width, words.direction === "rtl", palette.ink);
    const below = write(head, EDGE, TITLE);
    write(about, below, SMALL);
    pen.save();
    pen.translate(0, top);
    pen.beginPath();
    pen.rect(0, 0, view.width, view.height);
    pen.clip();
    scene.paintWith(pen, view, { colours: palette, ground });
    paintScale(pen, view, { x: view.width - 12, y: view.height - 12 }, words.distance, palette);
    pen.restore();
    pen.save();
    pen.translate(EDGE, top + view.height + 6);
    paintKey(pen, key.placed, palette, words.direction === "rtl" ? width : null);
    pen.restore();
    write(foot, top + view.height + 8 + key.height, SMALL);
  }
  return { size, paint, measure };
}

/** Return what writes lines below one another, from the edge where the page's lines begin, and says where they end. @param {Pen} pen @param {number} width @param {boolean} isFromRight @param {string} colour */
function writing(pen, width, isFromRight, colour) {
  return (/** @type {string[]} */ lines, /** @type {number} */ top, /** @type {typeof SMALL} */ style) => {
    pen.font = style.font;
    pen.letterSpacing = "0px";
    pen.textAlign = isFromRight ? "right" : "left";
    pen.textBaseline = "middle";
    pen.fillStyle = colour;
    lines.forEach((line, at) => pen.fillText(isolated(line), isFromRight ? width - EDGE : EDGE, top + (at + 0.5) * style.line));
    return top + lines.length * style.line;
  };
}

/** Break text into lines between words; a word that is too long is broken, and a text without end is cut. @param {string} text @param {number} width @param {(part: string) => number} measure */
export function wrapped(text, width, measure) {
  const lines = [""];
  for (const word of text.slice(0, MOST_LETTERS).split(/\s+/).filter(Boolean)) {
    const last = lines[lines.length - 1];
    const joined = last ? `${last} ${word}` : word;
    if (measure(joined) <= width) {
      lines[lines.length - 1] = joined;
      continue;
    }
    if (!last) lines.pop();
    lines.push(...broken([...word], width, measure));
    if (lines.length > MOST_LINES) break;
  }
  return lines.slice(0, MOST_LINES).filter(Boolean);
}

/** Break a word into parts that fit, each of a letter at least. @param {string[]} letters @param {number} width @param {(part: string) => number} measure */
function broken(letters, width, measure) {
  const parts = [];
  for (let start = 0; start < letters.length; ) {
    let [fits, most] = [1, letters.length - start];
    while (fits < most) {
      const middle = Math.ceil((fits + most) / 2);
      if (measure(letters.slice(start, start + middle).join("")) <= width) fits = middle;
      else most = middle - 1;
    }
    parts.push(letters.slice(start, (start += fits)).join(""));
  }
  return parts;
}

/** Return a function that measures text in a font. */
function measureOn() {
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  return (/** @type {string} */ text, /** @type {string} */ font, /** @type {string} */ spacing) => {
    pen.font = font;
    pen.letterSpacing = spacing;
    pen.textBaseline = "middle";
    return pen.measureText(text);
  };
}

/** Return a picture as PNG, at twice its size. @param {ReturnType<typeof pictureOf>} picture @param {Record<string, string>} palette @returns {Promise<Blob | null>} */
export function pngOf({ size, paint }, palette) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [size.width * PNG_RATIO, size.height * PNG_RATIO];
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.scale(PNG_RATIO, PNG_RATIO);
  paint(pen, palette);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/**
 * Return a picture as an SVG element: lines and letters alone.
 * @param {Pick<Shown, "scene">} shown
 * @param {ReturnType<typeof pictureOf>} picture
 * @param {Record<string, string>} palette
 * @param {{title: string, lines: string[]}} text Read out for who does not see the picture.
 */
export function svgOf({ scene }, { size, paint, measure }, palette, { title, lines }) {
  const { pen, root } = svgPen(size, measure);
  const ground = scene.ground ? basemapOf(scene.ground, () => /** @type {Path2D} */ (/** @type {unknown} */ (new SvgPath()))) : undefined;
  paint(pen, palette, ground);
  root.children.unshift(shape("title", {}, clean(title)), shape("desc", {}, clean(lines.join("\n"))));
  Object.assign(root.attributes, { role: "img", direction: "ltr" }); // on a page from right to left text would begin at its other end
  return elementOf(root);
}

/** @param {import("./svgpen.js").Shape} one @returns {SVGElement} */
function elementOf({ name, attributes, children }) {
  const element = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) element.append(typeof child === "string" ? child : elementOf(child));
  return element;
}

/** @param {SVGElement} element */
export function svgFile(element) {
  return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', new XMLSerializer().serializeToString(element), "\n"], { type: "image/svg+xml" });
}

/** The view of another size that shows all that a view shows, about the same middle. @param {View} view @param {{width: number, height: number}} size @returns {View} */
export function framed(view, { width, height }) {
  const by = Math.min(width / view.width, height / view.height);
  const [x, y] = [(view.left + view.width / 2) * by, (view.top + view.height / 2) * by];
  return { zoom: view.zoom + Math.log2(by), scale: view.scale * by, left: x - width / 2, top: y - height / 2, width, height };
}
