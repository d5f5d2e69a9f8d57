import { expect, test } from "vitest";
import { sourcePort, targetPort } from "./ports.ts";
import type { PortShape } from "./ports.ts";

const card: PortShape = { kind: "stage", isFolded: false, rowCount: 3 };
const empty: PortShape = { kind: "stage", isFolded: false, rowCount: 0 };
const folded: PortShape = { kind: "stage", isFolded: true, rowCount: 0 };
const source: PortShape = { kind: "source" };

test("FROM lands on the header, the others on their row", () => {
  expect(targetPort(card, "from", -1)).toBe(20);
  expect(targetPort(card, "copy", 0)).toBe(56);
  expect(targetPort(card, "mount", 2)).toBe(104);
  expect(targetPort(folded, "from", -1)).toBe(12);
  expect(targetPort(folded, "copy", 2)).toBe(28);
  expect(targetPort(card, "copy", -1)).toBe(20);
});

test("all leave from the last row's end, a second kind 8 lower", () => {
  expect(sourcePort(card, "from", ["from"])).toBe(104);
  expect(sourcePort(card, "mount", ["from", "mount"])).toBe(112);
  expect(sourcePort(card, "from", ["from", "copy", "mount"])).toBe(96);
  expect(sourcePort(card, "mount", ["from", "copy", "mount"])).toBe(112);
  expect(sourcePort(empty, "from", ["from"])).toBe(20);
});

test("a folded card keeps the kinds 8 apart", () => {
  expect(sourcePort(folded, "from", ["from", "copy"])).toBe(12);
  expect(sourcePort(folded, "copy", ["from", "copy"])).toBe(28);
  expect(sourcePort(folded, "copy", ["copy", "mount"])).toBe(24);
  expect(sourcePort(folded, "mount", ["copy", "mount"])).toBe(32);
});

test("a source pill gives from its middle", () => {
  expect(sourcePort(source, "copy", ["copy"])).toBe(16);
  expect(sourcePort(source, "from", ["from", "copy"])).toBe(12);
  expect(sourcePort(source, "copy", ["from", "copy"])).toBe(20);
});
