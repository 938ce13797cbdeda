// @ts-check
/** What the chosen words mean, and the way from them to the fields that come from them. */

import { make } from "./dom.js";
import { REVIEW } from "./reviewwords.js";

/** @typedef {{name: string, go: () => void}} Way A field by its name, and what goes there. */

/** @param {HTMLElement} home */
export function noteOn(home) {
  const said = make("p", { role: "status", dir: "auto" }, REVIEW.hint);
  const ways = make("div", { class: "review-ways" });
  home.setAttribute("aria-label", REVIEW.chosen);
  home.replaceChildren(said, ways);
  return {
    /** @param {string} text @param {readonly Way[] | null} fields Null where it is not asked which. */
    say(text, fields) {
      said.textContent = text;
      const buttons = (fields ?? []).map(({ name, go }) => make("button", { type: "button", click: go }, name));
      const lead = fields && make("span", { class: "review-small" }, fields.length ? REVIEW.fields : REVIEW.noField);
      ways.replaceChildren(...(lead ? [lead] : []), ...buttons);
    },
  };
}
