import { expect, test } from "vitest";
import { cardLook } from "./cardLook.ts";

test.each([
  ["built", "cached", "plain"],
  ["cached", "skipped", "legacy-only"],
  ["skipped", "built", "buildkit-only"],
  ["not reached", "built", "plain"],
  ["fails", "skipped", "plain"],
  ["skipped", "skipped", "off"],
  ["not reached", "skipped", "off"],
] as const)("legacy %s and BuildKit %s look %s", (legacy, buildkit, look) => expect(cardLook(legacy, buildkit)).toBe(look));
