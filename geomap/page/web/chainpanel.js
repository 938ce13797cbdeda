// @ts-check
/** The tab of chains: all of them as a list, and the one that is chosen step by step. */

import { doubtsOf, factsOf, labelsIn, nameNodes } from "./chainwords.js";
import { make } from "./dom.js";
import { rowsIn } from "./rows.js";
import { stepsOf } from "./chainsteps.js";

/** @typedef {import("./chains.js").Chain} Chain */
/** @typedef {"length" | "date" | "killed"} Sorting */

const SORTINGS = /** @type {const} */ (["length", "date", "killed"]);
const ROW_PX = 110;

/**
 * Fill the tab and keep it in step with the state; chains are made when the tab is opened for the first time.
 * @param {HTMLElement} home
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./summary.js").Words} words
 */
export function chainsOn(home, story, store, filtering, words) {
  /** @type {Sorting} */
  let sorting = "length";
  let isDown = true;
  const labelOf = labelsIn(story);
  const rows = rowsIn({ height: ROW_PX, rowOf: (number) => rowOf(story.chains().list[number], story, store, words, labelOf), label: words.chains.list, hint: words.rowsHint });
  const count = make("span", { class: "geomap-count", role: "status" });
  const empty = make("p", { class: "geomap-empty" });
  const head = make("div", { class: "geomap-sorting" }, ...sortingOf(words, sorting, isDown, (next, down) => {
    [sorting, isDown] = [next, down];
    fill();
  }), count);
  const all = make("div", { class: "geomap-chain-list" }, head, empty, rows.element);
  const one = stepsOf(story, store, filtering, words, () => leave());
  home.replaceChildren(all, one.element);

  function fill() {
    const { filter, chain } = store.get();
    const { list, of } = story.chains();
    const shown = of(chain);
    all.hidden = shown !== null;
    one.show(shown);
    if (shown) return;
    const { passes } = filtering.apply(filter);
    const found = list.flatMap((each, number) => (each.steps.some((at) => passes[at]) ? [number] : []));
    empty.hidden = found.length > 0;
    empty.textContent = list.length ? words.chains.noMatch : words.chains.none;
    head.hidden = !list.length;
    count.textContent = words.chains.count(found.length, list.length);
    rows.show(found.sort(orderBy(list, sorting, isDown)));
  }

  /** Back to the list, with the focus on the chain that was left. */
  function leave() {
    const { list, of } = story.chains();
    const left = of(store.get().chain);
    store.set({ chain: null });
    if (left) rows.reveal(list.indexOf(left), true);
  }

  if (store.get().tab === "chains") fill();
  store.watch((state, before) => {
    if (state.tab !== "chains" && state.chain === null) return;
    const isNew = state.chain !== before.chain;
    if (!isNew && state.tab === before.tab && state.filter === before.filter) return;
    const hadFocus = home.contains(document.activeElement);
    fill();
    if (isNew && hadFocus && state.chain !== null) one.focus();
  });
}

/** @param {Chain[]} list @param {Sorting} sorting @param {boolean} isDown @returns {(a: number, b: number) => number} */
function orderBy(list, sorting, isDown) {
  const keyOf = (/** @type {Chain} */ chain) =>
    sorting === "length" ? chain.steps.length : sorting === "date" ? (chain.days?.[0] ?? Infinity) : (chain.killed?.high ?? -1);
  const keys = new Map(list.map((chain, number) => [number, keyOf(chain)]));
  const key = (/** @type {number} */ number) => keys.get(number) ?? 0;
  return (a, b) => (key(a) === key(b) ? a - b : (key(a) < key(b) ? -1 : 1) * (isDown ? -1 : 1));
}

/** @param {import("./summary.js").Words} words @param {Sorting} sorting @param {boolean} isDown @param {(sorting: Sorting, isDown: boolean) => void} change */
function sortingOf(words, sorting, isDown, change) {
  const options = SORTINGS.map((name) => make("option", { value: name }, words.chains.sorting[name]));
  const choice = make("select", { "aria-label": words.sortBy, change: () => tell(true) }, ...options);
  const way = make("button", { type: "button", class: "geomap-way", click: () => {
    isDown = !isDown;
    tell(true);
  } });
  choice.value = sorting;
  const tell = (/** @type {boolean} */ isChanged) => {
    const name = isDown ? words.descending : words.ascending;
    way.textContent = isDown ? "↓" : "↑";
    way.setAttribute("aria-label", name);
    way.title = name;
    if (isChanged) change(/** @type {Sorting} */ (choice.value), isDown);
  };
  tell(false);
  return [choice, way];
}

/** @param {Chain} chain @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./summary.js").Words} words @param {(at: number) => string} labelOf */
function rowOf(chain, story, store, words, labelOf) {
  const doubts = doubtsOf(chain, words);
  const [steps, when, killed] = factsOf(chain, story, words);
  return make(
    "button",
    { type: "button", class: "geomap-chain-row", click: () => store.set({ chain: chain.steps[0], opened: null }) },
    make("span", { class: "geomap-chain-name" }, ...nameNodes(chain, labelOf, words)),
    make("span", { class: "geomap-chain-facts" }, steps, " · ", killed),
    make("span", { class: "geomap-chain-facts" }, when),
    doubts.length ? make("span", { class: "geomap-chain-doubts" }, doubts.join(" · ")) : null,
  );
}
