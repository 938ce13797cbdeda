// Reads blocks from standard input, one a line, and writes the rows of their table t as JSON.
import { readFileSync } from "node:fs";
import { module } from "./module.mjs";

const { decode } = await module("decode.js");
const { rowsOf } = await module("table.js");
const blocks = readFileSync(0, "utf8").split("\n");
const tables = await Promise.all(blocks.map(async (text) => rowsOf((await decode(text)).tables.t)));
process.stdout.write(JSON.stringify(tables));
