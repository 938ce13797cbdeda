// The page for review: an article in pieces, what a column takes, and the table that is saved.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";

const { levelsOf, linesOf, piecesIn } = await module("reviewpieces.js");
const { isTaken } = await module("reviewcheck.js");
const { stateOf } = await module("reviewstate.js");
const { addressOf, restore } = await module("reviewaddress.js");
const { doubtfulIn, reviewedCsv } = await module("reviewcsv.js");

const COLUMNS = ["report_id", "source_id", "incident_id", "target", "retaliation_for", "follows", "relation_confidence", "tags"].map((name) => ({
  name, kind: "text", allowed: name === "relation_confidence" ? ["stated", "implied"] : [], low: null, high: null, isRelation: ["retaliation_for", "follows"].includes(name),
}));

/** A report of some fields, each of which comes from the first letter. */
function report(id, fields = {}) {
  return { id, confidence: 0.8, spans: [], fields: Object.entries(fields).map(([name, value]) => [name, value, 0.9, [[1, 0, 1]]]) };
}

/** An article in which sentences, mentions and reports stand. */
function article(text, { sentences = [], mentions = [], reports = [] } = {}) {
  return { source: "s", text, sentences, mentions: mentions.map(([from, to]) => ["place", from, to, "x", 0.9]), reports };
}

/** The lines of the file that is saved. */
function saved(reports, change = () => {}) {
  const state = stateOf();
  change(state);
  return reviewedCsv({ columns: COLUMNS, articles: [article("x", { reports })] }, state).replace("\ufeff", "").trimEnd().split("\r\n");
}

test("pieces are the whole text, cut where mentions begin and end", () => {
  const text = "Camp Taji base. Hit.";
  const lines = linesOf(article(text, { sentences: [[1, 0, 15, 1], [2, 16, 20, 1]], mentions: [[0, 9], [0, 14], [5, 14]] }));
  const words = lines.map(({ pieces }) => pieces.map(({ from, to, mentions }) => [text.slice(from, to), mentions.join()]));
  assert.deepEqual(words, [[["Camp ", "0,1"], ["Taji", "0,1,2"], [" base", "1,2"], [". ", ""]], [["Hit.", ""]]]);
});

test("a text without sentences and a mention without letters lose nothing", () => {
  assert.deepEqual(linesOf(article("abc", { mentions: [[1, 1], [2, 3]] }))[0].pieces.map(({ from, to }) => [from, to]), [[0, 2], [2, 3]]);
  assert.deepEqual(linesOf(article(""))[0].pieces, []);
});

test("where a line of the text ends is known", () => {
  const lines = linesOf(article("a.\nb. c.", { sentences: [[1, 0, 2, 1], [2, 3, 5, 1], [3, 6, 8, 1]] }));
  assert.deepEqual(lines.map(({ isBroken }) => isBroken), [true, false, false]);
});

test("words that only a field comes from are marked too", () => {
  const [{ pieces }] = linesOf(article("abc", { reports: [report("a", { target: "x" })] }));
  assert.deepEqual(pieces.map(({ isField }) => isField), [true, false]);
});

test("mentions that overlap are drawn on lines of their own, others on the first", () => {
  assert.deepEqual(levelsOf([[0, 0, 9], [0, 0, 14], [0, 5, 14], [0, 14, 20]].map(([, from, to]) => ["place", from, to])), [1, 0, 2, 0]);
});

test("the pieces of a span are those that have a letter of it", () => {
  const pieces = [[0, 2], [2, 5], [5, 9]].map(([from, to]) => ({ from, to, mentions: [], isField: false }));
  for (const [from, to, wanted] of [[2, 5, [1]], [1, 6, [0, 1, 2]], [9, 12, []]]) assert.deepEqual(piecesIn(pieces, [[1, from, to]]), wanted);
});

test("half a million letters are cut at once", () => {
  const mentions = Array.from({ length: 50000 }, (_, at) => [at * 10, at * 10 + 5]);
  const [{ pieces }] = linesOf(article("x".repeat(500000), { mentions }));
  assert.equal(pieces.length, 100000);
  assert.equal(piecesIn(pieces, [[0, 0, 500000]]).length, 100000);
});

test("a column takes what a reader takes", () => {
  const column = (kind, more = {}) => ({ kind, allowed: [], low: null, high: null, ...more });
  const taken = (one, ...texts) => texts.map((text) => isTaken(one, text));
  assert.deepEqual(taken(column("day"), "2020-03-11", "2020-02-31", "11.3.2020", ""), [true, false, false, true]);
  assert.deepEqual(taken(column("integer", { low: 0 }), "3", "3.5", "-1", "three"), [true, false, false, false]);
  assert.deepEqual(taken(column("number", { low: -90, high: 90 }), "33.5", "-33", "91", "1e1"), [true, true, false, false]);
  assert.deepEqual(taken(column("text", { allowed: ["claimed"] }), "claimed", "said"), [true, false]);
  assert.deepEqual(taken(column("flag"), "true", "yes"), [true, false]);
});

test("undecided rows say so and accepted ones too, beside the tags that were there", () => {
  const lines = saved([report("a"), report("b", { tags: "night" })], (state) => state.decide({ id: "b" }, "accepted"));
  assert.deepEqual(lines, ["report_id,source_id,tags", "a,s,unreviewed", "b,s,night;reviewed"]);
});

test("a column that only a rejected report has is not in the file", () => {
  const lines = saved([report("a"), report("b", { target: "x" })], (state) => state.decide({ id: "b" }, "rejected"));
  assert.deepEqual(lines, ["report_id,source_id,tags", "a,s,unreviewed"]);
});

test("a correction stands in place of what was coded, also an empty one", () => {
  const one = report("a", { target: "x", incident_id: "i" });
  const lines = saved([one], (state) => {
    state.correct(one, "target", "  =1+1 ");
    state.correct(one, "incident_id", "");
    state.correct(one, "follows", "z");
  });
  assert.deepEqual(lines, ["report_id,source_id,target,follows,tags", "a,s,'=1+1,z,unreviewed"]);
});

test("a correction that is taken back is none", () => {
  const state = stateOf();
  const one = report("a", { target: "x" });
  for (const text of ["y", "x"]) state.correct(one, "target", text);
  state.correct(one, "follows", "");
  assert.deepEqual([state.value(one, "target"), state.added(one)], ["x", ["follows"]]);
});

test("no row answers an incident that was rejected", () => {
  const reports = [report("a"), report("b", { retaliation_for: "a; c", relation_confidence: "stated" }), report("c", { incident_id: "c" })];
  const lines = saved(reports, (state) => state.decide(reports[0], "rejected"));
  assert.equal(lines[1], "b,s,,c,stated,unreviewed");
  const bare = saved(reports, (state) => [0, 2].map((at) => state.decide(reports[at], "rejected")));
  assert.deepEqual(bare, ["report_id,source_id,tags", "b,s,unreviewed"]);
});

test("an incident of which another report is kept stays answered", () => {
  const reports = [report("a", { incident_id: "i" }), report("b", { incident_id: "i" }), report("c", { retaliation_for: "i" })];
  assert.equal(saved(reports, (state) => state.decide(reports[0], "rejected"))[2], "c,s,,i,unreviewed");
});

test("values that no column takes are counted, those of rejected reports are not", () => {
  const state = stateOf();
  const reports = [report("a", { relation_confidence: "sure" }), report("b", { relation_confidence: "sure" })];
  state.decide(reports[1], "rejected");
  assert.equal(doubtfulIn({ columns: COLUMNS, articles: [article("x", { reports })] }, state), 1);
});

/** A state as a text says, of a page that has these reports. */
function restored(reports, hash) {
  const state = stateOf();
  restore({ columns: COLUMNS, articles: [article("x", { reports })] }, state, hash);
  return state;
}

test("the address keeps verdicts and corrections, whatever letters they have", () => {
  const reports = [report('"a#%', { target: "x" }), report("b")];
  const [content, state] = [{ columns: COLUMNS, articles: [article("x", { reports })] }, stateOf()];
  assert.equal(addressOf(content, state), "");
  state.decide(reports[0], "rejected");
  state.correct(reports[0], "target", "شارع &=#💥");
  state.correct(reports[1], "follows", "\ud800");
  const again = restored(reports, `#${addressOf(content, state)}`);
  assert.deepEqual([again.verdict(reports[0]), again.value(reports[0], "target"), again.verdict(reports[1]), again.added(reports[1])], ["rejected", "شارع &=#💥", "undecided", ["follows"]]);
});

test("an address that is broken or speaks of other things changes nothing", () => {
  const reports = [report("a", { target: "x" })];
  const texts = ["%", "{}", "[1]", '[["z","accepted",{}]]', '[["a","perhaps",{"nothing":"1","target":2}]]', '[["a"]]', '[["a","toString",null]]'];
  for (const text of texts) {
    const state = restored(reports, text);
    assert.deepEqual([state.isSaved(), state.verdict(reports[0]), state.value(reports[0], "target")], [true, "undecided", "x"], text);
  }
});
