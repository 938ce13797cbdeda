// Prints what check-geojson and geojsonhint find in texts: a JSON list of them on stdin, a JSON list of findings on stdout.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../package.json", import.meta.url));
const { getIssues } = require("@placemarkio/check-geojson");
const { hint } = require("@mapbox/geojsonhint/lib/index.js");
const texts = JSON.parse(readFileSync(0, "utf8"));
const found = texts.flatMap((text) => [...getIssues(text), ...hint(text)]);
process.stdout.write(JSON.stringify(found.map(({ message }) => message)));
