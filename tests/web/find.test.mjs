// Folding, lines, marks of what was found, the search in the details, and what is asked for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";
import { story, table } from "./story.mjs";

const { folded, foldedLetter, wordsIn } = await module("fold.js");
const { eachLineWith, linesIn, linesOf } = await module("lines.js");
const { rangesIn } = await module("highlight.js");
const { deepSearchOf } = await module("deepsearch.js");
const { filterOn, NO_FILTER } = await module("filter.js");
const { askedOf, countOf, toggled, valueWords } = await module("asked.js");
const { totalsOf } = await module("facets.js");
const { wordsOf } = await module("words.js");

const LETTERS = [..."abİIıßÉéŁΣσςﬁﷺ'’ -–.", "e\u0301", "\u0301", "\u064e", "\u0640", "إ", "آ", "ئ", "ة", "٣", "😀", "한", "ｶ", "ﾞ", "\u200c", "\ud800", "\t", "\u0000"];

/** Numbers that look random and are the same each time. */
function* numbers(seed) {
  for (let state = seed; ; ) yield (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 8;
}

function texts(count, seed) {
  const from = numbers(seed);
  const next = (most) => from.next().value % most;
  return Array.from({ length: count }, () => Array.from({ length: next(14) }, () => LETTERS[next(LETTERS.length)]).join(""));
}

/** A column of texts as a data block has it. */
function column(rows) {
  const parts = rows.map((text) => new TextEncoder().encode(text));
  const letters = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    letters.set(part, at);
    at += part.length;
  }
  return { kind: "text", raw: parts.map((part) => part.length), letters, words: [], missing: 0, at: (row) => rows[row] };
}

test("spellings between which people do not choose are one", () => {
  const alike = [["Diyarbakır", "DIYARBAKIR"], ["Łódź", "lodz"], ["ΟΔΟΣ", "οδος"], ["القائم", "القايم"], ["كركوك", "کرکوک"], ["بلدة", "بلده"], ["٢٠٢٠", "2020"], ["Qa'im", "Qaim"], ["می‌شود", "میشود"], ["ﻛﺮﻛﻮﻙ", "كَرْكُوك"]];
  for (const [one, other] of alike) assert.equal(folded(one), folded(other));
});

test("a text folds letter by letter, whatever the text", () => {
  for (const text of texts(2000, 1)) {
    const letters = [...text].map((letter) => foldedLetter(letter.codePointAt(0))).join("");
    assert.equal(folded(text), letters.replace(/ +/g, " ").trim());
    assert.equal(folded(text.normalize("NFC")), folded(text.normalize("NFD")));
    assert.equal(folded(folded(text)), folded(text));
  }
});

test("the lines of a column are its texts folded, of ASCII and of any script", () => {
  for (const rows of [texts(500, 2).map((text) => text.toWellFormed()), ["", " a  B ", "--", "it's", "x-ray", ""], []]) {
    const { whole, ends } = linesIn(column(rows), rows.length);
    assert.equal(whole, rows.map((text) => `${folded(text)}\n`).join(""));
    assert.deepEqual([...ends], [...linesOf(rows).ends]);
  }
});

test("each line with a word is told once, in order", () => {
  const rows = texts(400, 3);
  for (const word of ["a", "ab", "i", "fi", "zz"]) {
    const told = [];
    eachLineWith(linesOf(rows), word, (line) => told.push(line));
    assert.deepEqual(told, [...rows.keys()].filter((row) => folded(rows[row]).includes(word)));
  }
});

test("what is marked is what was found, with its accents and nothing of the next letter", () => {
  const marked = (text, sought) => rangesIn(text, wordsIn(sought)).map(([from, to]) => text.slice(from, to));
  assert.deepEqual(marked("in Ḥalab, halab", "HALAB"), ["Ḥalab", "halab"]);
  assert.deepEqual(marked("قرب إِرْبِيلَ أمس", "اربيل"), ["إِرْبِيلَ"]);
  assert.deepEqual(marked("al-Qa'im base", "qaim"), ["Qa'im"]);
  assert.deepEqual(marked("cafe\u0301s", "cafe"), ["cafe\u0301"]);
  assert.deepEqual(marked("aaa", "aa"), ["aaa"]);
  assert.deepEqual(marked("oﬃce", "f"), ["ﬃ"]);
  assert.deepEqual(marked("rockets, rocket", "rocket kets"), ["rockets", "rocket"]);
  assert.deepEqual(marked("nothing here", "taji"), []);
});

test("marks are in order, apart, between whole letters, and hold a word each, whatever the text", () => {
  const all = texts(3000, 4);
  for (const [at, text] of all.entries()) {
    const words = wordsIn(folded(text).slice(at % 3, (at % 3) + 1 + (at % 4)));
    const ranges = rangesIn(text, words);
    assert.equal(ranges.length > 0, words.some((word) => folded(text).includes(word)), text);
    let end = -1;
    for (const [from, to] of ranges) {
      assert.ok(from > end && to > from && to <= text.length);
      assert.ok(words.some((word) => folded(text.slice(from, to)).includes(word)));
      assert.ok(!/^\p{M}/u.test(text.slice(to)) && !/^[\udc00-\udfff]/.test(text.slice(from)) && !/^[\udc00-\udfff]/.test(text.slice(to)));
      end = to;
    }
    const rest = [0, ...ranges.flat()].reduce((parts, from, place, ends) => (place % 2 ? parts : [...parts, text.slice(from, ends[place + 1])]), []);
    for (const part of rest) assert.ok(!words.some((word) => [...part].map((one) => foldedLetter(one.codePointAt(0))).join("").includes(word)), text);
  }
});

/** A story of five incidents whose details come in blocks of two. */
function blocks(log = []) {
  const notes = ["coded from the headline", null, "near the ferry", "the old ferry", "headline"];
  const read = async (number) => {
    log.push(`read ${number}`);
    const own = notes.slice(number * 2, number * 2 + 2);
    const sources = table({ source_id: ["s1", "s2"], title: [`Ledger ${number}`, "Wire"] });
    const reports = table({ incident: own.map((_, at) => at), notes: own, source_id: own.map((_, at) => (at ? "s2" : "s1")) });
    return { tables: { incidents: table({ tags: own.map(() => null) }), reports, attributions: table({}), matches: table({}), sources } };
  };
  return { count: 5, blocks: { each: 2, count: 3, read } };
}

async function searched(deep, text) {
  const told = [];
  const isWhole = await deep.search(text, (from, bits, share) => told.push([from, [...bits], Math.round(share * 100)]));
  return { told, isWhole };
}

test("the details are searched block after block, in order, and told how far", async () => {
  const log = [];
  const deep = deepSearchOf(blocks(log));
  const { told, isWhole } = await searched(deep, "ferry headline");
  assert.deepEqual(told, [[0, [2, 0], 33], [2, [1, 1], 67], [4, [2], 100]]);
  assert.deepEqual([isWhole, log], [true, ["read 0", "read 1", "read 2"]]);
});

test("what stands in a source is found in the incidents of its reports", async () => {
  const { told } = await searched(deepSearchOf(blocks()), "ledger");
  assert.deepEqual(told.map(([, bits]) => bits), [[1, 0], [1, 0], [1]]);
});

test("folded blocks are kept for the next search, and searched first, as far as they may be", async () => {
  const log = [];
  const all = deepSearchOf(blocks(log));
  await searched(all, "ferry");
  await searched(all, "wire");
  assert.equal(log.length, 3);
  const none = deepSearchOf(blocks(log), { most: 0 });
  await searched(none, "ferry");
  await searched(none, "wire");
  assert.equal(log.length, 9);
});

test("another search or a stop ends a search: it tells nothing more", async () => {
  const deep = deepSearchOf(blocks());
  const first = searched(deep, "ferry");
  const second = searched(deep, "headline");
  assert.deepEqual(await first, { told: [], isWhole: false });
  assert.equal((await second).told.length, 3);
  const third = searched(deepSearchOf(blocks()), "ferry");
  assert.equal((await third).isWhole, true);
  const told = [];
  const isWhole = await deep.search("ferry", (from) => {
    told.push(from);
    deep.stop();
  });
  assert.deepEqual([told, isWhole], [[0], false]);
});

const STORY = story([{ label: "Taji", weapon: "rockets", country: "IQ" }, { label: "Erbil", weapon: "drone", country: "SY" }]);

test("what the details have and what the list has together hold every word", () => {
  const filtering = filterOn(STORY);
  const filter = { ...NO_FILTER, text: "taji headline" };
  assert.equal(filtering.apply(filter).count, 0);
  assert.equal(filtering.takeIn("taji headline", 0, Uint32Array.of(2, 2)), 1);
  assert.deepEqual([filtering.apply(filter).count, [...filtering.apply(filter).passes]], [1, [1, 0]]);
  assert.equal(filtering.takeIn("taji", 1, Uint32Array.of(1)), 0, "too late");
  assert.equal(filtering.apply({ ...filter, text: "taji headline x" }).count, 0);
});

test("a country is found by its name in the page's language", () => {
  const filtering = filterOn(STORY);
  assert.deepEqual([...filtering.apply({ ...NO_FILTER, text: "iraq" }).passes], [1, 0]);
  const arabic = filterOn({ ...STORY, language: "ar" });
  assert.deepEqual([...arabic.apply({ ...NO_FILTER, text: "سوريا" }).passes], [0, 1]);
});

test("a column in which most texts stand once is a facet too", () => {
  const rows = ["rockets", "drone; mine", "IED"];
  const incidents = { ...STORY.incidents, length: 3, columns: { weapon: column(rows) } };
  const facet = filterOn({ ...STORY, count: 3, incidents }).facets.find(({ name }) => name === "weapon");
  assert.deepEqual(facet.values, ["", "rockets", "drone", "mine", "IED"]);
  assert.deepEqual([...totalsOf(facet)], [0, 1, 1, 1, 1]);
});

test("values are said in words, and hostile ones as they are", () => {
  const say = valueWords(wordsOf("en"), "en");
  const said = [["country", "IQ"], ["country", "constructor"], ["precision", "near"], ["precision", "toString"], ["attribution", "__proto__"], ["weapon", ""], ["x", "<b>"]];
  assert.deepEqual(said.map(([name, value]) => say(name, value)), ["Iraq", "constructor", "near the place", "toString", "__proto__", "not known", "<b>"]);
});

test("each thing that is asked for can be taken away by itself", () => {
  const words = wordsOf("en");
  const filter = { days: [18262, 18292], text: " taji ", facets: { weapon: ["drone", ""] } };
  const asked = askedOf(filter, words, "en", valueWords(words, "en"));
  assert.deepEqual(asked.map(({ title, text }) => `${title}: ${text}`), ["text: taji", "time: 1–31 Jan 2020", "Weapon: drone", "Weapon: not known"]);
  assert.equal(countOf(filter), 4);
  for (const { without } of asked) assert.equal(countOf(without), 3);
  assert.deepEqual(toggled(toggled(NO_FILTER, "role", "attack"), "role", "attack"), { ...NO_FILTER });
});
