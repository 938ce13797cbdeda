// @ts-check
/** A list of any length of which only the rows in sight are in the document, each equally high; keys go from row to row. */

import { make } from "./dom.js";

const SPARE = 6;

/**
 * @typedef {object} Rows
 * @property {HTMLElement} element
 * @property {(items: ArrayLike<number>) => void} show Show other items.
 * @property {(item: number) => HTMLElement | null} buttonOf The button of an item that is in sight.
 * @property {(item: number, isFocused?: boolean) => void} reveal Bring an item into sight.
 * @property {() => boolean} focus Give the focus to the row that had it last; false if there is no row.
 */

/**
 * Return a list of rows.
 * @param {object} means
 * @param {number} means.height Of a row, in pixels.
 * @param {(item: number) => HTMLElement} means.rowOf A button for an item.
 * @param {string} means.label What the list is called.
 * @param {string} means.hint How it is gone through by keyboard.
 * @returns {Rows}
 */
export function rowsIn({ height, rowOf, label, hint }) {
  const list = make("ul", { class: "geomap-rows", role: "list", "aria-label": label, "aria-description": hint });
  const element = make("div", { class: "geomap-scroll", scroll: () => render(), keydown: (event) => step(event) }, list);
  /** @type {ArrayLike<number>} */
  let items = [];
  /** @type {Map<number, HTMLElement>} */
  const made = new Map();
  let current = 0;
  new ResizeObserver(() => render()).observe(element);

  /** Keep in the document what is in sight, a little more, and the row that has the focus. */
  function render() {
    const first = Math.max(0, Math.floor(element.scrollTop / height) - SPARE);
    const last = Math.min(items.length - 1, Math.ceil((element.scrollTop + element.clientHeight) / height) + SPARE);
    const wanted = new Set(Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place));
    if (items.length) wanted.add(Math.min(current, items.length - 1));
    for (const [place, row] of made) {
      if (wanted.has(place)) continue;
      row.remove();
      made.delete(place);
    }
    for (const place of [...wanted].sort((a, b) => a - b)) if (!made.has(place)) insert(place);
  }

  /** @param {number} place */
  function insert(place) {
    const button = rowOf(items[place]);
    button.tabIndex = place === current ? 0 : -1;
    button.addEventListener("focus", () => (current = place));
    const row = make("li", { "aria-setsize": String(items.length), "aria-posinset": String(place + 1) }, button);
    row.style.transform = `translateY(${place * height}px)`;
    made.set(place, row);
    const next = [...made.keys()].filter((other) => other > place).sort((a, b) => a - b)[0];
    list.insertBefore(row, made.get(next ?? -1) ?? null);
  }

  function renew() {
    const isFocused = list.contains(document.activeElement);
    for (const row of made.values()) row.remove();
    made.clear();
    render();
    if (isFocused) focus(current);
  }

  /** @param {number} place */
  function focus(place) {
    made.get(current)?.firstElementChild?.setAttribute("tabindex", "-1");
    current = place;
    toSight(place);
    const button = /** @type {HTMLElement | undefined} */ (made.get(place)?.firstElementChild);
    button?.setAttribute("tabindex", "0");
    button?.focus({ preventScroll: true });
  }

  /** @param {number} place */
  function toSight(place) {
    const [top, bottom] = [place * height, (place + 1) * height];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    render();
  }

  /** @param {KeyboardEvent} event */
  function step(event) {
    const page = Math.max(1, Math.floor(element.clientHeight / height) - 1);
    const steps = /** @type {Record<string, number>} */ ({
      ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -items.length, End: items.length,
    });
    if (!(event.key in steps) || !items.length) return;
    event.preventDefault();
    focus(Math.max(0, Math.min(items.length - 1, current + steps[event.key])));
  }

  return {
    element,
    show(next) {
      items = next;
      current = Math.min(current, Math.max(0, items.length - 1));
      list.style.height = `${items.length * height}px`;
      renew();
    },
    buttonOf: (item) => /** @type {HTMLElement | null} */ (made.get(Array.prototype.indexOf.call(items, item))?.firstElementChild ?? null),
    focus() {
      if (items.length) focus(current);
      return items.length > 0;
    },
    reveal(item, isFocused = false) {
      const place = Array.prototype.indexOf.call(items, item);
      if (place < 0) return;
      if (isFocused) focus(place);
      else toSight(place);
    },
  };
}
