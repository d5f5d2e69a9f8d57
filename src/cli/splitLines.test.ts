import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "./splitLines.ts";

async function split(chunks: readonly Uint8Array[]): Promise<string[]> {
  async function* stream() {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  const lines: string[] = [];
  for await (const line of splitLines(stream())) lines.push(Buffer.from(line).toString("utf8"));
  return lines;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");

test("a last line without a line feed is a line, an end after a line feed is none", async () => {
  expect(await split([bytes("a\nb")])).toEqual(["a", "b"]);
  expect(await split([bytes("a\nb\n")])).toEqual(["a", "b"]);
  expect(await split([])).toEqual([]);
});

test("only a line feed ends a line", async () => {
  expect(await split([bytes("a\rb\u2028c\u2029d\u0085e\nf")])).toEqual(["a\rb\u2028c\u2029d\u0085e", "f"]);
});

test("where the stream is cut into chunks makes no difference, not even inside a character", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom("a", "é", "🐳", "\n", "\r\n"), { maxLength: 30 }), fc.array(fc.nat(40), { maxLength: 6 }), async (pieces, cuts) => {
      const whole = bytes(pieces.join(""));
      const edges = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
      const chunks = edges.slice(1).map((end, position) => whole.subarray(edges[position], end));
      const expected = pieces.join("").split("\n");
      if (expected.at(-1) === "") expected.pop();
      expect(await split(chunks)).toEqual(expected);
    }),
  );
});
