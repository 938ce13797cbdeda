// @ts-check
/** The names of clusters that are one place. */

/** @typedef {import("./cluster.js").Groups} Groups */
/** @typedef {import("./layout.js").Cluster} Cluster */

/**
 * Return a function that names the clusters whose incidents all have one label.
 * @param {import("./story.js").Story} story
 */
export function placesIn({ incidents }) {
  const column = incidents.columns.label;
  const keyOf = (/** @type {number} */ at) => (column?.kind === "words" ? column.raw[at] : incidents.at("label", at));
  /** While the groups stay, as when the map is dragged, none is looked through again. @type {WeakMap<Groups, Map<number, string>>} */
  const known = new WeakMap();

  /** @param {Groups} groups @param {Cluster} cluster */
  function nameOf(groups, { group, members }) {
    const names = known.get(groups) ?? new Map();
    known.set(groups, names);
    if (!names.has(group)) names.set(group, groups.alike(group, keyOf) ? String(incidents.at("label", members()[0]) ?? "") : "");
    return /** @type {string} */ (names.get(group));
  }

  /** @param {Cluster[]} clusters @param {Groups} groups */
  return (clusters, groups) =>
    clusters.filter((one) => !one.isFaint).map((one) => ({ at: -1, x: one.x, y: one.y, radius: one.radius, text: nameOf(groups, one) }));
}
