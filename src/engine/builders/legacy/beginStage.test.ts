import { describe, expect, test } from "vitest";
import { printLegacyEnd } from "../../../testing/printLegacyPlan.ts";

describe("FROM", () => {
  test("sees the global ARGs, in the order of their lines", () => expect(printLegacyEnd("ARG A=1\nARG B=al${A:+pine}\nFROM $B")).toBe("done"));

  test("an ARG sees the values from before its own line", () => expect(printLegacyEnd("ARG A=alpine B=$A\nFROM $B")).toBe("fails: base name ($B) should not be blank"));

  test("does not see a stage's ARG", () => expect(printLegacyEnd("FROM a\nARG V=1\nFROM b:$V")).toBe("fails: invalid reference format"));

  test("takes a --build-arg in place of the default", () => expect(printLegacyEnd("ARG A=Bad\nFROM $A", { buildArgs: { A: "good" } })).toBe("done"));

  test("fails where nothing is left of its name", () => expect(printLegacyEnd("FROM $NONE")).toBe("fails: base name ($NONE) should not be blank"));

  test("knows no platform arguments", () =>
    expect(printLegacyEnd("FROM --platform=$BUILDPLATFORM alpine")).toBe(
      'fails: failed to parse platform : "" is an invalid OS component of "": OSAndVersion specifier component must match "^([A-Za-z0-9_-]+)(?:\\\\(([A-Za-z0-9_.-]*)\\\\))?$": invalid argument',
    ));

  test("takes them where they are given", () => expect(printLegacyEnd("ARG BUILDPLATFORM\nFROM --platform=$BUILDPLATFORM alpine", { buildArgs: { BUILDPLATFORM: "linux/arm64" } })).toBe("done"));

  test("says which words of a platform it cannot read", () =>
    expect(printLegacyEnd("FROM --platform=${X alpine")).toBe(
      'fails: failed to process arguments for platform : failed to process "${X": unsupported modifier (\uFFFD) in substitution',
    ));

  test("runs Linux alone", () => {
    expect(printLegacyEnd("FROM --platform=windows/amd64 alpine")).toBe("fails: operating system is not supported");
    expect(printLegacyEnd("FROM --platform=windows scratch\nCOPY a b")).toBe("fails: operating system is not supported");
    expect(printLegacyEnd("FROM a", { images: { "docker.io/library/a:latest": { platform: "windows/amd64" } } })).toBe("fails: operating system is not supported");
  });

  test("wants a stage of the platform it asks for", () => {
    const text = "FROM --platform=linux/arm64 a AS x\nRUN y\nFROM --platform=linux/amd64 x";
    const found = /^fails: image with reference sha256:.* was found but /;
    expect(printLegacyEnd(text)).toMatch(found);
    expect(printLegacyEnd(text).replace(found, "")).toBe("its platform (linux/arm64) does not match the specified platform (linux/amd64)");
    expect(printLegacyEnd(text, {}, "20").replace(found, "")).toBe("does not match the specified platform: wanted linux/amd64, actual: linux/arm64");
  });

  test("does not look at the platform of a stage that COPY left or that took no step of its own", () => {
    expect(printLegacyEnd("FROM --platform=linux/arm64 a AS x\nCOPY b c\nFROM --platform=linux/amd64 x\nRUN y")).toBe("done");
    expect(printLegacyEnd("FROM --platform=linux/arm64 a AS x\nFROM --platform=linux/amd64 x\nRUN y")).toBe("done");
  });

  const usual = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  test.each([
    [undefined, usual],
    [[], usual],
    [["A=1", "XPATH=2", "PATHS=3"], usual],
    [["A=1", "PATH=/own", "B=2"], "/own"],
    [["A=1", "PATH"], ""],
  ])("an image with the variables %j has the PATH %j", (env, path) => {
    const images = env && { "docker.io/library/a:latest": { env } };
    expect(printLegacyEnd("FROM a\nSTOPSIGNAL <$PATH>", images && { images })).toBe(`fails: invalid signal: <${path}>`);
    expect(printLegacyEnd("FROM scratch\nSTOPSIGNAL <$PATH>")).toBe(`fails: invalid signal: <${usual}>`);
  });
});
