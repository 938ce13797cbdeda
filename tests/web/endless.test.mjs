// Texts of a hundred thousand letters: the page marks, breaks and measures a part of them and stays quick.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";

const { rangesIn } = await module("highlight.js");
const { wrapped } = await module("picture.js");

test("of a text without end the first finds are marked", () => {
  const ranges = rangesIn("a b ".repeat(50000), ["a", "b"]);
  assert.equal(ranges.length, 300);
  assert.deepEqual(ranges.slice(0, 3), [[0, 1], [2, 3], [4, 5]]);
  assert.deepEqual(rangesIn("a".repeat(200), ["a"]), [[0, 200]]);
});

test("signs without a width do not make a line without end", () => {
  let measured = 0;
  const measure = (text) => {
    measured += text.length;
    return text.replace(/\u0300/g, "").length * 8;
  };
  const lines = wrapped(`${"W".repeat(90)}${"\u0300".repeat(100000)}`, 400, measure);
  assert.equal(lines.join("").length, 5000);
  assert.ok(measured < 5e5, String(measured));
});
