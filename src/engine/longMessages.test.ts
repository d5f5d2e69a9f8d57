import { describe, expect, test } from "vitest";
import { analyse, answerCase } from "./index.ts";

describe("a value of a megabyte in a message", () => {
  const stages = Array.from({ length: 30 }, (_, index) => `FROM alpine AS s${index}`).join("\n");
  const dockerfile = `${stages}\nENV A=xy\n${"ENV A=$A$A\n".repeat(19)}STOPSIGNAL $A\n`;

  test("does not fill what the page gets", () => {
    const analysis = analyse({ dockerfile, options: {} });
    expect(analysis.diagnostics.map((it) => it.message)).toContainEqual(expect.stringMatching(/^invalid signal: xyxy.* … .*xyxy$/));
    expect(JSON.stringify(analysis).length).toBeLessThan(200_000);
  });

  test("stands whole in what the headless command answers", () => {
    const { legacy28 } = answerCase({ id: 1, dockerfile });
    expect(legacy28.error?.message.length).toBeGreaterThan(1 << 20);
  });
});
