import { expect, test } from "vitest";
import { initialState } from "../initialState.ts";
import { readSavedContext, writeSavedContext } from "./savedContext.ts";

test("a described context comes back as it was", () => {
  const text = writeSavedContext({ ...initialState, options: { files: ["a", "__proto__/b"] }, contextTitle: "app" });
  expect(readSavedContext(text)).toEqual({ files: ["a", "__proto__/b"], title: "app" });
});

test("one that is not described leaves nothing", () => {
  expect(readSavedContext(writeSavedContext(initialState))).toBeNull();
});

test.each([null, "", "{", "[]", "null", '{"version":2,"files":[]}', '{"version":1}', '{"version":1,"files":{"0":"a"}}', '{"version":1,"files":["a",1]}', JSON.stringify({ version: 1, files: Array(100_001).fill("a") })])(
  "%.60s is no description",
  (text) => expect(readSavedContext(text)).toBeNull(),
);

test("a title that is none is empty", () => {
  expect(readSavedContext('{"version":1,"files":["a"],"title":7}')).toEqual({ files: ["a"], title: "" });
});
