// @ts-check
/** One chain: its steps in their order, each with what it answers, how long after and how far from it. */

import { doubtsOf, factsOf, labelsIn, linkWords, nameNodes } from "./chainwords.js";
import { headOf, styleOf } from "./arrows.js";
import { joined, make, said } from "./dom.js";
import { rowsIn } from "./rows.js";
import { kindPicture, signPicture } from "./signs.js";
import { stepBy } from "./steps.js";
import { figuresLine, roleOf, whenOf } from "./summary.js";

/** @typedef {import("./chains.js").Chain} Chain */

const ROW_PX = 100;
const MOST_LINKS = 2;

/**
 * Return the view of a chain.
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./summary.js").Words} words
 * @param {() => void} leave Goes back to all chains.
 */
export function stepsOf(story, store, filtering, words, leave) {
  /** @type {Chain | null} */
  let chain = null;
  const labelOf = labelsIn(story);
  const title = make("h2", { tabindex: "-1" });
  const facts = make("p", { class: "geomap-facts" });
  const notes = make("div", { class: "geomap-chain-notes" });
  const rows = rowsIn({ height: ROW_PX, rowOf: (number) => rowOf(/** @type {Chain} */ (chain), number), label: words.chains.stepList, hint: words.rowsHint });
  const back = make("button", { type: "button", class: "geomap-back", click: leave }, words.chains.back);
  const element = make("div", { class: "geomap-chain", "data-steps": true, hidden: true, keydown: (event) => step(event) }, back, title, facts, notes, rows.element);
  store.watch((state, before) => {
    if (!chain || state.chosen === before.chosen) return;
    element.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const at = chain.place.get(state.chosen ?? -1);
    if (at === undefined) return;
    rows.reveal(at, rows.element.contains(document.activeElement));
    rows.buttonOf(at)?.setAttribute("aria-current", "step");
  });

  /** @param {KeyboardEvent} event */
  function step(event) {
    if (chain && stepBy(event, chain, store)) event.preventDefault();
  }

  /** @param {Chain} shown @param {number} number */
  function rowOf(shown, number) {
    const at = shown.steps[number];
    const incident = story.incident(at);
    const role = roleOf(incident, words);
    const isLeftOut = !filtering.apply(store.get().filter).passes[at];
    const missing = isLeftOut ? words.chains.filtered : incident.isPlaced ? "" : words.chains.noPoint;
    return make(
      "button",
      {
        type: "button", class: "geomap-step", "data-step": String(number + 1), "aria-current": store.get().chosen === at ? "step" : false,
        click: () => store.set({ chosen: at }), mouseenter: () => store.set({ hovered: at }), mouseleave: () => store.set({ hovered: null }),
      },
      make("span", { class: "geomap-step-number" }, String(number + 1)),
      make("span", { class: "geomap-name" }, signPicture(incident.role, incident.isVague || !incident.isPlaced), make("span", { class: "geomap-hidden" }, `${role}: `), said(incident.label)),
      make("span", { class: "geomap-when" }, [whenOf(incident, story.language, words), figuresLine(incident, words), missing].filter(Boolean).join(" · ")),
      ...linksTo(shown, at),
    );
  }

  /** @param {Chain} shown @param {number} at */
  function linksTo(shown, at) {
    const same = [...(story.answers.get(at) ?? []).map((row) => [row.relation, row.other]), ...(story.answeredBy.get(at) ?? []).map((row) => [row.relation, row.incident])]
      .filter(([relation, other]) => relation === "same_as" && other !== at)
      .map(([, other]) => other);
    const links = shown.into.get(at) ?? [];
    const isAlone = links.length + same.length === 1;
    const lines = [...links.map((link) => linkLine(link, shown, isAlone)), ...[...new Set(same)].map((other) => make("span", { class: "geomap-step-link" }, `${words.chain.out.same_as} `, said(labelOf(other))))];
    const kept = lines.length > MOST_LINKS ? lines.slice(0, MOST_LINKS - 1) : lines;
    if (lines.length === 1) lines[0].classList.add("alone");
    return [...kept, lines.length > kept.length ? make("span", { class: "geomap-step-link" }, words.chains.moreLinks(lines.length - kept.length)) : null];
  }

  /** A link in words; where there are several the number of the other step must do. @param {import("./chains.js").Link} link @param {Chain} shown @param {boolean} isNamed */
  function linkLine(link, shown, isNamed) {
    const { verb, number, rest } = linkWords(link, shown, words);
    return make("span", { class: "geomap-step-link" }, pictureOf(link), ` ${verb} ${number}`, ...(isNamed ? [" ", said(labelOf(link.from))] : []), rest);
  }

  return {
    element,
    focus: () => title.focus({ preventScroll: true }),
    /** @param {Chain | null} shown */
    show(shown) {
      chain = shown;
      element.hidden = shown === null;
      if (!shown) return;
      const { passes } = filtering.apply(store.get().filter);
      const leftOut = shown.steps.filter((at) => !passes[at]).length;
      title.replaceChildren(...nameNodes(shown, labelOf, words));
      facts.replaceChildren(...joined(factsOf(shown, story, words), " · "));
      const lines = [
        doubtsOf(shown, words).join(" · "),
        shown.killed && shown.killed.known < shown.steps.length ? words.chains.figures(shown.killed.known, shown.steps.length) : "",
        leftOut ? words.chains.hidden(leftOut) : "",
      ];
      notes.replaceChildren(...lines.filter(Boolean).map((line) => make("p", {}, line)));
      rows.show(Uint32Array.from(shown.steps, (_, number) => number));
    },
  };
}

/** The line of a link as the map draws it. @param {import("./chains.js").Link} link */
function pictureOf({ relation, confidence }) {
  const style = styleOf(confidence);
  if (style !== "solid") return kindPicture(style);
  return kindPicture(/** @type {const} */ ({ full: "arrows", open: "follows", none: "plain" })[headOf(relation)]);
}
