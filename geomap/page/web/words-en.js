// @ts-check
/** What the page says in English. A catalogue has a word or a function for each thing that the page says. */

/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${grouped(n)} ${n === 1 ? one : many}`;

/** @param {number} n */
const grouped = (n) => (n < 10000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f"));

/** @param {number} metres */
const distance = (metres) => {
  if (metres < 1000) return `${Math.round(metres / 10) * 10 || Math.round(metres)} m`;
  const km = metres / 1000;
  return `${km < 10 ? Math.round(km * 10) / 10 : Math.round(km)} km`;
};

export const EN = {
  direction: "ltr",
  counts: (/** @type {number} */ found, /** @type {number} */ all, /** @type {number} */ without) =>
    (found === all ? plural(all, "incident", "incidents") : `${grouped(found)} of ${plural(all, "incident", "incidents")}`) +
    (without ? ` · ${grouped(without)} without a point` : ""),
  tabsLabel: "What stands beside the map",
  tabs: { list: "List", filters: "Filters", chains: "Chains", unplaced: (/** @type {number} */ n) => `Unplaced ${grouped(n)}` },
  sortBy: "Sort by",
  sorting: { date: "date", name: "name", killed: "killed", vague: "how vague the place is" },
  ascending: "Least first",
  descending: "Greatest first",
  noMatch: "No incident matches.",
  allPlaced: "Every incident that matches has a place and a date.",
  list: "Incidents",
  listEmpty: "There is no incident on this page.",
  map: (/** @type {number} */ n) => `Map of ${plural(n, "incident", "incidents")}. The list has each as a button.`,
  details: "Details of the incident",
  close: "Close details",
  legend: "Legend and layers",
  legendShort: "Legend",
  panel: "List and details",
  darker: "Dark colours",
  lighter: "Light colours",
  sheet: "Show more or less of the list",
  failed: "The map could not be drawn in this browser.",
  failedHint: "It needs a browser from 2023 or later (DecompressionStream, canvas).",
  role: { attack: "attack", "retaliatory strike": "retaliatory strike", other: "other incident" },
  killed: (/** @type {string} */ n) => `${n} killed`,
  wounded: (/** @type {string} */ n) => `${n} wounded`,
  noFigures: "no figures given",
  upTo: "up to",
  sources: (/** @type {number} */ n) => plural(n, "source", "sources"),
  dates: { unknown: "date unknown", weekOf: (/** @type {string} */ day) => `week of ${day}` },
  without: "Without a place or date",
  noPoint: "no point on the map",
  about: "Sources and credits",
  licence: "Licence",
  borders: "Borders are drawn as Natural Earth has them: who controls the ground, not who claims it. Disputed ones are dashed.",
  disputed: "Disputed borders here",
  chosen: { dashed: "", solid: "Drawn as a border, as the maker of this map chose.", none: "Drawn as no border, as the maker of this map chose." },
  own: (/** @type {string} */ file) => `Lines of ${file} are drawn too.`,
  says: {
    title: "What the sources say",
    source: "Source",
    fatalities: "killed",
    injuries: "wounded",
    munitions: "munitions",
    range: "range",
    none: "No report is on the page.",
    archived: "archived copy",
  },
  attribution: {
    title: "Attribution",
    none: "No source says who did it.",
    join: { to: "to", by: "by", says: "says", denies: "denies", it: "it", of: "the part of", nobody: "nobody named", whether: "whether it was" },
    status: {
      claimed: "claimed",
      attributed: "attributed",
      suspected: "suspected",
      disputed: "disputed",
      denied: "denied",
      unknown: "not known",
    },
    in: "in",
  },
  place: {
    title: "Place",
    written: "as written",
    found: "found as",
    by: "by",
    within: "precision",
    at: "at",
    why: "why",
    others: "could also be",
    launched: "launched from",
    nowhere: "not found",
    rung: {
      given: "coordinates that the source gives",
      override: "a correction by hand",
      exact: "the name, letter for letter",
      core: "the name without its article or type word",
      alias: "an alias in the gazetteer",
      edits: "a spelling one or two letters away",
      skeleton: "the same consonants",
      online: "an online geocoder",
      none: "no match",
    },
    status: {
      placed: "",
      given: "",
      ambiguous: "ambiguous: several places fit",
      unknown: "not in the gazetteer",
    },
  },
  precision: (/** @type {string | null} */ kind, /** @type {number | null} */ metres) => {
    const wide = metres === null ? "" : distance(metres);
    if (kind === "country") return "country only";
    if (kind === "region") return `region only${wide && `, within ${wide}`}`;
    if (kind === "province") return `province only${wide && `, within ${wide}`}`;
    if (kind === "district") return `district only${wide && `, within ${wide}`}`;
    if (!wide) return "how precisely is not known";
    if (kind === "exact" || kind === "near") return `within ${wide}${kind === "near" ? " (near the place)" : ""}`;
    return `somewhere within ${wide}${kind === "sea" ? " at sea" : ""}`;
  },
  chain: {
    title: "Chain",
    out: { retaliation_for: "answers", part_of: "is part of", follows: "follows", same_as: "is the same as", disputes: "disputes" },
    in: { retaliation_for: "answered by", part_of: "includes", follows: "is followed by", same_as: "is the same as", disputes: "is disputed by" },
    confidence: { stated: "stated", implied: "implied", disputed: "disputed", inferred: "inferred by geomap" },
    later: (/** @type {number} */ days) => (days === 0 ? "the same day" : `${plural(Math.abs(days), "day", "days")} ${days > 0 ? "later" : "earlier"}`),
  },
  sourcesTitle: "Sources",
  target: "target",
  notes: "Coder's remarks",
  distance,
  signs: {
    hollow: "hollow: place known vaguely",
    arrow: "answered by, stated",
    dotted: "implied, disputed or inferred",
    area: "somewhere within",
    border: "disputed border",
  },
  tiles: {
    question: (/** @type {string} */ name) => `This map can be shown over ${name}, a map from the internet.`,
    who: (/** @type {string} */ hosts) => `Your browser would load it from ${hosts}, whose operator then sees your network address and which part of the world you look at, how near and when.`,
    open: "The connection is not encrypted: others on the way see it too.",
    until: "Nothing has been asked for yet. The choice holds until this page is closed.",
    and: " and ",
    load: (/** @type {string} */ host) => `Load tiles from ${host}`,
    keep: "Keep the built-in map",
    layer: (/** @type {string} */ host) => `Online map from ${host}`,
    names: "Names of places",
    shown: (/** @type {string} */ host) => `The online map is loaded from ${host}. It can be switched off in the legend.`,
    kept: "The built-in map stays. Nothing was asked for.",
    off: "The online map is switched off.",
    failed: (/** @type {string} */ host) => `${host} gave no map; the built-in one is shown.`,
    about: (/** @type {string} */ name, /** @type {string} */ host) => `Tiles of ${name} are loaded from ${host} only if you agree to it.`,
  },
  announce: (/** @type {string[]} */ parts) => parts.filter(Boolean).join(", "),
};
