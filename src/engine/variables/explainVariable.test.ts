import { describe, expect, test } from "vitest";
import type { BuildOptions } from "../buildContext/buildOptions.ts";
import { explainVariable } from "./explainVariable.ts";
import type { VariableValue } from "./variableValue.ts";

/** The file with a mark `‹…›` around the variable that is asked for. */
function ask(lines: readonly string[], options: BuildOptions = {}) {
  const marked = lines.join("\n");
  const offset = marked.indexOf("‹");
  const found = explainVariable({ dockerfile: marked.replace(/[‹›]/g, ""), options }, offset + 1);
  if (!found) return null;
  const tell = ({ state, value, origin, reason }: VariableValue): string => `${state === "set" ? JSON.stringify(value) : state} (${origin}): ${reason}`;
  return found.isSame ? tell(found.buildkit) : { legacy: tell(found.legacy), buildkit: tell(found.buildkit) };
}

describe("behind FROM", () => {
  test("a default", () => expect(ask(["ARG BASE=alpine", "FROM ‹$BASE›"])).toBe('"alpine" (line 1): The default of ARG on line 1.'));
  test("a build argument", () =>
    expect(ask(["ARG BASE=alpine", "FROM ‹$BASE›"], { buildArgs: { BASE: "debian" } })).toBe('"debian" (--build-arg): --build-arg gives it, and ARG on line 1 takes it.'));
  test("an ARG of a stage does not count", () =>
    expect(ask(["FROM alpine AS a", "ARG BASE=alpine", "FROM ‹${BASE}›"])).toBe("unset (lost): ARG on line 2 belongs to a. FROM sees only an ARG above the first FROM."));
  test("a platform argument is BuildKit's own", () =>
    expect(ask(["FROM --platform=‹$BUILDPLATFORM› alpine"])).toEqual({
      legacy: "unset (not declared): The legacy builder sets no platform arguments.",
      buildkit: '"linux/amd64" (BuildKit): BuildKit sets it for every FROM.',
    }));
});

describe("in a stage", () => {
  test("an ARG above the first FROM is lost unless it is repeated", () => {
    expect(ask(["ARG V=1", "FROM scratch AS app", "LABEL v=‹$V›"])).toBe("unset (lost): ARG on line 1 stands above the first FROM, and app does not repeat it.");
    expect(ask(["ARG V=1", "FROM scratch AS app", "ARG V", "LABEL v=‹$V›"])).toBe('"1" (line 1): The default of ARG on line 1, taken over by ARG on line 3.');
  });

  test("an own default hides the global one, and a build argument both", () => {
    const lines = ["ARG V=1", "FROM scratch AS app", "ARG V=2", "LABEL v=‹$V›"];
    expect(ask(lines)).toBe('"2" (line 3): The default of ARG on line 3.');
    expect(ask(lines, { buildArgs: { V: "3" } })).toBe('"3" (--build-arg): --build-arg gives it, and ARG on line 3 takes it.');
  });

  test("an argument of the base is handed down by BuildKit alone", () =>
    expect(ask(["FROM scratch AS base", "ARG V=1", "FROM base AS app", "LABEL v=‹$V›"])).toEqual({
      legacy: "unset (lost): ARG on line 2 belongs to base, and the legacy builder hands no argument down to app.",
      buildkit: '"1" (base, line 2): The default of ARG on line 2 of base.',
    }));

  test("ENV of the base is handed down by both", () =>
    expect(ask(["FROM scratch AS base", "ENV V=1", "FROM base AS app", "LABEL v=‹$V›"])).toBe('"1" (base, line 2): ENV on line 2 of base sets it.'));

  test("ENV above an ARG hides it from the legacy builder, for BuildKit the later one counts", () =>
    expect(ask(["FROM scratch", "ENV V=1", "ARG V=2", "LABEL v=‹$V›"])).toEqual({
      legacy: '"1" (line 2): ENV on line 2 sets it, and hides ARG on line 3 from the legacy builder.',
      buildkit: '"2" (line 3): The default of ARG on line 3.',
    }));

  test("what a base set with ENV counts again in the stage on top of it", () =>
    expect(ask(["FROM scratch AS base", "ENV V=1", "ARG V=2", "FROM base", "LABEL v=‹$V›"])).toBe('"1" (base, line 2): ENV on line 2 of base sets it.'));

  test("an ARG without a value is told", () =>
    expect(ask(["FROM scratch", "ARG V", "LABEL v=‹$V›"])).toBe("unset (no value): ARG on line 2 has no default, and no --build-arg gives it a value."));

  test("a platform argument must be declared, and the legacy builder has none", () => {
    expect(ask(["FROM scratch AS app", "LABEL v=‹$TARGETARCH›"])).toEqual({
      legacy: "unset (not set): The legacy builder sets no platform arguments.",
      buildkit: "unset (not declared): BuildKit sets it, but app sees it only below ARG TARGETARCH.",
    });
    expect(ask(["FROM scratch AS app", "ARG TARGETARCH", "LABEL v=‹$TARGETARCH›"])).toEqual({
      legacy: "unset (not set): ARG on line 2 has no default, and the legacy builder sets no platform arguments.",
      buildkit: '"amd64" (BuildKit): BuildKit sets it, and ARG on line 2 takes it.',
    });
  });

  test("a declaration further down does not count yet", () =>
    expect(ask(["FROM scratch", "LABEL v=‹$V›", "ARG V=1"])).toBe("unset (lost): ARG on line 3 comes later, and counts from there on."));

  test("an argument of another stage is none here", () =>
    expect(ask(["FROM scratch AS a", "ARG V=1", "FROM scratch AS b", "LABEL v=‹$V›"])).toBe("unset (lost): ARG on line 2 belongs to a, which b does not start from."));

  test("a build argument that no ARG takes", () =>
    expect(ask(["FROM scratch AS app", "LABEL v=‹$V›"], { buildArgs: { V: "1" } })).toBe("unset (not declared): --build-arg gives it, and no ARG V here takes it."));

  test("the image may set what the file does not", () => {
    expect(ask(["FROM alpine", "LABEL v=‹$V›"])).toBe("unknown (the image, or not set): Nothing in the file sets it. The image alpine may.");
    expect(ask(["FROM alpine", "ENV PATH=‹$PATH›:/x"])).toContain("The image alpine sets its own; Docker's usual PATH is assumed.");
    expect(ask(["FROM alpine", "LABEL v=‹$V›"], { images: { "docker.io/library/alpine:latest": { env: ["V=1"] } } })).toBe('"1" (the image): The image alpine sets it.');
  });

  test("words of one ARG see each other with BuildKit alone", () =>
    expect(ask(["FROM scratch", "ARG A=1 B=‹$A›"])).toEqual({
      legacy: "unset (lost): ARG on line 2 sets it in the same line, whose words see what stands above it.",
      buildkit: '"1" (line 2): The default of ARG on line 2.',
    }));
});

describe("where the legacy builder does not get to, it is said why", () => {
  test("below the target", () =>
    expect(ask(["FROM scratch AS a", "FROM scratch AS b", "ARG V=1", "LABEL v=‹$V›"], { target: "a" })).toMatchObject({
      legacy: "unknown (not reached): The legacy builder stops after a, and b stands below it.",
      buildkit: '"1" (line 3): The default of ARG on line 3.',
    }));
  test("behind a failing step", () =>
    expect(ask(["FROM scratch", "RUN --mount=type=cache,target=/x y", "ARG V=1", "LABEL v=‹$V›"])).toMatchObject({ legacy: "unknown (not reached): The legacy builder fails on line 2 before it gets here." }));
});

test("a file that both refuse is told so", () => {
  const told = ask(["FROM scratch AS app", "RUNN x", "LABEL v=‹$V›"]);
  expect(told).toEqual({
    legacy: "unknown (not reached): The legacy builder refuses the file before its first step.",
    buildkit: "unknown (not reached): BuildKit refuses line 2 before it gets here.",
  });
});

describe("who reads it", () => {
  const readerOf = (lines: readonly string[]) => {
    const marked = lines.join("\n");
    const found = explainVariable({ dockerfile: marked.replace(/[‹›]/g, ""), options: {} }, marked.indexOf("‹") + 1);
    return found && [found.reader, found.buildkit.state];
  };
  test("a RUN's shell has ARG and ENV", () => expect(readerOf(["FROM scratch", "ARG V=1", "RUN echo ‹$V›"])).toEqual(["runShell", "set"]));
  test("a RUN that sets the variable itself", () => expect(readerOf(["FROM scratch", "ARG V=1", "RUN V=2; echo ‹$V›"])).toEqual(["command", "set"]));
  test("an exec form has no shell", () => expect(readerOf(["FROM scratch", "ARG V=1", 'RUN ["echo", "‹$V›"]'])).toEqual(["nobody", "set"]));
  test("a container that starts has ENV alone", () => {
    expect(readerOf(["FROM scratch", "ARG V=1", "CMD echo ‹$V›"])).toEqual(["container", "unset"]);
    expect(readerOf(["FROM scratch", "ENV V=1", "CMD echo ‹$V›"])).toEqual(["container", "set"]);
  });
  test("--from takes no variable", () => expect(readerOf(["FROM scratch", "COPY --from=‹$V› a b"])?.[0]).toBe("nobody"));
  test("what is escaped or in single quotes is none", () => {
    expect(readerOf(["FROM scratch", "LABEL v=\\‹$V›"])).toBeNull();
    expect(readerOf(["FROM scratch", "LABEL v='‹$V›'"])).toBeNull();
  });
});

test("a declaration tells what its name stands for from then on", () => {
  expect(ask(["FROM scratch", "ARG ‹V›=1"], { buildArgs: { V: "2" } })).toBe('"2" (--build-arg): --build-arg gives it, and ARG on line 2 takes it.');
  expect(ask(["FROM scratch", "ENV ‹V›=1 W=2"])).toBe('"1" (line 2): ENV on line 2 sets it.');
  expect(ask(["ARG ‹V›=1", "FROM scratch"])).toBe('"1" (line 1): The default of ARG on line 1.');
});

test("a modifier is worked out", () => {
  const dockerfile = "FROM scratch\nARG V\nLABEL v=${V:-none}";
  expect(explainVariable({ dockerfile, options: {} }, dockerfile.indexOf("${"))?.expansion).toEqual({ legacy: "none", buildkit: "none" });
});

test("nothing is said where no variable stands", () => {
  for (const offset of [0, 3, 12, 100]) expect(explainVariable({ dockerfile: "FROM alpine\nRUN x\n", options: {} }, offset)).toBeNull();
});
