// The catalogues of words: every language has a word for everything that the page says, and its own plurals.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";

const { LANGUAGES, languageOf, termOf, wordsOf } = await module("words.js");
const { localeOf, numbersOf } = await module("numbers.js");
const { figureText, rangeText } = await module("figures.js");
const { whenText } = await module("dates.js");
const { filled } = await module("dom.js");

const EN = wordsOf("en");
const OTHERS = LANGUAGES.map(({ language }) => language).filter((language) => language !== "en");

/** Every word of a catalogue by its path, and what kind of thing it is. */
function kinds(words, path = "") {
  return Object.entries(words).flatMap(([name, word]) => {
    const at = path ? `${path}.${name}` : name;
    return word !== null && typeof word === "object" ? kinds(word, at) : [`${at}: ${typeof word}`];
  });
}

/** Every plain word of a catalogue by its path. */
function texts(words, path = "") {
  return Object.entries(words).flatMap(([name, word]) => {
    const at = path ? `${path}.${name}` : name;
    if (typeof word === "string") return [[at, word]];
    return word !== null && typeof word === "object" ? texts(word, at) : [];
  });
}

for (const language of OTHERS) {
  const words = wordsOf(language);
  const ours = Object.fromEntries(texts(words));

  test(`${language} has the same keys and kinds as English`, () => {
    assert.deepEqual(kinds(words).sort(), kinds(EN).sort());
  });

  test(`${language} has a word wherever English has one, with the same places for names`, () => {
    const places = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [path, text] of texts(EN)) {
      assert.equal(Boolean(ours[path].trim()), Boolean(text.trim()), path);
      if (/^attribution\.said\..*\.both$/.test(path)) assert.deepEqual(places(ours[path]), places(text), path);
    }
  });

  test(`${language} leaves no placeholder and no undefined in what it counts`, () => {
    for (const n of [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 1000, 1234567]) {
      const said = [words.counts(n, n, 0), words.counts(n, n + 1, n), words.map(n), words.sources(n), words.tabs.unplaced(n), words.chain.later(n), words.chain.later(-n)];
      for (const text of said) assert.match(text, /^(?!.*(?:undefined|\{|NaN)).+$/);
    }
  });
}

test("Arabic counts as Arabic does: none, one, two, few, many", () => {
  const { counts, sources } = wordsOf("ar");
  const said = [0, 1, 2, 3, 11, 100].map((n) => counts(n, n, 0));
  assert.deepEqual(said, ["لا حوادث", "حادثة واحدة", "حادثتان", "3 حوادث", "11 حادثة", "100 حادثة"]);
  assert.deepEqual([1, 2, 5, 11, 100].map(sources), ["مصدر واحد", "مصدران", "5 مصادر", "11 مصدرًا", "100 مصدر"]);
  assert.equal(wordsOf("ar").chain.later(2), "بعدها بيومين");
  assert.equal(wordsOf("ar").chain.later(-3), "قبلها بـ3 أيام");
});

test("French has the singular for none and one", () => {
  const { killed, sources } = wordsOf("fr");
  assert.deepEqual([killed("0"), killed("1"), killed("2"), killed("12–14")], ["0 tué", "1 tué", "2 tués", "12–14 tués"]);
  assert.deepEqual([sources(0), sources(1), sources(2)], ["0 source", "1 source", "2 sources"]);
});

test("numbers are written as the language does; Arabic has Latin digits in every region", () => {
  assert.equal(numbersOf("en")(1234567), "1,234,567");
  assert.equal(numbersOf("fr")(1234567), "1\u202f234\u202f567");
  for (const tag of ["ar", "ar-IQ", "ar-EG"]) assert.equal(numbersOf(tag)(1234567), "1,234,567");
  assert.equal(localeOf("ar-u-nu-arab"), "ar-u-nu-arab");
  assert.equal(wordsOf("fr").distance(2500), "2,5 km");
  assert.equal(wordsOf("ar").distance(318400), "318 كم");
});

test("dates are written as the language and its region do", () => {
  const when = (tag) => whenText("2020-01-03", null, "day", tag, wordsOf(tag).dates, "long");
  assert.equal(when("fr"), "vendredi 3 janvier 2020");
  assert.equal(when("ar"), "الجمعة، 3 يناير 2020");
  assert.equal(when("ar-IQ"), "الجمعة، 3 كانون الثاني 2020");
  assert.equal(whenText(null, null, null, "ar", wordsOf("ar").dates), "التاريخ غير معروف");
});

test("figures say their bounds in words where a sign would be misread", () => {
  const { figures } = wordsOf("ar");
  assert.equal(rangeText(12, null, 14, false, figures), "من 12 إلى 14");
  assert.equal(rangeText(100, null, 100, true, figures), "100 أو أكثر");
  assert.equal(figureText(null, null, 9, figures), "حتى 9");
});

test("a tag leads to its language, one that is not spoken to English", () => {
  assert.deepEqual(["ar-IQ", "FR", "en-GB", "de", "constructor"].map(languageOf), ["ar", "fr", "en", "en", "en"]);
});

test("a word of the data that the page has no word for is shown as it is", () => {
  const { events } = wordsOf("ar");
  assert.equal(termOf(events, "Attack"), "هجوم");
  for (const word of ["Something new", "constructor", "__proto__", "toString"]) assert.equal(termOf(events, word), word);
  assert.equal(termOf(events, null), "");
});

test("names are put into the places that a sentence keeps for them", () => {
  assert.deepEqual(filled("by {who}, says {by}", { who: "A", by: "B" }), ["by ", "A", ", says ", "B"]);
  assert.deepEqual(filled("{by} {unknown}", { by: "{who}" }), ["{who}", " "]);
});
