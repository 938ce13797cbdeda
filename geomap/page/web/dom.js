// @ts-check
/** Elements from code, never from strings of HTML: text is only ever text. */

import { safeUrl } from "./links.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Return an element with attributes and children; a text child becomes a text node.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | boolean | ((event: any) => void)>} [attributes] A function is a listener, named by its event.
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/**
 * Return a picture of some shapes, each an element of SVG with its attributes; a screen reader passes it by.
 * @param {string} viewBox
 * @param {...[string, Record<string, string>]} shapes
 */
export function drawing(viewBox, ...shapes) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", viewBox);
  picture.setAttribute("aria-hidden", "true");
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    picture.append(shape);
  }
  return picture;
}

/** Return text that came with the data: isolated, so that its direction does not turn its surroundings. @param {unknown} text */
export function said(text) {
  const element = document.createElement("bdi");
  element.textContent = String(text ?? "");
  return element;
}

/**
 * Return text as a link if its address may be followed, else as text alone.
 * @param {unknown} text
 * @param {unknown} address
 */
export function linked(text, address) {
  const url = safeUrl(address);
  if (!url) return said(text);
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, said(text));
}

/** Put `between` between the items of a list. @param {(Node | string)[]} items @param {string} between */
export function joined(items, between) {
  return items.flatMap((item, at) => (at ? [between, item] : [item]));
}

/** Return a sentence with nodes in the places that it keeps for them: "by {who}". @param {string} sentence @param {Record<string, Node | null>} nodes @returns {(Node | string)[]} */
export function filled(sentence, nodes) {
  const parts = sentence.split(/\{(\w+)\}/);
  return parts.map((part, at) => (at % 2 ? (nodes[part] ?? "") : part)).filter((part) => part !== "");
}

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
