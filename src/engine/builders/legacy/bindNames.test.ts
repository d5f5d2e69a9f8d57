import { describe, expect, test } from "vitest";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { printLegacyEnd } from "../../../testing/printLegacyPlan.ts";
import { planLegacy } from "./planLegacy.ts";

function print(text: string, options: BuildOptions = {}): readonly string[] {
  return planLegacy(text, options, "28").bindings.map(({ stage, instruction, via, name, source }) => {
    const what = source.kind === "stage" ? `stage ${source.index}` : source.kind === "image" ? source.reference : source.kind === "error" ? `! ${source.message}` : "scratch";
    return `${stage}.${instruction} ${via} ${name} -> ${what}`;
  });
}

describe("FROM binds", () => {
  test("an earlier stage in any case, before an image of that name", () =>
    expect(print("FROM ubuntu AS alpine\nRUN a\nFROM ALPINE\nFROM alpine:3")).toEqual([
      "0.-1 base ubuntu -> docker.io/library/ubuntu:latest",
      "1.-1 base ALPINE -> stage 0",
      "2.-1 base alpine:3 -> docker.io/library/alpine:3",
    ]));

  test("a stage called scratch, else the empty image", () => expect(print("FROM scratch AS scratch\nRUN a\nFROM scratch")).toEqual(["0.-1 base scratch -> scratch", "1.-1 base scratch -> stage 0"]));

  test("no stage by its number, and none that stands below", () =>
    expect(print("FROM a\nRUN x\nFROM 0\nFROM later\nFROM b AS later")).toEqual([
      "0.-1 base a -> docker.io/library/a:latest",
      "1.-1 base 0 -> docker.io/library/0:latest",
      "2.-1 base later -> docker.io/library/later:latest",
      "3.-1 base b -> docker.io/library/b:latest",
    ]));
});

describe("COPY --from binds", () => {
  test("a finished stage by name or number, else an image", () =>
    expect(print("FROM a AS x\nFROM b\nCOPY --from=X / /\nCOPY --from=+00 / /\nCOPY --from=ghcr.io/o/i@v / /")).toEqual([
      "0.-1 base a -> docker.io/library/a:latest",
      "1.-1 base b -> docker.io/library/b:latest",
      "1.0 copy X -> stage 0",
      "1.1 copy +00 -> stage 0",
      "1.2 copy ghcr.io/o/i@v -> ! invalid reference format",
    ]));

  test("its own name as an image: the stage is not finished", () => expect(print("FROM a AS x\nCOPY --from=x / /").at(-1)).toBe("0.0 copy x -> docker.io/library/x:latest"));

  test.each([
    ["1", "refers to current build stage"],
    ["2", "index out of bounds"],
    ["-1", "index out of bounds"],
    ["$X", "invalid reference format: repository name (library/$X) must be lowercase"],
  ])("%s is refused at its step", (from, message) =>
    expect(printLegacyEnd(`FROM a\nFROM b\nCOPY --from=${from} / /\nFROM c`)).toBe(`fails: invalid from flag value ${from}: ${message}`),
  );

  test("what the build does not get to as well", () =>
    expect(print("FROM a AS x\nRUN false\nCOPY c d\nCOPY --from=b / /\nFROM x AS y\nCOPY --from=0 / /\nCOPY --from=y / /")).toEqual([
      "0.-1 base a -> docker.io/library/a:latest",
      "0.2 copy b -> docker.io/library/b:latest",
      "1.-1 base x -> stage 0",
      "1.0 copy 0 -> stage 0",
      "1.1 copy y -> docker.io/library/y:latest",
    ]));

  test("behind a failing step the first stage of a name, and no base without a name", () =>
    expect(print("FROM a AS x\nRUN false\nFROM b AS x\nFROM $NONE\nFROM ${X\nFROM\tx").slice(1)).toEqual(["1.-1 base b -> docker.io/library/b:latest", "4.-1 base x -> stage 0"]));

  test("nothing below the target", () => expect(print("FROM a AS x\nFROM b\nCOPY --from=x / /", { target: "x" })).toEqual(["0.-1 base a -> docker.io/library/a:latest"]));
});
