import { createReadStream } from "node:fs";
import { resolve } from "node:path";

/** A Dockerfile's text, or the sentence that says why there is none. */
export type DockerfileText = { readonly kind: "text"; readonly text: string } | { readonly kind: "refused"; readonly sentence: string };

/** In bytes. The page takes no larger file either. */
const LARGEST = 16_000_000;

/** Reads a file, its path taken from `folder`, or the standard input for `-`. Never rejects. A byte order mark stays in the text. */
export async function readDockerfileText(file: string, folder: string, input: AsyncIterable<Uint8Array>): Promise<DockerfileText> {
  const name = file === "-" ? "The standard input" : JSON.stringify(file);
  try {
    const bytes = await collect(file === "-" ? input : createReadStream(resolve(folder, file)));
    return bytes ? decode(bytes, name) : refuse(`${name} has more than ${LARGEST / 1_000_000} MB.`);
  } catch (error) {
    return refuse(`${name} cannot be read: ${describeError(error)}.`);
  }
}

/** Null where there is too much of it. */
async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of chunks) {
    length += piece.length;
    if (length > LARGEST) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function decode(bytes: Uint8Array, name: string): DockerfileText {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes("\0")) return { kind: "text", text };
  } catch {
    // Falls through: what is wrong is the same sentence.
  }
  return refuse(`${name} is not UTF-8 text.`);
}

function describeError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder; name the Dockerfile inside it";
  if (code === "EACCES") return "it may not be read";
  return error instanceof Error ? error.message.replaceAll(/\s+/g, " ") : String(error);
}

function refuse(sentence: string): DockerfileText {
  return { kind: "refused", sentence };
}
