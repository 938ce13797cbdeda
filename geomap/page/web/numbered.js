// @ts-check
/** Texts that end in a number, such as ids, from what stands before it and the steps between them. geomap/page/numbered.py takes them apart. */

const ZERO = 48;

/**
 * Return texts written out, one after the other, in UTF-8.
 * @param {readonly string[]} heads What stands before the numbers.
 * @param {Uint8Array} head For each text the place of its own among them.
 * @param {ArrayLike<number>} steps The first number, then by how much each is above the one before it.
 */
export function writtenOut(heads, head, steps) {
  const known = heads.map((text) => new TextEncoder().encode(text));
  const lengths = new Uint32Array(head.length);
  let [number, size] = [0, 0];
  for (let at = 0; at < head.length; at++) {
    number += steps[at];
    lengths[at] = known[head[at]].length + digitsOf(number);
    size += lengths[at];
  }
  const letters = new Uint8Array(size);
  number = 0;
  for (let at = 0, start = 0; at < head.length; at++) {
    number += steps[at];
    letters.set(known[head[at]], start);
    start += lengths[at];
    for (let rest = number, place = start - 1; place >= start - lengths[at] + known[head[at]].length; place--) {
      letters[place] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }
  return { lengths, letters };
}

/** @param {number} number A whole one, not below 0. */
function digitsOf(number) {
  let digits = 1;
  for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits++;
  return digits;
}
