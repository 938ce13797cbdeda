// @ts-check
/** The few words beside the pointer. */

import { make, said } from "./dom.js";
import { ROLES } from "./story.js";
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
  /** @param {number | null} row @param {import("./layout.js").Cluster | null} [cluster] */
  return function show(row, cluster = null) {
    const at = row === null ? cluster : scene.pointOf(row);
    tip.hidden = !at;
    if (!at) return;
    tip.replaceChildren(...(row === null ? wordsOfCluster(/** @type {any} */ (cluster), words) : wordsOfIncident(row)));
    const left = at.x + 16 + tip.offsetWidth > stage.clientWidth ? at.x - 16 - tip.offsetWidth : at.x + 16;
    const top = Math.max(6, Math.min(stage.clientHeight - tip.offsetHeight - 6, at.y + 14));
    tip.style.transform = `translate(${Math.max(6, left)}px, ${top}px)`;
  };

  /** @param {number} row */
  function wordsOfIncident(row) {
    const incident = story.incident(row);
    const lines = [whenOf(incident, story.language, words), figuresLine(incident, words)];
    return [make("strong", {}, said(incident.label)), ...lines.map((line) => make("span", {}, line))];
  }
}

/**
 * Return what a cluster holds, in words: "34 incidents" and "20 attacks, 12 strikes, 2 others; 9 vague".
 * @param {{count: number, kinds: ArrayLike<number>, inside: number}} cluster
 * @param {import("./summary.js").Words} words
 */
export function composition({ count, kinds, inside }, words) {
  const of = (/** @type {number} */ role) => kinds[role] + kinds[role + ROLES.length];
  const roles = ROLES.map((role, number) => (of(number) ? words.cluster.roles[role](of(number)) : "")).filter(Boolean);
  const vague = ROLES.reduce((sum, _, number) => sum + kinds[number + ROLES.length], 0);
  const rest = [vague ? words.cluster.vague(vague) : "", inside ? words.cluster.inside(inside) : ""].filter(Boolean);
  return { head: words.cluster.count(count), rest: [roles.join(words.comma), ...rest].join(words.semicolon) };
}

/** @param {import("./layout.js").Cluster} cluster @param {import("./summary.js").Words} words */
function wordsOfCluster(cluster, words) {
  const { head, rest } = composition(cluster, words);
  return [make("strong", {}, head), make("span", {}, rest), make("span", {}, words.cluster.hint)];
}
