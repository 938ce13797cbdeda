// @ts-check
/** How much of each layer passes a filter. */

/** @typedef {import("./story.js").Row} Row */

/** The layers that one walk over all incidents counts: a bit each. */
const AT_ONCE = 8;

/**
 * Return a function that says by name how much of each layer passes: of marks and areas the incidents, of links those between two
 * incidents that pass, of launch points those of incidents that do. Incidents that stand in the same layers are counted
 * together, so that a count is one walk over two arrays.
 * @param {import("./story.js").Story} story
 * @returns {(passes: Uint8Array) => Record<string, number>}
 */
export function layerCountsOf({ layers, count }) {
  const standing = layers.flatMap(({ name, has }) => (has ? [{ name, has }] : []));
  const walks = Array.from({ length: Math.ceil(standing.length / AT_ONCE) }, (_, walk) => standing.slice(walk * AT_ONCE, (walk + 1) * AT_ONCE));
  /** @type {Uint8Array[] | null} */
  let sets = null;
  return (passes) => {
    sets ??= walks.map((some) => setsOf(some, count));
    /** @type {Record<string, number>} */
    const counts = {};
    for (const { name, kind, rows } of layers) counts[name] = rows.filter((row) => rowPasses(kind, row, passes)).length;
    walks.forEach((some, walk) => Object.assign(counts, countsIn(some, /** @type {Uint8Array[]} */ (sets)[walk], passes)));
    return counts;
  };
}

/** Whether a link or a launch point is one of incidents that pass. @param {string} kind @param {Row} row @param {Uint8Array} passes */
export function rowPasses(kind, { incident, other }, passes) {
  return passes[incident] === 1 && (kind !== "arrows" || passes[other] === 1);
}

/** For each incident the layers that it stands in, a bit each. @param {{has: ArrayLike<number>}[]} layers @param {number} count */
function setsOf(layers, count) {
  const sets = new Uint8Array(count);
  layers.forEach(({ has }, number) => {
    for (let at = 0; at < count; at++) if (has[at]) sets[at] |= 1 << number;
  });
  return sets;
}

/** @param {{name: string}[]} layers @param {Uint8Array} sets @param {Uint8Array} passes */
function countsIn(layers, sets, passes) {
  const bySet = new Uint32Array(1 << AT_ONCE);
  for (let at = 0; at < sets.length; at++) if (passes[at]) bySet[sets[at]]++;
  return Object.fromEntries(layers.map(({ name }, number) => [name, bySet.reduce((sum, found, set) => sum + (set & (1 << number) ? found : 0), 0)]));
}
