import { expect, test } from "vitest";
import { agoWords } from "./agoWords.ts";

test.each([
  [-5, "less than a minute ago"],
  [59_999, "less than a minute ago"],
  [60_000, "1 minute ago"],
  [7_200_000, "2 hours ago"],
  [86_400_000 * 3.5, "3 days ago"],
])("%d ms are %s", (milliseconds, words) => expect(agoWords(milliseconds)).toBe(words));
