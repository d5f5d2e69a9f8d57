import fc from "fast-check";
import { expect, test } from "vitest";
import { assignLanes } from "./assignLanes.ts";
import type { Crossing } from "./assignLanes.ts";

/** `10>50 90; 30>30`: crossings from heights on the left to heights on the right. */
function read(text: string): readonly Crossing[] {
  return text.split("; ").map((crossing) => {
    const [left = "", right = ""] = crossing.split(">").map((heights) => heights.trim());
    const numbers = (heights: string) => heights.split(" ").filter(Boolean).map(Number);
    return { left: numbers(left), right: numbers(right) };
  });
}

test.each([
  ["10>10", [-1], "one that goes straight needs no lane"],
  ["10>50; 90>140", [0, 0], "verticals apart share a lane"],
  ["10>50; 60>140", [1, 0], "verticals that nearly touch do not"],
  ["10>100; 20>110", [1, 0], "of two that fall, the upper one keeps right"],
  ["100>10; 110>20", [0, 1], "of two that rise, the upper one keeps left"],
  ["10>100; 100>150", [1, 0], "one ends right of where the next begins at its height"],
  ["30>70; 50>10 90", [1, 0], "a trunk stands where it crosses least"],
])("%s takes %j: %s", (text, lanes) => expect(assignLanes(read(text)).lanes).toEqual(lanes));

const heights = fc.array(fc.integer({ min: 0, max: 100 }).map((step) => step * 12), { minLength: 1, maxLength: 3 });
const crossings = fc.array(fc.record({ left: heights.map((found) => found.slice(0, 1)), right: heights }), { maxLength: 120 });

test("no two verticals on one lane overlap, and each lane is used", () => {
  fc.assert(
    fc.property(crossings, (given) => {
      const { lanes, laneCount } = assignLanes(given);
      expect(new Set(lanes.filter((lane) => lane >= 0)).size).toBe(laneCount);
      const ranges = given.map(({ left, right }) => ({ top: Math.min(...left, ...right), bottom: Math.max(...left, ...right) }));
      ranges.forEach((a, index) => {
        expect((lanes[index] ?? 0) < 0).toBe(a.top === a.bottom);
        ranges.slice(0, index).forEach((b, other) => {
          if (lanes[index] === lanes[other] && (lanes[index] ?? -1) >= 0) expect(a.top > b.bottom || b.top > a.bottom).toBe(true);
        });
      });
    }),
  );
});
