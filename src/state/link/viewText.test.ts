import { expect, test } from "vitest";
import { arbitraryView } from "../../testing/arbitraryView.ts";
import { holdsFor } from "../../testing/holdsFor.ts";
import { blankView } from "./linkedView.ts";
import { readViewText, writeViewText } from "./viewText.ts";
import { viewFields } from "./viewFields.ts";

test("each field has a key of its own", () => expect(new Set(viewFields.map(({ key }) => key)).size).toBe(viewFields.length));

test("any view comes back from its text as it was", () =>
  holdsFor(arbitraryView, (view) => {
    expect(readViewText(writeViewText(view))).toEqual(view);
  }));

test("what was not chosen takes no room", () => {
  expect(writeViewText(blankView)).toMatch(/^\{"z":"\w+"\}$/);
  expect(writeViewText({ ...blankView, dockerfile: "FROM a" })).toMatch(/^\{"d":"FROM a","z":"\w+"\}$/);
});

test("a letter that changed on the way is noticed", () => {
  const text = writeViewText({ ...blankView, dockerfile: "FROM alpine:3.20\n" });
  expect(readViewText(text.replace("3.20", "3.21"))).toBeNull();
  expect(readViewText(text.replace("3.20", "3.20"))).not.toBeNull();
});

test.each(["", "null", "[]", "1", '"FROM a"', "{", '{"d":1}', '{"d":null}', "{}}", "[".repeat(100_000)])("%.20s is no view", (text) => {
  expect(readViewText(text)).toBeNull();
});

test("numbers and lists out of bounds are passed over", () => {
  const far = { s: [1e9], w: 1e9, f: Array.from({ length: 100_001 }, () => 0), h: Array.from({ length: 100_001 }, () => ""), t: "x".repeat(4_001), o: "x".repeat(41) };
  expect(readViewText(JSON.stringify({ ...far, n: "x".repeat(400) }))).toEqual({ ...blankView, documentTitle: "x".repeat(300) });
});
