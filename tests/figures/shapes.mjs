// What shapes the page draws: places, sectors and outlines come as JSON, kinds and rings in world pixels go.
import { readFileSync } from "node:fs";
import { module } from "../web/module.mjs";

const { shapesOf } = await module("shapes.js");
const { places, sectors, outlines } = JSON.parse(readFileSync(0, "utf8"));
const incidents = { at: (name, at) => places[at][name] };
const shapeOf = shapesOf({ incidents, outlines, sectors: new Map(sectors.map((row) => [row.incident, row])) });
const shapes = places.map((_, at) => shapeOf(at));
process.stdout.write(JSON.stringify(shapes.map(({ kind, rings }) => ({ kind, rings: rings.map((ring) => [...ring]) }))));
