import { describe, expect, test } from "vitest";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import type { BuildRun } from "../buildRun.ts";
import { FIRST_BUILD } from "../scenario.ts";
import { simulateBuildkit } from "./simulateBuildkit.ts";
import { terminalFrame } from "./terminalFrame.ts";

const byKind = { internal: 10, image: 100, exec: 1000, file: 50, merge: 5, config: 0, export: 20 };

function build(...lines: readonly string[]): BuildRun {
  return simulateBuildkit({ file: readDockerfile(lines.join("\n")), options: {}, scenario: { ...FIRST_BUILD, durations: { byKind, bySteps: [] } } });
}

function frame(run: BuildRun, at: number, width = 60): readonly string[] {
  return terminalFrame(run, at, width).map((it) => it.text);
}

describe("the frame at a moment", () => {
  const run = build("FROM a", "RUN echo hello", "RUN exit 2");

  test("counts what is known so far, and shows what has started", () =>
    expect(frame(run, 15)).toEqual([
      "[+] Building 0.0s (1/2)                      docker:default",
      " => [internal] load build definition from Dockerfile   0.0s",
      " => => transferring dockerfile: 69B                    0.0s",
      " => [internal] load metadata for docker.io/library/a:  0.0s",
    ]));

  test("shows what a step prints while it runs", () => {
    const lines = terminalFrame(run, 630, 60);
    expect(lines[0]?.text).toMatch(/^\[\+\] Building 0\.6s \(4\/6\) +docker:default$/);
    expect(lines.slice(-2).map((it) => [it.text.replace(/ +0\.5s$/, ""), it.tone])).toEqual([
      [" => [2/3] RUN echo hello", "running"],
      [" => => # hello", "output"],
    ]);
  });

  test("ends with the failing step and what follows, finished, for the export was never known", () => {
    const lines = terminalFrame(run, run.duration, 60);
    expect(lines[0]?.text).toMatch(/\(6\/6\) FINISHED +docker:default$/);
    expect(lines.find((it) => it.tone === "failed")?.text).toMatch(/^ => ERROR \[3\/3\] RUN exit 2 +1\.0s$/);
    expect(lines.at(-1)?.tone).toBe("tail");
  });

  test("is as wide as all but one of the terminal's columns, and leaves a line out where there is no room", () => {
    const works = (width: number): readonly string[] => terminalFrame(run, 2000, width).flatMap((it) => (it.tone === "tail" ? [] : [it.text]));
    expect(new Set(works(60).map((it) => it.length))).toEqual(new Set([59]));
    expect(works(20)).toHaveLength(1);
  });
});

describe("a copy with --link", () => {
  const run = build("FROM a", "COPY --link --from=b /x /");

  test("comes to light with its merge, and is then counted with its parts", () => {
    expect(frame(run, 150)[0]).toContain("(6/6)");
    expect(frame(run, run.duration)[0]).toContain("(10/10) FINISHED");
    expect(frame(run, run.duration, 100).filter((it) => it.includes("COPY --link"))).toHaveLength(1);
  });
});
