/** The bytes of an answer; null once there are more than `limit`, whatever it says of its length. */
export async function readLimited(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get("content-length")) > limit) return null;
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > limit) {
      void reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}
