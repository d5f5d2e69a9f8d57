import { expect, test } from "vitest";
import { readIgnoreFile } from "./readIgnoreFile.ts";

const file = (size: number, text: () => Promise<string>) => ({ name: ".dockerignore", size, text });

test("a .dockerignore is read as text", async () => {
  expect(await readIgnoreFile(file(4, () => Promise.resolve("a\nb\n")))).toEqual({ kind: "text", text: "a\nb\n" });
});

test("one that is too large or gone is refused", async () => {
  const sentence = "This .dockerignore is larger than 100 kB. Paste the part that matters.";
  expect(await readIgnoreFile(file(100_001, () => Promise.resolve("")))).toEqual({ kind: "refused", sentence });
  expect(await readIgnoreFile(file(4, () => Promise.reject(new Error("gone"))))).toEqual({ kind: "refused", sentence: "This .dockerignore could not be read. It may have been moved or deleted." });
});
