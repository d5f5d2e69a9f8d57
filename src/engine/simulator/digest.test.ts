import { expect, test } from "vitest";
import { digest, digestOf } from "./digest.ts";

test("a digest is 64 hex digits, the same for the same text", () => {
  expect(digest("a")).toMatch(/^[0-9a-f]{64}$/);
  expect(digest("a")).toBe(digest("a"));
});

test("a hundred thousand texts have as many digests, also by their first 12 digits", () => {
  const digests = Array.from({ length: 100_000 }, (_, index) => digest(`step ${index}`).slice(0, 12));
  expect(new Set(digests).size).toBe(100_000);
});

test("parts are told apart", () => expect(digestOf("ab", "c")).not.toBe(digestOf("a", "bc")));
