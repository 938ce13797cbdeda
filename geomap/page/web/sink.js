// @ts-check
/** Where the text of a large file goes, a piece at a time: kept as it is, or packed on the way. */

/** Packed bytes are gathered to parts of this size. */
const PART_BYTES = 1 << 22;

/**
 * @typedef {object} Sink
 * @property {(text: string) => Promise<void>} add
 * @property {() => Promise<Blob>} end Return the file; it is refused if the browser could not keep it.
 */

/** @param {string} type @returns {Sink} */
export function plainSink(type) {
  /** @type {Blob[]} */
  const parts = [];
  return {
    async add(text) {
      parts.push(new Blob([text]));
    },
    end: () => kept(new Blob(parts, { type })),
  };
}

/** @returns {Sink} */
export function gzipSink() {
  const { readable, writable } = new CompressionStream("gzip");
  const encoder = new TextEncoder();
  const writer = writable.getWriter();
  const whole = gathered(readable);
  return {
    add: (text) => writer.write(encoder.encode(text)),
    async end() {
      await writer.close();
      return kept(await whole);
    },
  };
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream */
async function gathered(stream) {
  /** @type {Blob[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  let some = [];
  let size = 0;
  const reader = stream.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (!value) continue;
    some.push(value);
    size += value.length;
    if (size < PART_BYTES) continue;
    parts.push(new Blob(some));
    [some, size] = [[], 0];
  }
  return new Blob([...parts, ...some], { type: "application/gzip" });
}

/** A browser without room says so only when the file is read. @param {Blob} blob */
async function kept(blob) {
  await blob.slice(-1).arrayBuffer();
  return blob;
}
