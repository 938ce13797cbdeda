// @ts-check
/** A path that keeps what was drawn, as Path2D does not, so that it can be written into an SVG. */

/** One step: a letter of SVG's path language and the numbers that it needs. @typedef {[string, ...number[]]} Step */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** Steps shorter than this, in pixels, are left out of a line: no eye and no printer would tell. */
const LEAST_STEP = 0.25;
const FULL_TURN = 2 * Math.PI;

/** The methods of Path2D that the page draws with. */
export const SvgPath = class {
  constructor() {
    /** @type {Step[][]} */
    this.parts = [];
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.parts.push([["M", x, y]]);
  }

  /** A line without a beginning begins at its first point, as on a canvas. @param {number} x @param {number} y */
  lineTo(x, y) {
    if (this.#isOpen()) this.#add("L", x, y);
    else this.moveTo(x, y);
  }

  /** @param {number} cx @param {number} cy @param {number} x @param {number} y */
  quadraticCurveTo(cx, cy, x, y) {
    if (!this.#isOpen()) this.moveTo(cx, cy);
    this.#add("Q", cx, cy, x, y);
  }

  /** @param {number} x @param {number} y @param {number} radius @param {number} from @param {number} to @param {boolean} [isBack] */
  arc(x, y, radius, from, to, isBack = false) {
    const at = (/** @type {number} */ angle) => /** @type {[number, number]} */ ([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
    this.lineTo(...at(from));
    const turn = isBack ? -turnOf(to, from) : turnOf(from, to);
    const count = Math.abs(turn) > Math.PI ? 2 : 1; // half a turn at most is one arc of SVG
    for (let part = 1; part <= count; part++) this.#add("A", radius, radius, 0, 0, turn > 0 ? 1 : 0, ...at(from + (turn * part) / count));
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    this.parts.push([["M", x, y], ["L", x + width, y], ["L", x + width, y + height], ["L", x, y + height], ["Z"]]);
  }

  closePath() {
    if (this.#isOpen()) this.#add("Z");
  }

  /** Only paths of straight lines and quadratic curves are moved. @param {{parts: Step[][]}} other @param {{a: number, d: number, e: number, f: number}} matrix One that scales and moves. */
  addPath(other, { a, d, e, f }) {
    for (const part of other.parts) {
      this.parts.push(part.map(([letter, ...numbers]) => [letter, ...numbers.map((number, at) => (at % 2 ? number * d + f : number * a + e))]));
    }
  }

  /** Return the path as SVG's `d`; parts that lie wholly outside a box are left out. @param {Box} box */
  text(box) {
    return this.parts.filter((part) => meets(part, box)).map(written).join("");
  }

  /** @param {string} letter @param {...number} numbers */
  #add(letter, ...numbers) {
    this.parts[this.parts.length - 1].push([letter, ...numbers]);
  }

  #isOpen() {
    const last = this.parts.at(-1)?.at(-1);
    return last !== undefined && last[0] !== "Z";
  }
};

/** @typedef {InstanceType<typeof SvgPath>} Path */

/** How far it is from one angle on to another, as a canvas has it. @param {number} from @param {number} to */
function turnOf(from, to) {
  if (to - from >= FULL_TURN) return FULL_TURN;
  return (((to - from) % FULL_TURN) + FULL_TURN) % FULL_TURN;
}

/** @param {Step[]} part @param {Box} box */
function meets(part, box) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const step of part) {
    if (step[0] === "Z") continue;
    const wide = step[0] === "A" ? 2 * step[1] : 0;
    for (let at = step[0] === "A" ? 6 : 1; at < step.length; at += 2) {
      const [x, y] = [Number(step[at]), Number(step[at + 1])];
      left = Math.min(left, x - wide);
      right = Math.max(right, x + wide);
      top = Math.min(top, y - wide);
      bottom = Math.max(bottom, y + wide);
    }
  }
  return left <= box.right && right >= box.left && top <= box.bottom && bottom >= box.top;
}

/** @param {Step[]} part */
function written(part) {
  let [x, y] = [NaN, NaN];
  /** @type {string[]} */
  const texts = [];
  part.forEach((step, at) => {
    const [letter, ...numbers] = step;
    const [nextX, nextY] = numbers.slice(-2);
    const isLast = at === part.length - 1;
    if (letter === "L" && !isLast && Math.abs(nextX - x) < LEAST_STEP && Math.abs(nextY - y) < LEAST_STEP) return;
    if (letter !== "Z") [x, y] = [nextX, nextY];
    texts.push(letter + numbers.map(short).join(" "));
  });
  return texts.join("");
}

/** A number to a hundredth of a pixel. @param {number} value */
export function short(value) {
  return String(Math.round(value * 100) / 100);
}
