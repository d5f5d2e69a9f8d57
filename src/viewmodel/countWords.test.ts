import { expect, test } from "vitest";
import { countWords, listWords, stepWords } from "./countWords.ts";

test.each([
  [countWords(1, "stage"), "1 stage"],
  [countWords(0, "stage"), "0 stages"],
  [countWords(2, "vertex", "vertices"), "2 vertices"],
  [stepWords(0), "empty"],
  [stepWords(1), "1 step"],
  [listWords([]), ""],
  [listWords(["a"]), "a"],
  [listWords(["a", "b"]), "a and b"],
  [listWords(["a", "b", "c", "d"]), "a, b, c and d"],
  [listWords(["a", "b", "c", "d", "e"]), "a, b, c and 2 more"],
])("%s", (words, expected) => expect(words).toBe(expected));
