import { readFileSync } from "node:fs";

// The modules are served to a page, not published as a package: they are read as text and loaded as modules here.
const WEB = new URL("../../geomap/page/web/", import.meta.url);
const loaded = new Map();
/** Return what a module of the page exports. */
export async function module(name) {
  if (!loaded.has(name)) {
    let text = readFileSync(new URL(name, WEB), "utf8");
    for (const [, other] of [...text.matchAll(/from "\.\/([\w-]+\.js)"/g)]) {
      await module(other);
      text = text.replaceAll(`"./${other}"`, `"${loaded.get(other).url}"`);
    }
    const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
    loaded.set(name, { url, names: await import(url) });
  }
  return loaded.get(name).names;
}
