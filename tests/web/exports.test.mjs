// Files made in the page: CSV, GeoJSON, their order, and what stands beside them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";
import { story, table } from "./story.mjs";

const { csvCell, csvLine } = await module("exportcsv.js");
const { csvFile, geojsonFile, isPacked } = await module("exportfile.js");
const { positionOf } = await module("exportgeojson.js");
const { answeredIn, batchesOf } = await module("exportrows.js");
const { gzipSink } = await module("sink.js");
const { filterLines, spanOf } = await module("filterwords.js");
const { fileName } = await module("textnote.js");
const { wordsOf } = await module("words.js");

test("a cell that a spreadsheet would run begins with an apostrophe", () => {
  for (const lead of ["=", "+", "-", "@"]) assert.equal(csvCell(`${lead}cmd|' /C calc'!A0`), `'${lead}cmd|' /C calc'!A0`);
  assert.equal(csvCell("\t=1"), "'\t=1");
  assert.equal(csvCell("\r=1"), '"\'\r\'=1"');
  assert.equal(csvCell('=HYPERLINK("x","y")'), '"\'=HYPERLINK(""x"",""y"")"');
  assert.equal(csvCell(["=a", "b"]), "'=a;b");
});

test("a formula in wide letters, behind what is left out or behind a semicolon begins with an apostrophe too", () => {
  for (const text of ["＝1", "＋1", "－1", "＠x", "\u00a0=1", "\u202e=1", "\0=1"]) assert.equal(csvCell(text), `'${text}`);
  assert.equal(csvCell("  =1"), "'  =1");
  assert.equal(csvCell("a; b;=1+1"), "a; b;'=1+1");
  assert.equal(csvCell(["s-1", '"@x']), '"s-1;\'""@x"');
  assert.equal(csvCell("a\n=1"), '"a\n\'=1"');
});

test("signs within a text, and numbers in a list, stay as they are", () => {
  for (const text of ["a=b", "K -1", "12-14", "a;-5; -6.25", "O'Neil", "a@b"]) assert.equal(csvCell(text), text);
});

test("text without end is looked at once", () => {
  for (const text of ["\n", " ", ";", ";\"'"]) assert.equal(csvCell(`a${text.repeat(200000)}b`).replaceAll('"', "").length, 200000 * text.replaceAll('"', "").length + 2);
});

test("a number stays a number, also a negative one", () => {
  assert.deepEqual([-0.127, -5, "-0.127", 0, false, null].map(csvCell), ["-0.127", "-5", "-0.127", "0", "false", ""]);
  assert.equal(csvCell("-1+1"), "'-1+1");
  assert.equal(csvCell("+5"), "'+5");
});

test("a cell is quoted as RFC 4180 has it", () => {
  assert.equal(csvLine(["a,b", 'say "no"', "two\nlines", " edge", "plain", ""]), '"a,b","say ""no""","two\nlines"," edge",plain,\r\n');
});

test("longitude stands first", () => {
  assert.deepEqual(positionOf(33.5238001, 44.2561), [44.2561, 33.5238]);
});

/** A story of many blocks, each incident with its own number in core and details. */
function blocks(count, each) {
  const ids = Array.from({ length: count }, (_, at) => `i${at}`);
  const read = [];
  const block = async (number) => {
    read.push(number);
    const own = ids.slice(number * each, (number + 1) * each);
    const query = own.map((id, at) => (at === 1 ? null : `query of ${id}`));
    return { tables: { incidents: table({ query, sources: own.map((id) => `${id}-a; ${id}-b`) }) }, shared: { incidents: { query: "label" } } };
  };
  const incidents = table({ incident_id: ids, label: ids.map((id) => `label of ${id}`), latitude: ids.map((_, at) => at / 100), longitude: ids.map((_, at) => -at / 100) });
  return { count, blocks: { each, read: block }, read, relations: [], incidents };
}

async function queriesOf(told, rows) {
  const found = [];
  for await (const { rows: some, cell } of batchesOf(told, rows)) for (const at of some) found.push([cell("incident_id", at), cell("query", at)]);
  return found;
}

test("each incident has its own details, in whatever order; what they do not say again is its label", async () => {
  for (const step of [1, 7, 13, 89]) {
    const told = blocks(90, 10);
    const rows = Uint32Array.from({ length: 90 }, (_, at) => (at * step) % 90);
    assert.deepEqual(await queriesOf(told, rows), Array.from(rows, (at) => [`i${at}`, `${at % 10 === 1 ? "label" : "query"} of i${at}`]));
  }
});

test("a block is read once in the order of dates, and never where nothing of it is wanted", async () => {
  const told = blocks(90, 10);
  await queriesOf(told, Uint32Array.of(3, 4, 55, 56, 80));
  await queriesOf(told, Uint32Array.of(89, 5, 4));
  await queriesOf(told, new Uint32Array());
  assert.deepEqual(told.read, [0, 5, 8, 8, 0]);
});

const MEANS = () => {
  const told = [];
  return { told, progress: (done) => told.push(done), signal: new AbortController().signal };
};

test("a GeoJSON file is whole, also without any incident", async () => {
  const about = { title: "</script>", attribution: ["a\"b"], filter: ["Text: “\u2028”"] };
  for (const rows of [Uint32Array.of(2, 0, 1), new Uint32Array()]) {
    const means = MEANS();
    const read = JSON.parse(await (await geojsonFile(blocks(3, 2), rows, about, means)).text());
    assert.deepEqual([read.title, read.attribution, read.filter, read.features.length], [about.title, about.attribution, about.filter, rows.length]);
    assert.equal(means.told.at(-1), rows.length);
    for (const { id, geometry, properties } of read.features) {
      assert.deepEqual(properties.sources, [`${id}-a`, `${id}-b`]);
      assert.deepEqual(geometry.coordinates, [properties.longitude, properties.latitude]);
    }
  }
});

test("of very many incidents the file is packed, and unpacked it is whole", async () => {
  const sink = gzipSink();
  for (const text of ["a".repeat(1 << 20), "é💥", "end"]) await sink.add(text);
  const packed = await sink.end();
  const text = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).text();
  assert.equal(text, `${"a".repeat(1 << 20)}é💥end`);
  assert.ok(packed.size < 5000);
  assert.deepEqual([isPacked("geojson", 200000), isPacked("geojson", 200001), isPacked("csv", 200001), isPacked("txt", 1e9)], [false, true, false, false]);
});

test("making a file stops when it is told to", async () => {
  const stopper = new AbortController();
  const told = blocks(90, 10);
  const blocked = (number) => (number === 2 && stopper.abort(), told.blocks.read(number));
  const means = { progress: () => {}, signal: stopper.signal };
  await assert.rejects(csvFile({ ...told, blocks: { each: 10, read: blocked } }, Uint32Array.from({ length: 90 }, (_, at) => at), means), { name: "AbortError" });
  assert.deepEqual(told.read, [0, 1, 2]);
});

test("a filter is said in words", () => {
  const words = wordsOf("en");
  const day = (text) => Date.parse(text) / 86400000;
  const filter = { days: [day("2020-03-01"), day("2020-03-31")], text: " taji ", facets: { weapon: ["rockets", ""], role: ["other"], country: [] } };
  const lines = filterLines(filter, words, "en");
  assert.match(lines[0], /^Time: 1\s?–\s?31 March 2020$/);
  assert.deepEqual(lines.slice(1), ["Text: “taji”", "Weapon: rockets or not known", "Role: other incident"]);
  assert.deepEqual(filterLines({ days: null, text: "", facets: {} }, words, "en"), [words.take.all]);
});

test("the dates of what passes reach as far as it can have happened", () => {
  const told = story([
    { date_start: "2020-03-11", date_precision: "day" }, { date_start: "2020-05-01", date_precision: "month" }, { date_start: null },
    { date_start: "2019-01-01", date_precision: "day" },
  ]);
  const text = (day) => new Date(day * 86400000).toISOString().slice(0, 10);
  assert.deepEqual(spanOf(told, [1, 1, 1, 0]).map(text), ["2020-03-11", "2020-05-31"]);
  assert.equal(spanOf(told, [0, 0, 1, 0]), null);
});

test("a file's name is made of letters and digits alone", () => {
  assert.equal(fileName("../../Attacks & <b>answers</b>\u202e: 2019–2021"), "attacks-b-answers-b-2019-2021");
  assert.equal(fileName("هجمات العراق"), "هجمات-العراق");
  assert.equal(fileName("///"), "incidents");
  assert.ok(fileName("word ".repeat(100)).length <= 64);
});

test("what an incident answers is listed by id, each once, with the word that stands for all sources", () => {
  const told = story([{ incident_id: "b" }, { incident_id: "a" }, {}], [[2, 0], [2, 1], [2, 0]]);
  const relations = told.relations.map((row, at) => ({ ...row, relation: "retaliation_for", confidence: ["stated", "implied", "disputed"][at] }));
  const expected = [{ id: "a", confidence: "implied" }, { id: "b", confidence: "disputed" }];
  assert.deepEqual(answeredIn({ ...told, relations: relations.slice(0, 3) })(2), expected);
  assert.deepEqual(answeredIn({ ...told, relations: told.relations.map((row) => ({ ...row, relation: "follows" })) })(2), []);
});
