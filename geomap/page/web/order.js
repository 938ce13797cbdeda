// @ts-check
/** The incidents that are found, in the order that the reader asks for. */

/** @typedef {"date" | "name" | "killed" | "vague"} Sorting */
export const SORTINGS = /** @type {const} */ (["date", "name", "killed", "vague"]);

/**
 * Return a function that gives the incidents that pass in an order; those without a place or a date come last.
 * @param {import("./story.js").Story} story
 */
export function orderingOf(story) {
  const { incidents, isWhole } = story;
  /** @type {Map<string, Uint32Array>} */
  const orders = new Map();

  /** @param {Sorting} sorting @param {boolean} isDown */
  function orderOfAll(sorting, isDown) {
    const key = `${sorting} ${isDown}`;
    if (!orders.has(key)) orders.set(key, sorted(sorting, isDown));
    return /** @type {Uint32Array} */ (orders.get(key));
  }

  /** @param {Sorting} sorting @param {boolean} isDown */
  function sorted(sorting, isDown) {
    const all = Uint32Array.from({ length: story.count }, (_, at) => at);
    if (sorting === "date" && !isDown) return all; // the order of the rows
    const compare = sorting === "name" ? byName(incidents, isDown) : byNumber(sortingNumbers(sorting, incidents), isDown);
    return all.sort((a, b) => compare(a, b) || a - b);
  }

  /**
   * @param {Uint8Array} passes
   * @param {Sorting} sorting
   * @param {boolean} isDown
   * @returns {{whole: Uint32Array, rest: Uint32Array}} Those with place and date, and the others.
   */
  return function ordered(passes, sorting, isDown) {
    const order = orderOfAll(sorting, isDown);
    const [whole, rest] = [new Uint32Array(order.length), new Uint32Array(order.length)];
    let [wholes, rests] = [0, 0];
    for (let place = 0; place < order.length; place++) {
      const at = order[place];
      if (!passes[at]) continue;
      if (isWhole[at]) whole[wholes++] = at;
      else rest[rests++] = at;
    }
    return { whole: whole.subarray(0, wholes), rest: rest.subarray(0, rests) };
  };
}

/** @typedef {ReturnType<typeof orderingOf>} Ordering */

/** @param {import("./table.js").Table} incidents @param {boolean} isDown @returns {(a: number, b: number) => number} */
function byName(incidents, isDown) {
  const collator = new Intl.Collator();
  const way = isDown ? -1 : 1;
  const column = incidents.columns.label;
  if (column?.kind !== "words") return (a, b) => way * collator.compare(incidents.at("label", a) ?? "", incidents.at("label", b) ?? "");
  const places = column.words.map((_, number) => number).sort((a, b) => collator.compare(column.words[a], column.words[b]));
  const ranks = new Uint32Array(column.words.length + 1);
  places.forEach((number, place) => (ranks[number + 1] = place + 1));
  return (a, b) => way * (ranks[column.raw[a]] - ranks[column.raw[b]]);
}

/** What is not known comes last, whichever way. @param {Float64Array} numbers @param {boolean} isDown @returns {(a: number, b: number) => number} */
function byNumber(numbers, isDown) {
  const way = isDown ? -1 : 1;
  return (a, b) => (numbers[a] === -Infinity || numbers[b] === -Infinity ? Number(numbers[a] === -Infinity) - Number(numbers[b] === -Infinity) : way * (numbers[a] - numbers[b]));
}

/** What is missing is minus infinity. @param {Sorting} sorting @param {import("./table.js").Table} incidents */
function sortingNumbers(sorting, incidents) {
  const names = { date: ["date_start"], killed: ["fatalities_high", "fatalities_best", "fatalities_low"], vague: ["uncertainty_m"], name: [] }[sorting];
  const columns = names.map((name) => incidents.columns[name]).filter(Boolean);
  return Float64Array.from({ length: incidents.length }, (_, at) => {
    const known = columns.map((column) => (column.at(at) === null ? null : column.kind === "day" ? column.raw[at] : column.at(at)));
    return Math.max(-Infinity, ...known.filter((value) => value !== null));
  });
}
