import { describe, expect, test } from "vitest";
import { printLegacyEnd } from "../../../testing/printLegacyPlan.ts";

const CASES: readonly (readonly [instruction: string, end: string])[] = [
  ["COPY a b", "done"],
  ["COPY a b /c/", "done"],
  ["COPY a b /c", "fails: When using COPY with more than one source file, the destination must be a directory and end with a /"],
  ["ADD a b /c", "fails: When using ADD with more than one source file, the destination must be a directory and end with a /"],
  ["COPY --chmod=755 a b", "fails: the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled"],
  ["COPY <<A <<B /c/\nA\nB", "fails: COPY failed: no source files were specified"],
  ["ADD <<A /c\nA", "fails: ADD failed: no source files were specified"],
  ["COPY a <<A /c\nA", "done"],
  ["COPY https://x.y/z /c", "fails: COPY failed: source can't be a URL for COPY"],
  ["ADD https://x.y/z /c/", "done"],
  ["ADD https://x.y /c", "done"],
  ["ADD https://x.y?z /c/", "fails: ADD failed: cannot determine filename for source https://x.y?z"],
  ["ADD https://x.y/z/ /c/", "fails: ADD failed: cannot determine filename for source https://x.y/z/"],
  ["COPY http://x.y/z /c", "fails: COPY failed: source can't be a URL for COPY"],
  ["COPY x-http://y/z b", "done"],
  ["ADD http://x.y/ /c/", "fails: ADD failed: cannot determine filename for source http://x.y/"],
  ["ADD https://x.y/%2z /c", 'fails: ADD failed: parse "https://x.y/%2z": invalid URL escape "%2z"'],
  ["ADD https://x.y/%zz /c", 'fails: ADD failed: parse "https://x.y/%zz": invalid URL escape "%zz"'],
  ["ADD https://x.y:z/ /c", 'fails: ADD failed: parse "https://x.y:z/": invalid port ":z" after host'],
  ["ADD git@x.y:z.git /c", "done"],
  ["COPY ../a b", "fails: COPY failed: forbidden path outside the build context: ../a ()"],
  ["COPY ./x/../../a b", "fails: COPY failed: forbidden path outside the build context: x/../../a ()"],
  ["COPY x/../a /../b", "done"],
  ["COPY a\0b c", "fails: COPY failed: forbidden path outside the build context: a\0b ()"],
  ["COPY a\0/../b c", "done"],
  [`ADD x/${"é".repeat(128)} c`, `fails: ADD failed: forbidden path outside the build context: x/${"é".repeat(128)} ()`],
  [`COPY x/${"y".repeat(255)} c`, "done"],
  ["COPY *.txt b", "done"],
  ["COPY ../*.txt b", "fails: COPY failed: no source files were specified"],
  ["COPY --chown=1:2 a b", "done"],
  ["COPY --chown=a:b:c a b", "fails: unable to convert uid/gid chown string to host mapping: invalid chown string format: a:b:c"],
];

describe("COPY and ADD", () => {
  test.each(CASES)("%s", (instruction, end) => expect(printLegacyEnd(`FROM alpine\n${instruction}`)).toBe(end));

  test("takes from Linux alone, and puts onto Linux alone", () => {
    const images = { "docker.io/library/w:latest": { platform: "windows/amd64" } };
    expect(printLegacyEnd("FROM a\nCOPY --from=w a b", { images })).toBe("fails: invalid from flag value w: operating system is not supported");
    const scratch = "FROM --platform=linux scratch AS s\nFROM --platform=linux scratch\n";
    expect(printLegacyEnd(`${scratch}COPY --from=s a b`, { platform: "windows" })).toBe("fails: invalid from flag value s: operating system is not supported");
    expect(printLegacyEnd(`${scratch}COPY a b`, { platform: "windows" })).toBe('fails: failed to get destination image "": operating system is not supported');
    expect(printLegacyEnd(`${scratch}COPY --from=s a b`, { platform: "linux/arm64" })).toBe("done");
  });

  test("wants what it copies from and onto to be of the build's platform, where that is known of its base", () => {
    const options = { platform: "linux/amd64", images: { "docker.io/library/w:latest": { platform: "linux/arm64" } } };
    const other = (step: number): string => `image with reference sha256:<image of step ${step}> was found but its platform (linux/arm64) does not match the specified platform (linux/amd64)`;
    expect(printLegacyEnd("FROM w\nCOPY a b", options)).toBe("done");
    expect(printLegacyEnd("FROM a\nCOPY --from=w b c", options)).toBe("done");
    expect(printLegacyEnd("FROM w\nRUN x\nCOPY a b", options)).toBe(`fails: failed to get destination image "sha256:<image of step 2>": ${other(2)}`);
    expect(printLegacyEnd("FROM w AS s\nRUN x\nFROM a\nCOPY --from=s b c", options)).toBe(`fails: invalid from flag value s: ${other(2)}`);
    expect(printLegacyEnd("FROM --platform=linux/arm64 a\nRUN x\nCOPY a b", options)).toBe("done");
  });

  test("--chmod is looked at before the source's stage, that before the files", () => {
    expect(printLegacyEnd("FROM alpine\nCOPY --chmod=1 --from=0 ../a b")).toMatch(/^fails: the --chmod/);
    expect(printLegacyEnd("FROM alpine\nCOPY --from=0 ../a b")).toBe("fails: invalid from flag value 0: refers to current build stage");
  });
});

describe("COPY and ADD from a build context that is known", () => {
  const missing = (path: string): string => `fails: COPY failed: file not found in build context or excluded by .dockerignore: stat ${path}: file does not exist`;

  test.each([
    ["COPY a b", ["a"], "done"],
    ["COPY /a b", ["a"], "done"],
    ["COPY a/ b", ["a"], "done"],
    ["COPY src b", ["src/x"], "done"],
    ["COPY . b", [], "done"],
    ["COPY / b", [], "done"],
    ["COPY nope b", ["a"], missing("nope")],
    ["COPY ./nope b", ["a"], missing("nope")],
    ["COPY nope/ b", ["a"], missing("nope/")],
    ["COPY a nope c/", ["a"], missing("nope")],
    ["ADD nope b", [], missing("nope").replace("COPY", "ADD")],
    ["ADD https://x.y/z b", [], "done"],
    ["COPY a/b c", ["a"], "fails: COPY failed: forbidden path outside the build context: a/b ()"],
    ["COPY ab/c d", ["ab"], "fails: COPY failed: forbidden path outside the build context: ab/c ()"],
    ["COPY x/ab/c d", ["x/ab"], "fails: COPY failed: forbidden path outside the build context: x/ab/c ()"],
    ["COPY a/../b c", ["b"], "done"],
    ["COPY a/../b c", ["a"], missing("a/../b")],
    ["COPY *.txt b", ["a.txt"], "done"],
    ["COPY *.txt b", ["a.txt", "c.txt"], "fails: When using COPY with more than one source file, the destination must be a directory and end with a /"],
    ["COPY *.txt b/", ["a.txt", "c.txt"], "done"],
    ["COPY *.txt b/", ["a.md", "c/d.txt"], "fails: COPY failed: no source files were specified"],
    ["COPY s* b", ["src/x"], "done"],
    ["COPY [ b/", ["["], "fails: COPY failed: no source files were specified"],
    ["COPY --from=busybox nope b", [], "done"],
  ])("%s of %j: %s", (instruction, files, end) => expect(printLegacyEnd(`FROM alpine\n${instruction}`, { files })).toBe(end));

  test("after what .dockerignore leaves out", () => {
    expect(printLegacyEnd("FROM alpine\nCOPY a b", { files: ["a"], dockerignore: "a" })).toBe(missing("a"));
    expect(printLegacyEnd("FROM alpine\nCOPY d/a.go b", { files: ["d/a.go"], dockerignore: "*\n!**/*.go" })).toBe(missing("d/a.go"));
  });
});

describe("a .dockerignore that the client cannot use", () => {
  test.each([
    ["[", "28", "refuses: error checking context: syntax error in pattern"],
    ["[", "20", "refuses: error checking context: 'syntax error in pattern'."],
    ["o++o", "28", "done"],
    ["[b-a]", "28", "refuses: error checking context: syntax error in pattern"],
    ["**\n[b-a]", "28", "done"],
    ["**\n![b-a]", "28", "refuses: error checking context: syntax error in pattern"],
    ["**\n[b-a]", "20", "refuses: error checking context: 'syntax error in pattern'."],
    ["o++o", "20", "refuses: error checking context: 'syntax error in pattern'."],
    ["!", "28", 'refuses: error checking context: illegal exclusion pattern: "!"'],
    ["a".repeat(70_000), "20", "refuses: Error reading .dockerignore: bufio.Scanner: token too long"],
  ] as const)("%.10s with Docker %s", (dockerignore, version, end) => expect(printLegacyEnd("FROM alpine\nRUN a", { dockerignore }, version)).toBe(end));

  test("is looked at before the Dockerfile", () => {
    expect(printLegacyEnd("RUNN", { dockerignore: "[" })).toBe("refuses: error checking context: syntax error in pattern");
  });
});
