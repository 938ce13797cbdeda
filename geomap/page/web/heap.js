// @ts-check
/** A heap of numbers: the least comes out first. */

export function heapOf() {
  /** @type {number[]} */
  const heap = [];
  const swap = (/** @type {number} */ a, /** @type {number} */ b) => ([heap[a], heap[b]] = [heap[b], heap[a]]);

  /** @param {number} at */
  function sink(at) {
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && heap[left] < heap[least]) least = left;
      if (right < heap.length && heap[right] < heap[least]) least = right;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }
  return {
    size: () => heap.length,
    /** @param {number} value */
    add(value) {
      heap.push(value);
      for (let at = heap.length - 1; at > 0 && heap[at] < heap[(at - 1) >> 1]; at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    },
    /** @returns {number} */
    take() {
      const [first] = heap;
      const last = /** @type {number} */ (heap.pop());
      if (heap.length) {
        heap[0] = last;
        sink(0);
      }
      return first;
    },
  };
}
