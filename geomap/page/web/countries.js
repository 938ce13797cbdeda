// @ts-check
/** Countries by name, where the data has their codes. */

const CODE = /^[A-Z]{2}$/;

/** Return a function that names a country by its ISO 3166 code; what is no such code it returns as it is. @param {string} language @returns {(code: string) => string} */
export function countryNames(language) {
  const names = namesIn(language);
  return (code) => (names && CODE.test(code) ? (names.of(code) ?? code) : code);
}

/** @param {string} language */
function namesIn(language) {
  for (const tongue of [language, "en"]) {
    try {
      return new Intl.DisplayNames(tongue, { type: "region", fallback: "code" });
    } catch {
      continue; // no such language
    }
  }
  return null;
}
