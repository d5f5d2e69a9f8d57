import { expect, test } from "vitest";
import { shellWord } from "./shellWord.ts";

test.each([
  ["VERSION=1.2", "VERSION=1.2"],
  ["linux/amd64,linux/arm64", "linux/amd64,linux/arm64"],
  ["", "''"],
  ["A=b c", "'A=b c'"],
  ["A=$(rm x)", "'A=$(rm x)'"],
  ["A=it's", "'A=it'\\''s'"],
  ["~", "'~'"],
])("%j is the word %s", (text, word) => expect(shellWord(text)).toBe(word));
