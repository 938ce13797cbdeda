// @ts-check
/** The colours of the map. They are declared once, in colours.css; here they are read for the canvas. */

const NAMES = [
  "attack", "retaliatory", "other", "chosen", "land", "water", "river", "province", "border", "own", "coast", "ink", "paper", "town", "country", "halo",
  "muted", "rule",
];

/**
 * Return the colours that hold at an element, by name.
 * @param {Element} element
 * @returns {Record<string, string>}
 */
export function paletteOf(element) {
  const style = getComputedStyle(element);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--geomap-${name}`).trim()]));
}
