// @ts-check
/** Looking things up among numbers in order. */

/**
 * Return the place of the last number that is not greater than a value, 0 if all are.
 * @param {ArrayLike<number>} sorted
 * @param {number} length Of how many, from the first, it is looked for.
 * @param {number} value
 */
export function lastAtOrBefore(sorted, length, value) {
  let [low, high] = [0, length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
