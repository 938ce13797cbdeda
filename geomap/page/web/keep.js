// @ts-check
/** Where the reader was: what is scrolled, what is unfolded and what has the focus, over a change of the elements. */

/**
 * An element as a way down from the next one above it that has an id, so that its successor is found.
 * @typedef {{id: string, steps: number[]}} Address
 */

/** @param {Element} element @returns {Address} */
function addressOf(element) {
  const steps = [];
  let at = element;
  while (!at.id && at.parentElement) {
    steps.unshift(Array.prototype.indexOf.call(at.parentElement.children, at));
    at = at.parentElement;
  }
  return { id: at.id, steps };
}

/** @param {Address} address @returns {Element | null} */
function elementAt({ id, steps }) {
  /** @type {Element | null} */
  let at = id ? document.getElementById(id) : document.documentElement;
  for (const step of steps) at = at?.children[step] ?? null;
  return at;
}

/**
 * Remember where the reader is inside an element.
 * @param {Element} root
 * @returns {() => void} Brings the reader back there.
 */
export function placeIn(root) {
  const all = [...root.querySelectorAll("*")];
  const scrolled = all.filter((one) => one.scrollTop > 0).map((one) => ({ address: addressOf(one), top: one.scrollTop }));
  const unfolded = all.filter((one) => one instanceof HTMLDetailsElement && one.open).map(addressOf);
  const focused = document.activeElement;
  const focus = focused && root.contains(focused) ? addressOf(focused) : null;
  return () => {
    for (const address of unfolded) elementAt(address)?.setAttribute("open", "");
    for (const { address, top } of scrolled) elementAt(address)?.scrollTo({ top, behavior: "instant" });
    const next = focus && elementAt(focus);
    if (next instanceof HTMLElement && document.activeElement !== next) next.focus({ preventScroll: true });
  };
}
