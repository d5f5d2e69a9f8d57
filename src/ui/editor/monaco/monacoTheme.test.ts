import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toHex, toMonacoTheme } from "./monacoTheme.ts";

test.each([
  ["rgb(22, 25, 29)", "#16191d"],
  ["rgba(22, 25, 29, 0.5)", "#16191d80"],
  ["rgb(255 0 128 / 1)", "#ff0080"],
])("%s is %s", (colour, hex) => {
  expect(toHex(colour)).toBe(hex);
});

test("every role that Monaco is painted in stands in the page's tokens", () => {
  const tokens = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");
  const asked = new Set<string>();
  toMonacoTheme((role) => {
    asked.add(role);
    return "rgb(0, 0, 0)";
  }, false);
  expect(asked.size).toBeGreaterThan(10);
  expect([...asked].filter((role) => !tokens.includes(`${role}:`))).toEqual([]);
});

test("a dark page has a dark Monaco", () => {
  const readColour = () => "rgb(1, 2, 3)";
  expect(toMonacoTheme(readColour, true)).toMatchObject({ base: "vs-dark", colors: { "editor.foreground": "#010203" } });
  expect(toMonacoTheme(readColour, false).base).toBe("vs");
});
