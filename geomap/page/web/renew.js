// @ts-check
/** The page's own elements put back to what they were before anything was made in them, round a map that stays. */

/**
 * Remember how everything stands round the stage, and what stands on it.
 * @param {HTMLElement} root
 * @param {HTMLElement} stage
 * @returns {() => void} Puts all of it back as it stood; the map and what users added to it are not touched.
 */
export function renewing(root, stage) {
  const isOurs = (/** @type {Element} */ element) => element.id.startsWith("geomap-");
  const kept = new Set([...stage.children].filter((element) => !isOurs(element)));
  const parts = [...besides(root, stage), ...[...stage.children].filter(isOurs)].map((now) => ({ now, blank: now.cloneNode(true) }));
  return () => {
    for (const part of parts) {
      const fresh = /** @type {Element} */ (part.blank.cloneNode(true));
      part.now.replaceWith(fresh);
      part.now = fresh;
    }
    const ours = new Set(parts.map((part) => part.now));
    for (const child of [...stage.children]) if (!kept.has(child) && !ours.has(child)) child.remove();
  };
}

/** The elements beside the stage and beside each of those round it. @param {Element} root @param {Element} stage @returns {Element[]} */
function besides(root, stage) {
  const found = [];
  for (let inner = stage; inner !== root; inner = /** @type {Element} */ (inner.parentElement)) {
    found.push(...[.../** @type {Element} */ (inner.parentElement).children].filter((other) => other !== inner));
  }
  return found;
}
