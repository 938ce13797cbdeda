// @ts-check
/** The data block: base64 of zlib of JSON. */

/**
 * Return what a data block holds.
 * @param {string} block Its text.
 * @returns {Promise<any>}
 */
export async function decode(block) {
  const bytes = Uint8Array.from(atob(block.trim()), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(plain).text());
}
