/** Bytes after decompression, or why there are none. */
export type Decompressed = { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: "damaged" } | { readonly kind: "too large" };

/** Text as UTF-8, by deflate without a header (RFC 1951). */
export async function compress(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Undoes `compress`. Stops once more than `limit` bytes came out, whatever is still to come. */
export async function decompress(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Decompressed> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { kind: "bytes", bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()) };
      size += value.length;
      if (size > limit) {
        void reader.cancel().catch(() => undefined);
        return { kind: "too large" };
      }
      chunks.push(value);
    }
  } catch {
    return { kind: "damaged" };
  }
}
