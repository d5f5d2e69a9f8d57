import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsFor, propertySeed } from "../../../testing/holdsFor.ts";
import { logText } from "../../../testing/logs/recordedLogs.ts";
import type { BuildLog } from "./buildLog.ts";
import { createLogReader } from "./createLogReader.ts";

function read(text: string, size = text.length): BuildLog {
  const reader = createLogReader();
  for (let at = 0; at < text.length; at += size) reader.feed(text.slice(at, at + size));
  return reader.end();
}

/** `NAME state milliseconds` of each step of the only build. */
function stepsOf(text: string): readonly string[] {
  const { builds } = read(text);
  expect(builds).toHaveLength(1);
  return (builds[0]?.steps ?? []).map(({ name, state, milliseconds }) => `${name} ${state}${milliseconds === null ? "" : ` ${Math.round(milliseconds)}`}`);
}

const isInstruction = (step: string): boolean => /^\[[^\]]*\d\/\d+\]/.test(step);

describe("a recorded log", () => {
  test("in plain form has the time of every vertex", () =>
    expect(stepsOf(logText("multi-stage", "plain")).filter(isInstruction)).toEqual([
      "[build 1/5] FROM docker.io/library/golang:1.21 done 0",
      "[stage-1 1/2] FROM docker.io/library/alpine:latest done 0",
      "[build 2/5] WORKDIR /app done 0",
      "[build 3/5] COPY go.mod . done 0",
      "[build 4/5] COPY main.go . done 0",
      "[build 5/5] RUN cp main.go /app/server done 100",
      "[stage-1 2/2] COPY --from=build /app/server /usr/local/bin/server done 0",
    ]));

  test.each(["terminal", "rawjson", "older"] as const)("in %s form names the same steps", (form) => {
    const names = (text: string) => stepsOf(text).filter(isInstruction).map((it) => it.replace(/(:latest)? done \d+$/, "")).sort();
    expect(names(logText("multi-stage", form))).toEqual(names(logText("multi-stage", "plain")));
  });

  test("as JSON adds up the times in which a vertex was under way", () =>
    expect(stepsOf(logText("multi-stage", "rawjson")).find((it) => it.includes("RUN cp"))).toMatch(/ done 1\d\d$/));

  test("as JSON shows a --link copy once", () => {
    const links = stepsOf(logText("copy-link", "rawjson")).filter((it) => it.includes("COPY --link"));
    expect(links).toEqual(stepsOf(logText("copy-link", "plain")).filter((it) => it.includes("COPY --link")).map((it) => expect.stringContaining(it.replace(/ \d+$/, "")) as string));
  });

  test("of a rebuild has its cached steps", () =>
    expect(stepsOf(logText("cache-rebuild", "plainAgain")).filter((it) => it.endsWith(" cached"))).toHaveLength(8));

  test.each(["plain", "terminal", "rawjson"] as const)("of a failed build tells in %s form what fails and what is stopped over it", (form) => {
    const steps = stepsOf(logText("parallel-fails", form));
    expect(steps.find((it) => it.includes("failing"))).toMatch(/ fails \d+$/);
    expect(steps.find((it) => it.includes("slow"))).toMatch(/ canceled \d+$/);
  });

  test("of the legacy builder has its steps, and no times", () => {
    const steps = stepsOf(logText("multi-stage", "legacy"));
    expect(steps).toHaveLength(9);
    expect(steps.every((it) => it.endsWith(" done"))).toBe(true);
    expect(stepsOf(logText("cache-rebuild", "legacyAgain")).filter((it) => it.endsWith(" cached"))).toHaveLength(8);
    expect(stepsOf(logText("print-run-fails", "legacy")).at(-1)).toMatch(/ fails$/);
  });
});

describe("around a log", () => {
  const plain = logText("multi-stage", "plain");

  test.each([
    ["a CI system's timestamps", (line: string) => `2026-01-01T00:00:00.1234567Z ${line}`],
    ["timestamps in brackets", (line: string) => `[2026-01-01T00:00:00.123Z] ${line}`],
    ["GitLab's timestamps", (line: string) => `2026-01-01T00:00:00.123456Z 01O ${line}`],
    ["a time without a day", (line: string) => `12:34:56 ${line}`],
    ["a service's name", (line: string) => `web-1  | ${line}`],
    ["a step's name", (line: string) => `Step #0 - "Build": ${line}`],
    ["gh run view", (line: string) => `build\tBuild the image\t2026-01-01T00:00:00.1234567Z ${line}`],
    ["colours", (line: string) => `\u001b[1;34m${line}\u001b[0m`],
    ["colours without their escapes", (line: string) => `[34m${line}[0m`],
    ["carriage returns", (line: string) => `${line}\r`],
    ["blanks", (line: string) => `    ${line}  `],
  ])("%s are taken away", (_, mark) => expect(stepsOf(plain.split("\n").map(mark).join("\n"))).toEqual(stepsOf(plain)));

  test("other lines are counted", () => {
    const { builds, lines, otherLines } = read(`$ docker build .\n${plain}done\n`);
    expect(builds).toHaveLength(1);
    expect([lines, otherLines]).toEqual([plain.split("\n").length + 1, 2]);
  });

  test("a second build begins where numbers do", () => {
    expect(read(plain + logText("cache-rebuild", "plain")).builds).toHaveLength(2);
    expect(read(plain + plain).builds.map((it) => it.steps.length)).toEqual([13, 13]);
    expect(read(logText("multi-stage", "legacy") + logText("multi-stage", "legacy")).builds).toHaveLength(2);
    expect(read(logText("multi-stage", "rawjson") + logText("cache-rebuild", "plain")).builds.map((it) => it.form)).toEqual(["plain", "rawjson"]);
  });
});

describe("the legacy builder's steps", () => {
  const log = (lines: readonly (readonly [second: number, line: string])[]): string => lines.map(([second, line]) => `2026-01-01T23:59:${String(second).padStart(2, "0")}.500Z ${line}`).join("\n");

  test("take the time until the next one begins, by the timestamps of the lines", () =>
    expect(stepsOf(log([[1, "Step 1/3 : FROM a"], [3, " ---> 0123456789ab"], [3, "Step 2/3 : RUN b"], [4, " ---> Running in 0123456789ab"], [9, "Step 9/9 is not one"], [10, " ---> 0123456789ab"], [10, "Step 3/3 : RUN c"], [10, " ---> Using cache"], [10, " ---> 0123456789ab"]]))).toEqual([
      "FROM a done 2000",
      "RUN b done 7000",
      "RUN c cached",
    ]));

  test("take time over midnight, too", () =>
    expect(stepsOf("[23:59:59] Step 1/1 : FROM a\n[00:00:02]  ---> 0123456789ab")).toEqual(["FROM a done 3000"]));

  test("are unfinished where the log ends first", () => expect(stepsOf("Step 1/2 : FROM a\n ---> 0123456789ab\nStep 2/2 : RUN b\n ---> Running in 0123456789ab\nworking")).toEqual(["FROM a done", "RUN b unfinished"]));
});

describe("a damaged log", () => {
  const plain = logText("multi-stage", "plain");

  test("whose beginning is missing counts the steps without a name", () => {
    const { builds } = read(plain.slice(plain.indexOf("#4 transferring")));
    expect(builds[0]).toMatchObject({ form: "plain", namelessSteps: 1 });
    expect(builds[0]?.steps.map((it) => it.name)).toContain("[build 5/5] RUN cp main.go /app/server");
  });

  test("whose end is missing leaves a step unfinished, with the time that it printed last", () =>
    expect(stepsOf("#1 [2/2] RUN make\n#1 0.512 one\n#1 12.34 two\n#1 12.9")).toEqual(["[2/2] RUN make unfinished 12900"]));

  test("with blocks that go on later is read as one", () =>
    expect(stepsOf("#1 [a 1/1] RUN a\n#1 0.1 x\n#1 ...\n\n#2 [b 1/1] RUN b\n#2 DONE 0.4s\n\n#1 [a 1/1] RUN a\n#1 5.0 y\n#1 DONE 5.1s\n")).toEqual(["[a 1/1] RUN a done 5100", "[b 1/1] RUN b done 400"]));

  test("of Docker 18.09 has its times under other names", () =>
    expect(stepsOf('#1 [internal] load .dockerignore\n#1       digest: sha256:aa\n#1         name: "[internal] load .dockerignore"\n#1      started: 2019-05-16 13:43:24.4 +0000 UTC\n#1    completed: 2019-05-16 13:43:24.4 +0000 UTC\n#1     duration: 37.3ms\n')).toEqual(["[internal] load .dockerignore done 37"]));

  test("from a terminal that wrapped a line is read on", () =>
    expect(stepsOf("[+] Building 3.2s (2/3)\n => CACHED [1/2] FROM a   0.0s\n => [2/2] RUN make\n   3.1s\n => => # output")).toEqual(["[1/2] FROM a cached", "[2/2] RUN make done 3100"]));

  test("with frame after frame counts the last, and what still grew is unfinished", () =>
    expect(stepsOf("[+] Building 1.0s (1/3)\n => [1/2] FROM a  0.5s\n => [2/2] RUN make  0.4s\n[+] Building 2.0s (1/3)\n => [1/2] FROM a  0.5s\n => [2/2] RUN make  1.4s\n")).toEqual(["[1/2] FROM a done 500", "[2/2] RUN make unfinished 1400"]));
});

const anyLine = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom("", " ", "\u001b[1m", "\u001b]0;", "\u001b_bk;t=1700000000000\u0007", "2026-01-01T00:00:00Z ", "[12:00:00] ", "web | ", "\ufeff"), fc.constantFrom("#1 ", "#2 ", "#999999 ", "#0 ", " => ", " => => ", "[+] Building 1.2s (1/2)", "Step 1/2 : ", "Step 9/2 : ", " ---> ", '{"vertexes":[', '{"vertexes":[{"digest":"a","name":"[1/2] RUN","started":"2026-01-01T00:00:00Z"}]}', '{"logs":[{"vertex":"__proto__","timestamp":1}]}'), fc.constantFrom("", "DONE 1.3s", "DONE -1s", "DONE 1e999s", "CACHED", "CANCELED", "ERROR: x", "...", "[1/2] RUN make", "[__proto__ 1/2] RUN", "RUN make 1.2s", "CACHED [1/2] RUN make 0.0s", "0.5 text", "Using cache", "null]}", "1.2s"))
      .map((parts) => parts.join("")),
  },
);
const anyText = fc.array(anyLine, { maxLength: 40 }).chain((lines) => fc.constantFrom("\n", "\r\n", "\r", "\u0000").map((end) => lines.join(end)));

describe(`for any text (seed ${propertySeed})`, () => {
  test("reading it ends with plain data, the same in pieces of any size", () => {
    holdsFor(fc.record({ text: anyText, size: fc.integer({ min: 1, max: 50 }) }), ({ text, size }) => {
      const whole = read(text, Math.max(1, text.length));
      expect(read(text, size)).toEqual(whole);
      expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
      for (const { milliseconds } of whole.builds.flatMap((it) => it.steps)) expect(milliseconds === null || milliseconds >= 0).toBe(true);
    });
  });
});
