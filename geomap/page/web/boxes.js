// @ts-check
/** Boxes on the screen, and a grid that tells fast which of many meet another. */

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

const CELL_PX = 48;

/** @param {Box} a @param {Box} b */
export function meet(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** @param {Box} box @param {number} by @returns {Box} */
export function grown(box, by) {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

/** @param {{x: number, y: number}} spot @param {number} radius @returns {Box} */
export function boxRound({ x, y }, radius) {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/**
 * Return a grid of boxes; what lies outside the view is left out.
 * @param {{width: number, height: number}} view
 * @param {Box[]} boxes
 */
export function gridOf(view, boxes) {
  /** @type {Map<number, Box[]>} */
  const cells = new Map();
  const across = Math.ceil(view.width / CELL_PX) + 1;
  const frame = { left: 0, top: 0, right: view.width, bottom: view.height };

  /** @param {Box} box @param {(cell: number) => void} visit */
  function eachCell(box, visit) {
    const [left, right] = [Math.max(0, box.left), Math.min(view.width, box.right)].map((x) => Math.floor(x / CELL_PX));
    const [top, bottom] = [Math.max(0, box.top), Math.min(view.height, box.bottom)].map((y) => Math.floor(y / CELL_PX));
    for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) visit(y * across + x);
  }

  const grid = {
    /** @param {Box} box */
    add(box) {
      if (!meet(box, frame)) return;
      eachCell(box, (cell) => {
        const found = cells.get(cell);
        if (found) found.push(box);
        else cells.set(cell, [box]);
      });
    },
    /** How many of the grid's boxes meet a box. @param {Box} box */
    hits(box) {
      const found = new Set();
      eachCell(box, (cell) => {
        for (const other of cells.get(cell) ?? []) if (meet(box, other)) found.add(other);
      });
      return found.size;
    },
  };
  for (const box of boxes) grid.add(box);
  return grid;
}

/** @typedef {ReturnType<typeof gridOf>} Grid */
