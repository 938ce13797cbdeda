// The pen that writes SVG: what it writes is what a canvas would show.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";

const { svgPen, clean } = await module("svgpen.js");
const { SvgPath } = await module("svgpath.js");
const { drawSign } = await module("signs.js");
const { paintCluster } = await module("pie.js");
const { framed, wrapped } = await module("picture.js");
const { scaleOf } = await module("picturekey.js");
const { isolated } = await module("isolated.js");

const made = () => svgPen({ width: 100, height: 80 }, (text) => ({ width: text.length * 6 }));
const everywhere = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
const names = (one) => one.children.flatMap((child) => (typeof child === "string" ? [] : [child.name, ...names(child)]));

test("a path is written as it was drawn", () => {
  const { pen, root } = made();
  pen.beginPath();
  pen.lineTo(1, 2);
  pen.lineTo(30, 2.005);
  pen.quadraticCurveTo(40, 2, 40, 12);
  pen.closePath();
  pen.fillStyle = "#d55e00";
  pen.globalAlpha = 0.5;
  pen.fill();
  assert.deepEqual(root.children, [{ name: "path", attributes: { d: "M1 2L30 2.01Q40 2 40 12Z", fill: "#d55e00", "fill-opacity": "0.5" }, children: [] }]);
});

test("a circle is two arcs that meet where they began", () => {
  const path = new SvgPath();
  path.arc(10, 10, 5, 0, 2 * Math.PI);
  assert.equal(path.text(everywhere), "M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10");
  const back = new SvgPath();
  back.arc(0, 0, 1, Math.PI / 2, 0, true);
  assert.equal(back.text(everywhere), "M0 1A1 1 0 0 0 1 0");
});

test("what was saved comes back, and with it the group", () => {
  const { pen, root } = made();
  pen.strokeStyle = "#111111";
  pen.save();
  pen.strokeStyle = "#222222";
  pen.setLineDash([4, 4]);
  pen.translate(10, 20);
  pen.strokeText("in", 0, 0);
  pen.restore();
  pen.strokeText("out", 0, 0);
  const [group, out] = root.children;
  assert.equal(group.attributes.transform, "translate(10 20)");
  assert.deepEqual([group.children[0].attributes.stroke, group.children[0].attributes["stroke-dasharray"]], ["#222222", "4 4"]);
  assert.deepEqual([out.attributes.stroke, out.attributes["stroke-dasharray"]], ["#111111", undefined]);
});

test("a clip holds for what follows it, until it is taken back", () => {
  const { pen, root } = made();
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, 10, 10);
  pen.clip();
  pen.fillRect(0, 0, 50, 50);
  pen.restore();
  pen.fillRect(0, 0, 5, 5);
  assert.deepEqual(names(root), ["clipPath", "path", "g", "rect", "rect"]);
  assert.equal(root.children[1].attributes["clip-path"], `url(#${root.children[0].attributes.id})`);
});

test("what lies wholly outside the picture is not written", () => {
  const { pen, root } = made();
  const path = new SvgPath();
  for (const x of [-500, 10, 500]) path.rect(x, 10, 5, 5);
  pen.fill(path);
  assert.equal(root.children[0].attributes.d, "M10 10L15 10L15 15L10 15Z");
  const far = new SvgPath();
  far.rect(900, 0, 5, 5);
  pen.fill(far);
  assert.equal(root.children.length, 1);
});

test("a path is moved and scaled, and steps that nobody sees are left out", () => {
  const path = new SvgPath();
  path.moveTo(0, 0);
  for (let at = 1; at <= 100; at++) path.lineTo(at / 100, 0);
  const moved = new SvgPath();
  moved.addPath(path, { a: 2, d: 2, e: 10, f: 20 });
  const text = moved.text(everywhere);
  assert.match(text, /^M10 20L.*L12 20$/);
  assert.ok(text.split("L").length < 12);
});

test("the signs and clusters of the map are drawn by their own code", () => {
  const { pen, root } = made();
  drawSign(pen, { x: 10, y: 10 }, "attack", true, 8, { colour: "#d55e00", paper: "#ffffff" });
  assert.deepEqual(root.children.map((one) => one.attributes.stroke ?? one.attributes.fill), ["#ffffff", "#ffffff", "#d55e00"]);
  paintCluster(pen, { x: 50, y: 40, radius: 14, count: 1234, kinds: Uint32Array.of(1000, 0, 0, 234, 0, 0) }, { attack: "#d55e00", halo: "#fff", ink: "#000" });
  assert.equal(root.children.at(-1).children[0], "1.2k");
});

test("text keeps its signs as text, and none that no XML may have", () => {
  const { pen, root } = made();
  pen.font = '600 12px system-ui, "Segoe UI"';
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText('<script>&"\u0000\ud800 💥', 5, 10);
  const [{ attributes, children }] = root.children;
  assert.deepEqual(children, ['<script>&"\ufffd\ufffd 💥']);
  assert.deepEqual([attributes["font-weight"], attributes["font-size"], attributes["text-anchor"], attributes.y], ["600", "12", "middle", "13.6"]);
  assert.equal(clean("a\tb\u0008\uffff"), "a\tb\ufffd\ufffd");
});

test("a view of another size shows all that the view showed", () => {
  const view = { zoom: 5, scale: 32, left: 4000, top: 2000, width: 1000, height: 500 };
  const paper = framed(view, { width: 700, height: 500 });
  const [west, east] = [paper.left / paper.scale, (paper.left + paper.width) / paper.scale];
  assert.ok(Math.abs(west - view.left / view.scale) < 1e-9 && Math.abs(east - (view.left + view.width) / view.scale) < 1e-9);
  assert.ok(paper.top / paper.scale < view.top / view.scale);
  assert.ok(Math.abs(2 ** paper.zoom - paper.scale) < 1e-9);
});

test("the scale is a round distance, true in the middle of the view", () => {
  const { metres, width } = scaleOf({ zoom: 0, scale: 1, left: 0, top: -128, width: 256, height: 512 });
  assert.deepEqual([metres, Math.round(width)], [10000000, 64]);
});

test("text is broken between words, and one long word anywhere", () => {
  const letters = (text) => text.length;
  assert.deepEqual(wrapped("one two  three", 7, letters), ["one two", "three"]);
  assert.deepEqual(wrapped("abcdefghij", 4, letters), ["abcd", "efgh", "ij"]);
  assert.deepEqual(wrapped("", 4, letters), []);
  assert.ok(wrapped("word ".repeat(500), 10, letters).length <= 12);
});

test("only text from right to left is kept apart from what is round it", () => {
  assert.deepEqual(["Taji (K-1)", "", "12 م"].map(isolated), ["Taji (K-1)", "", "\u206812 م\u2069"]);
});
