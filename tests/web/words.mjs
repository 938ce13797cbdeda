// Prints the English catalogue's names for the words of the schema, for test_words.py.
import { module } from "./module.mjs";

const { wordsOf } = await module("words.js");
const { events, layers, role, place, attribution, chain } = wordsOf("en");
const names = Object.entries({ events, layers, roles: role, rungs: place.rung, statuses: place.status, attributions: attribution.status, sentences: attribution.said, relations: chain.out, confidences: chain.confidence });
console.log(JSON.stringify(Object.fromEntries(names.map(([name, words]) => [name, Object.keys(words)]))));
