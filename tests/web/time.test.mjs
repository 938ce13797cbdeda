// The timeline's bins and spans, and where its window goes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";
import { story } from "./story.mjs";

const { floored, later } = await module("calendar.js");
const { binOf, rowsOfSpans, scaleOf, tallyOf } = await module("bins.js");
const { begun, carried, drawn, firstOf, gripsOf, lastOf, orNone, played, shifted, spread, stretched } = await module("brushed.js");
const { filterOn, NO_FILTER } = await module("filter.js");
const { paceOf } = await module("play.js");
const { plotOf } = await module("plot.js");
const { ticksOf } = await module("ticks.js");
const { summaryOf } = await module("readout.js");
const { wordsOf } = await module("words.js");

const day = (text) => Date.parse(text) / 86400000;
const text = (number) => new Date(number * 86400000).toISOString().slice(0, 10);
const days = (from, to) => [day(from), day(to)];
const texts = (window) => window?.map(text) ?? null;
const YEAR = days("2020-01-10", "2020-12-20");
const MONTHS = { ...scaleOf(...days("2010-01-10", "2019-12-20")) };
const within = (reach) => scaleOf(...reach, 60);

test("weeks begin on Monday, quarters and decades with their first day, before 1970 too", () => {
  assert.equal(text(floored(day("2020-03-11"), "week")), "2020-03-09");
  assert.equal(text(floored(day("1969-12-31"), "week")), "1969-12-29");
  assert.equal(text(floored(day("2020-06-30"), "month", 3)), "2020-04-01");
  assert.equal(text(floored(day("1969-06-30"), "year", 10)), "1960-01-01");
  assert.equal(text(floored(day("0099-06-30"), "year")), "0099-01-01");
});

test("a month later is the same day, or the last one of a shorter month", () => {
  assert.equal(text(later(day("2020-01-31"), "month", 1)), "2020-02-29");
  assert.equal(text(later(day("2020-02-29"), "year", 1)), "2021-02-28");
  assert.equal(text(later(day("2020-01-15"), "month", -2)), "2019-11-15");
});

test("bins are as fine as a hundred or so bars allow, and hold every day", () => {
  const cut = (from, to) => scaleOf(...days(from, to));
  const cuts = [
    ["2020-03-01", "2020-05-01", "day", 1], ["2019-12-27", "2021-03-05", "week", 1], ["2013-01-01", "2020-01-01", "month", 1],
    ["1997-01-01", "2023-12-31", "month", 3], ["1946-01-01", "2024-01-01", "year", 1], ["1000-01-01", "2024-01-01", "year", 10],
  ];
  for (const [from, to, unit, each] of cuts) {
    const scale = cut(from, to);
    assert.deepEqual([scale.unit, scale.each], [unit, each], from);
    assert.ok(scale.edges.length - 1 <= 121 && scale.edges[0] <= day(from) && scale.edges.at(-1) > day(to));
  }
  assert.equal(cut("2020-03-01", "2020-03-01").edges.length, 8);
});

test("a day is found in its bin, one outside in the first or last", () => {
  const scale = within(YEAR);
  for (let bin = 0; bin < scale.edges.length - 1; bin++) {
    assert.equal(binOf(scale, scale.edges[bin]), bin);
    assert.equal(binOf(scale, scale.edges[bin + 1] - 1), bin);
  }
  assert.deepEqual([binOf(scale, -1e6), binOf(scale, 1e6)], [0, scale.edges.length - 2]);
});

const told = story([
  { date_start: "2020-03-11", date_precision: "day" },
  { date_start: "2020-03-12", date_precision: "day", role: "other" },
  { date_start: "2020-03-10", date_end: "2020-03-12", date_precision: "days" },
  { date_start: "2020-03-15", date_precision: "month" },
  { date_start: "2020-01-01", date_precision: "year", role: "retaliatory strike" },
  { date_start: "2020-12-30", date_precision: "week" },
  { date_start: null },
]);

test("an incident known to a month or a year may have happened on any of its days", () => {
  const spans = [3, 4, 5].map((at) => [text(told.days.first[at]), text(told.days.last[at]), told.days.vague[at]]);
  assert.deepEqual(spans, [["2020-03-01", "2020-03-31", 1], ["2020-01-01", "2020-12-31", 1], ["2020-12-30", "2021-01-05", 1]]);
  assert.deepEqual(texts(told.days.reach), ["2020-01-01", "2021-01-05"]);
  const found = filterOn(told).apply({ ...NO_FILTER, days: days("2020-03-30", "2020-03-31") });
  assert.deepEqual([...found.passes], [0, 0, 0, 1, 1, 0, 0]);
});

test("bars count by role what lies in one bin, spans what may lie in several", () => {
  const scale = scaleOf(...told.days.reach);
  const tally = tallyOf(told, scale)(filterOn(told).apply(NO_FILTER).fails);
  const march = binOf(scale, day("2020-03-11"));
  assert.equal(scale.unit, "week");
  assert.deepEqual([...tally.bars.slice(march * 6, march * 6 + 6)], [2, 0, 0, 0, 1, 0]);
  assert.deepEqual([tally.sums[march], tally.dated, tally.undated], [3, 6, 1]);
  assert.deepEqual(tally.spans.map(({ counts }) => counts), [[0, 1, 0], [1, 0, 0], [1, 0, 0]]);
});

test("what is known to the month stands in the month's bar, marked as vague", () => {
  const scale = scaleOf(...told.days.reach, 40);
  const tally = tallyOf(told, scale)(new Uint16Array(7));
  assert.equal(scale.unit, "month");
  assert.deepEqual([...tally.bars.slice(12, 18)], [2, 1, 0, 0, 1, 0]);
  assert.deepEqual([tally.spans.length, tally.vague], [2, 3]);
});

test("bars follow every filter but that of time", () => {
  const filtering = filterOn(told);
  const count = tallyOf(told, scaleOf(...told.days.reach));
  const asked = (filter) => count(filtering.apply({ ...NO_FILTER, ...filter }).fails);
  assert.equal(asked({ days: [0, 1] }).dated, 6);
  assert.deepEqual([asked({ facets: { role: ["other"] } }).dated, asked({ facets: { role: ["other"] } }).undated], [1, 0]);
});

test("every incident with a date is counted just once, in a bar or a span", () => {
  const many = story(Array.from({ length: 5000 }, (_, at) => ({ date_start: text(15000 + at), date_precision: at % 3 ? "day" : "month" })));
  const tally = tallyOf(many, scaleOf(...many.days.reach))(new Uint16Array(5000));
  assert.equal(tally.dated, 5000);
});

test("spans that meet stand in rows of their own, and are joined where rows run out", () => {
  const span = (from, to) => ({ from, to, counts: [1, 0, 0], count: 1 });
  const rows = rowsOfSpans([span(0, 2), span(3, 5), span(1, 9), span(4, 7), span(8, 9)], 2);
  assert.equal(rows.length, 2);
  for (const row of rows) for (const a of row) for (const b of row) assert.ok(a === b || a.to < b.from || b.to < a.from);
  assert.equal(rows.flat().reduce((sum, { count }) => sum + count, 0), 5);
});

test("a window is drawn over whole bins and never beyond what there is", () => {
  const scale = within(YEAR);
  assert.deepEqual(texts(spread(day("2020-03-20"), day("2020-03-12"), scale, YEAR)), ["2020-03-09", "2020-03-22"]);
  assert.deepEqual(texts(spread(0, day("2020-01-20"), scale, YEAR)), ["2020-01-10", "2020-01-26"]);
  assert.equal(orNone(spread(0, 1e6, scale, YEAR), YEAR), null);
});

test("an end goes to the nearest edge of a bin and not past the other end", () => {
  const scale = within(YEAR);
  const window = days("2020-03-09", "2020-03-22");
  assert.deepEqual(texts(drawn(window, 1, day("2020-03-31"), scale, YEAR)), ["2020-03-09", "2020-03-29"]);
  assert.deepEqual(texts(drawn(window, 0, day("2020-01-02"), scale, YEAR)), ["2020-01-10", "2020-03-22"]);
  assert.deepEqual(texts(drawn(window, 1, day("2020-01-02"), scale, YEAR)), ["2020-03-09", "2020-03-09"]);
});

test("a window is carried by whole bins, one of other days by days", () => {
  const reach = days("2010-01-10", "2019-12-20");
  assert.deepEqual(texts(carried(days("2012-02-01", "2012-02-29"), 40, MONTHS, reach)), ["2012-03-01", "2012-03-31"]);
  assert.deepEqual(texts(carried(days("2012-02-03", "2012-02-10"), 40, MONTHS, reach)), ["2012-03-14", "2012-03-21"]);
  assert.deepEqual(texts(carried(days("2012-02-01", "2012-02-29"), 1e5, MONTHS, reach)), ["2019-12-01", "2019-12-20"]);
});

test("a step keeps a month a month and stops at the ends", () => {
  assert.deepEqual(texts(shifted(days("2020-01-01", "2020-01-31"), "month", 1, YEAR)), ["2020-02-01", "2020-02-29"]);
  assert.deepEqual(texts(shifted(days("2020-12-01", "2020-12-31"), "month", 1, YEAR)), ["2020-12-01", "2020-12-31"]);
  assert.deepEqual(texts(shifted(days("2020-12-10", "2020-12-19"), "week", 1, YEAR)), ["2020-12-11", "2020-12-20"]);
  assert.deepEqual(texts(stretched(days("2020-02-01", "2020-02-29"), 1, "month", 1, YEAR)), ["2020-02-01", "2020-03-31"]);
  assert.deepEqual(texts(stretched(days("2020-02-01", "2020-02-29"), 0, "month", 1, YEAR)), ["2020-02-29", "2020-02-29"]);
});

test("a play goes through all of time and ends, whatever the step", () => {
  for (const step of ["day", "week", "month", "year"]) {
    for (const isGrowing of [false, true]) {
      let window = begun(null, step, isGrowing, YEAR);
      assert.deepEqual(window, firstOf(YEAR, step));
      let steps = 0;
      for (let next = window; next && steps < 400; next = played(next, step, isGrowing, YEAR), steps++) window = next;
      assert.ok(window[1] >= YEAR[1] && steps < 400);
      assert.equal(window[0] === firstOf(YEAR, step)[0], isGrowing || step === "year");
    }
  }
});

test("a play at the end begins anew with a window of the same length", () => {
  assert.deepEqual(texts(begun(days("2020-11-01", "2020-12-31"), "month", false, YEAR)), ["2020-01-01", "2020-02-29"]);
  assert.deepEqual(texts(begun(days("2020-01-01", "2020-12-31"), "month", true, YEAR)), ["2020-01-01", "2020-01-31"]);
  assert.deepEqual(texts(begun(days("2020-05-05", "2020-05-06"), "day", false, YEAR)), ["2020-05-05", "2020-05-06"]);
  assert.deepEqual(texts(lastOf(YEAR, "month")), ["2020-12-01", "2020-12-31"]);
});

test("no step of a play is too fast to see or too slow to wait for", () => {
  assert.deepEqual([2, 60, 10000].map(paceOf), [900, 500, 200]);
});

test("handles are as wide as a thumb, inside the plot and not on each other", () => {
  for (const [left, right] of [[0, 300], [0, 2], [298, 300], [150, 152], [40, 260]]) {
    const [start, end] = gripsOf(left, right, 324, 44);
    assert.ok(start >= 0 && end + 44 <= 324 && end - start >= 44, `${left} ${right}: ${start} ${end}`);
  }
  const [start, end] = gripsOf(100, 300, 400, 24);
  assert.ok(end - (start + 24) > 150);
});

test("a place in the picture is the day that stands there", () => {
  const scale = within(YEAR);
  const plot = plotOf({ width: 1000, height: 108 }, scale, { spans: [], sums: [] }, false);
  for (let at = scale.edges[0]; at < scale.edges.at(-1); at++) assert.equal(plot.dayAt(plot.x(at) + 0.01), at);
  assert.deepEqual([plot.x(-1e6), plot.x(1e6)], [plot.left, plot.right]);
});

/** The names under the bars of some days, and for each the bars that it stands under, by their first days. */
function named(from, to, width, language = "en-GB") {
  const scale = scaleOf(...days(from, to), Math.max(40, Math.min(120, width / 4)));
  const { edges } = scale;
  const pixels = width / (edges.at(-1) - edges[0]);
  const ticks = ticksOf(scale, width, language, (name) => 6 * name.length);
  return { ticks, texts: ticks.map((tick) => tick.text), bars: ticks.map(({ middle }) => text(edges[binOf(scale, Math.floor(edges[0] + middle / pixels))])) };
}

test("what is named stands under what it names, for a day and for two hundred years", () => {
  assert.deepEqual(named("2020-03-11", "2020-03-11", 1000).texts.slice(2, 5), ["10 Mar", "11 Mar", "12 Mar"]);
  assert.deepEqual(named("2020-03-11", "2020-03-12", 1000).bars.slice(2, 4), ["2020-03-11", "2020-03-12"]);
  const years = named("2010-05-03", "2020-04-29", 1000);
  assert.deepEqual(years.bars.map((bar) => bar.slice(0, 4)), years.texts);
  const long = named("1821-05-03", "2021-03-14", 1000);
  assert.deepEqual(long.bars.map((bar) => bar.slice(0, 4)), long.texts);
  assert.equal(long.texts.length, 21);
});

test("where days have no room for their month it is said once, where it changes", () => {
  const { texts: names, bars } = named("2020-03-03", "2020-04-01", 1000);
  assert.deepEqual([names.length, names[0], names[1], names.at(-2), names.at(-1)], [30, "3 Mar", "4", "31", "1 Apr"]);
  assert.equal(bars[29], "2020-04-01");
  assert.deepEqual(named("2020-03-11", "2020-03-12", 278).texts, ["9 Mar", "10", "11", "12", "13", "14", "15"]);
});

test("months are named as closely as there is room, the year where it changes", () => {
  const names = (width) => named("2019-12-27", "2021-03-05", width).texts;
  assert.deepEqual(names(300), ["Jan 2020", "Apr", "Jul", "Oct", "Jan 2021"]);
  assert.deepEqual(names(1000).slice(0, 3), ["Jan 2020", "Feb", "Mar"]);
  assert.deepEqual(names(60), ["2020"]);
});

test("no name lies on another or is left out between others", () => {
  for (const [from, to] of [["2020-03-11", "2020-03-12"], ["2019-11-20", "2020-02-19"], ["2019-12-27", "2021-02-28"], ["1821-05-03", "2021-03-14"]]) {
    for (const width of [120, 278, 366, 640, 1024, 1900]) {
      for (const language of ["en-GB", "ar-IQ-u-nu-latn", "fr"]) {
        const { ticks } = named(from, to, width, language);
        const gaps = ticks.slice(1).map((tick, at) => tick.middle - ticks[at].middle - 3 * (tick.text.length + ticks[at].text.length));
        assert.ok(ticks.length && gaps.every((gap) => gap >= 10), `${from} ${to} ${width} ${language}`);
      }
    }
  }
});

test("lines part what follows without a gap, and point to what does not", () => {
  const [months, decades] = [named("2019-12-27", "2021-03-05", 1000).ticks, named("1821-05-03", "2021-03-14", 1000).ticks];
  assert.ok(months.every(({ line, middle }) => line < middle));
  assert.ok(decades.every(({ line, middle }) => line === middle));
});

test("the picture is told in words, undated incidents too", () => {
  const scale = scaleOf(...told.days.reach, 40);
  const words = summaryOf(scale, tallyOf(told, scale)(new Uint16Array(7)), told, wordsOf("en"));
  assert.equal(
    words.replace(" – ", "–"),
    "Incidents over time, 1 Jan 2020–31 Jan 2021. 6 with a date; most of them in March 2020: 4; 2 known only to a longer time; 1 without a date.",
  );
});
