// @ts-check
/** The part of the address behind the #, which a page may change as it likes. */

/** The address changes at most about three times a second: Safari refuses more than a hundred times in half a minute. */
export const EACH_MS = 350;

/** Change the address without a step in the history; where a browser allows none, the address stays. @param {string} hash */
export function setHash(hash) {
  if (location.protocol === "about:") return; // a page inside another's text has no address of its own
  try {
    history.replaceState(history.state, "", hash ? `#${hash}` : location.href.split("#")[0]);
  } catch {
    try {
      location.replace(`#${hash}`);
    } catch {
      // the state is then not in the address; nothing else needs it there
    }
  }
}
