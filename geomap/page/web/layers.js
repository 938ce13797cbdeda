// @ts-check
/** What stands for a layer in the legend of the page and in that of a picture. */

import { ROLES } from "./story.js";
import { termOf } from "./words.js";

/** How a link is known that nobody states outright and nobody disputes. */
export const INFERRED = new Set(["implied", "inferred"]);
const ROLE_OF_LAYER = /** @type {Record<string, string>} */ ({ attacks: "attack", retaliatory: "retaliatory strike", others: "other" });

/**
 * The role whose sign stands for a layer: its own, else that of its first incident; undefined if it has neither.
 * @param {import("./story.js").MapLayer} layer
 * @param {import("./story.js").Story} story
 * @returns {string | undefined}
 */
export function roleOfLayer(layer, story) {
  const first = layer.kind === "marks" ? Array.prototype.indexOf.call(layer.has ?? [], 1) : -1;
  return ROLE_OF_LAYER[layer.name] ?? (first < 0 ? undefined : ROLES[story.points.role[first]]);
}

/** What a layer is called: ours in the page's language, others as who made the page calls them. @param {import("./story.js").MapLayer} layer @param {import("./summary.js").Words} words @returns {string} */
export function titleOfLayer({ name, title }, words) {
  return Object.hasOwn(words.layers, name) ? termOf(words.layers, name) : title;
}
