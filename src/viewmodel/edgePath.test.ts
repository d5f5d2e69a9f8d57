import { expect, test } from "vitest";
import { edgePath, headPath, letterPlace } from "./edgePath.ts";

const read = (text: string) => text.split(" ").map((point) => {
  const [x = 0, y = 0] = point.split(",").map(Number);
  return { x, y };
});

test.each([
  ["0,0 40,0", "M0 0L33 0"],
  ["0,0 40,0 40,100 80,100", "M0 0L32 0Q40 0 40 8L40 92Q40 100 48 100L73 100"],
  ["0,100 40,100 40,0 80,0", "M0 100L32 100Q40 100 40 92L40 8Q40 0 48 0L73 0"],
  ["0,0 40,0 40,6 80,6", "M0 0L37 0Q40 0 40 3L40 3Q40 6 43 6L73 6"],
  ["0,0 40,0 40,100 52,100", "M0 0L32 0Q40 0 40 8L40 97.5Q40 100 42.5 100L45 100"],
])("%s is rounded to %s", (points, path) => expect(edgePath(read(points), "from")).toBe(path));

test("a head needs less room on a copy", () => {
  expect(edgePath(read("0,0 40,0"), "copy")).toBe("M0 0L39 0");
  expect(headPath({ x: 40, y: 0 }, "copy")).toBe("M34 -4L39 0L34 4");
  expect(edgePath([], "copy")).toBe("");
});

test.each([
  ["0,0 40,0 40,100 80,100", { x: 40, y: 50 }],
  ["0,0 40,0 40,12 200,12", { x: 120, y: 12 }],
  ["0,0 40,0", { x: 20, y: 0 }],
  ["0,0 24,0", { x: 12, y: -14 }],
  ["0,0 12,0 12,30 24,30", { x: 12, y: 15 }],
])("a letter on %s stands at %j", (points, middle) => expect(letterPlace(read(points))).toEqual(middle));
