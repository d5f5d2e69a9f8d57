import { expect, test } from "vitest";
import type { NamedBlob } from "./readDockerfileFile.ts";
import { readDockerfileFile } from "./readDockerfileFile.ts";

function file(name: string, ...parts: readonly (string | readonly number[])[]): NamedBlob {
  const blob = new Blob(parts.map((part) => (typeof part === "string" ? part : Uint8Array.from(part))));
  return Object.assign(blob, { name });
}

test.each(["", "FROM alpine\n", "FROM alpine\r\nRUN x\rRUN y", "# 构建 😀\nFROM alpine"])("the text %j comes as it is", async (text) => {
  expect(await readDockerfileFile(file("Dockerfile", text))).toEqual({ kind: "text", dockerfile: text, title: "Dockerfile" });
});

test("a byte order mark stays in the text", async () => {
  expect(await readDockerfileFile(file("Dockerfile", [0xef, 0xbb, 0xbf], "FROM alpine"))).toEqual({
    kind: "text",
    dockerfile: "\uFEFFFROM alpine",
    title: "Dockerfile",
  });
});

test("bytes that are not UTF-8 are replaced, and the note names the first line that has them", async () => {
  expect(await readDockerfileFile(file("old", "FROM alpine\nRUN echo ", [0xe9], "\nRUN ", [0xff]))).toEqual({
    kind: "text",
    dockerfile: "FROM alpine\nRUN echo \uFFFD\nRUN \uFFFD",
    title: "old",
    note: "Line 2 of old is not UTF-8. Bytes that cannot be read are shown as \uFFFD.",
  });
});

test.each([
  ["utf-16le", [0xff, 0xfe, 0x46, 0x00, 0x0a, 0x00]],
  ["utf-16be", [0xfe, 0xff, 0x00, 0x46, 0x00, 0x0a]],
])("%s is decoded, with a note that Docker would not", async (_, bytes) => {
  expect(await readDockerfileFile(file("wide", bytes))).toEqual({
    kind: "text",
    dockerfile: "F\n",
    title: "wide",
    note: "wide is UTF-16, which Docker does not read. The text is shown as if it were UTF-8: save it so.",
  });
});

test("a picture is refused with the place of its first zero byte", async () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00];
  expect(await readDockerfileFile(file("logo.png", png))).toEqual({
    kind: "refused",
    sentence: "logo.png is not text: it has a zero byte at offset 8. Open a Dockerfile.",
  });
});

test("a file over the limit is refused by its size, without reading it", async () => {
  const huge = { name: "app.log", size: 16_000_001, arrayBuffer: () => expect.unreachable() } as unknown as NamedBlob;
  expect(await readDockerfileFile(huge)).toEqual({ kind: "refused", sentence: "app.log has 16.1 MB. Files up to 16 MB can be opened." });
});

test("what the browser cannot read is refused: mostly it is a folder", async () => {
  const folder = { name: "docs", size: 4096, arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")) } as unknown as NamedBlob;
  expect(await readDockerfileFile(folder)).toEqual({
    kind: "refused",
    sentence: "docs cannot be read: it is a folder, or it was moved or changed. Drop the Dockerfile itself.",
  });
});
