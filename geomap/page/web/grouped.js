// @ts-check
/** Things that belong together. */

/**
 * Return things under their keys, the keys and the things of each in the order in which they come.
 * @template Thing, Key
 * @param {Iterable<Thing>} things
 * @param {(thing: Thing) => Key} keyOf
 * @returns {Map<Key, Thing[]>}
 */
export function groupedBy(things, keyOf) {
  /** @type {Map<Key, Thing[]>} */
  const groups = new Map();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
