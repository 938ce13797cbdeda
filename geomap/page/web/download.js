// @ts-check
/** A file that was made in the page, saved by the browser. */

import { make } from "./dom.js";

/** A browser has read the file by then. */
const KEPT_MS = 60000;

/** Let the browser save a file that was made in the page. @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = make("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
