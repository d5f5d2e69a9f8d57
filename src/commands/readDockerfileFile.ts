import { findInvalidUtf8 } from "./findInvalidUtf8.ts";

/** A file as picked, dropped or pasted. */
export type NamedBlob = Blob & { readonly name: string };

/** A file's text, or the sentence that says why there is none. */
export type ReadFile =
  | { readonly kind: "text"; readonly dockerfile: string; readonly title: string; readonly note?: string }
  | { readonly kind: "refused"; readonly sentence: string };

/** In bytes. A browser tab holds the text several times over. */
const largestFile = 16_000_000;

/** Reads a file as a Dockerfile. Never rejects: what cannot be read comes back as a sentence. A byte order mark stays in the text. */
export async function readDockerfileFile(file: NamedBlob): Promise<ReadFile> {
  if (file.size > largestFile) {
    return refuse(`${file.name} has ${toMegabytes(file.size)} MB. Files up to ${toMegabytes(largestFile)} MB can be opened.`);
  }
  const bytes = await readBytes(file);
  if (!bytes) return refuse(`${file.name} cannot be read: it is a folder, or it was moved or changed. Drop the Dockerfile itself.`);
  return decode(file.name, bytes);
}

async function readBytes(file: NamedBlob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function decode(name: string, bytes: Uint8Array): ReadFile {
  const wide = readWideEncoding(bytes);
  if (wide) {
    const dockerfile = new TextDecoder(wide).decode(bytes);
    return { kind: "text", dockerfile, title: name, note: `${name} is UTF-16, which Docker does not read. The text is shown as if it were UTF-8: save it so.` };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return refuse(`${name} is not text: it has a zero byte at offset ${zero}. Open a Dockerfile.`);
  const dockerfile = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const invalid = findInvalidUtf8(bytes);
  if (invalid < 0) return { kind: "text", dockerfile, title: name };
  const line = countLineFeeds(bytes, invalid) + 1;
  return { kind: "text", dockerfile, title: name, note: `Line ${line} of ${name} is not UTF-8. Bytes that cannot be read are shown as \uFFFD.` };
}

function refuse(sentence: string): ReadFile {
  return { kind: "refused", sentence };
}

function readWideEncoding([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function countLineFeeds(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

/** One decimal, rounded up, so that a file just over the limit does not read as the limit. */
function toMegabytes(size: number): string {
  return String(Math.ceil(size / 100_000) / 10);
}
