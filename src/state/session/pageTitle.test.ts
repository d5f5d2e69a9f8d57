import { expect, test } from "vitest";
import { createAppStore } from "../store.ts";
import { selectPageTitle } from "./pageTitle.ts";

const titleOf = (documentTitle: string, target: string): string => selectPageTitle(createAppStore({ documentTitle, target }).getState());

test("a page is called by its file and its target", () => expect(titleOf("app.Dockerfile", "test")).toBe("app.Dockerfile · test · Stagegraph"));

test("without a target that is named, by its file", () => expect(titleOf("", "")).toBe("Dockerfile · Stagegraph"));

test("names are cut, and cannot turn the title round", () => {
  expect(titleOf("a\u202eb\n\u0000c", "x".repeat(500))).toBe(`a\ufffdb c · ${"x".repeat(59)}… · Stagegraph`);
});
