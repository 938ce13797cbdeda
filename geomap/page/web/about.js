// @ts-check
/** Where the data of the page comes from: in full below the list, and in one line on the map. */

import { joined, linked, make, said } from "./dom.js";
import { namesOf } from "./tiles.js";

/** A name of so many letters is not broken: it fits beside the legend's button on a phone. */
const SHORT = 24;

/**
 * Return the credits in full, with the borders that are not agreed.
 * @param {import("./story.js").Story} story
 * @param {import("./summary.js").Words} words
 */
export function aboutOf(story, words) {
  const credits = story.credits.map(({ title, url, licence, attribution }) =>
    make("li", {}, linked(title, url), make("span", { class: "geomap-small" }, ...joined([attribution, licence].filter(Boolean).map(said), " · "))),
  );
  const disputes = (story.basemap?.disputes ?? []).map((/** @type {{between: string, what: string, drawn: "dashed" | "solid" | "none"}} */ one) =>
    make("li", {}, one.between, make("span", { class: "geomap-small" }, [one.what, words.chosen[one.drawn]].filter(Boolean).join(". "))),
  );
  return make(
    "details",
    { id: "geomap-about" },
    make("summary", {}, words.about),
    make("ul", { class: "geomap-plain" }, ...credits),
    story.basemap ? make("p", { class: "geomap-small" }, words.borders) : null,
    story.tiles ? make("p", { class: "geomap-small" }, words.tiles.about(story.tiles.name, story.tiles.host), " ", ...namesOf(story.tiles)) : null,
    story.basemap?.own ? make("p", { class: "geomap-small" }, words.own(story.basemap.own)) : null,
    disputes.length ? make("details", {}, make("summary", {}, words.disputed), make("ul", { class: "geomap-plain" }, ...disputes)) : null,
  );
}

/** Return the credits in one line, or in lines that do not begin with a dot and do not break short names. @param {import("./story.js").Story} story */
export function attributionOf(story) {
  const parts = story.credits.map(({ title, url, attribution, short }, at) => {
    const text = String(short || attribution || title);
    return make("span", { class: text.length <= SHORT && "geomap-unbroken" }, linked(text, url), at < story.credits.length - 1 && " ·");
  });
  return make("p", { class: "geomap-attribution" }, ...joined(parts, " "));
}

/** Return the credits in one line of text. @param {import("./story.js").Story} story */
export function attributionLine(story) {
  return story.credits.map(({ title, attribution, short }) => String(short || attribution || title)).join(" · ");
}
