import { describe, expect, test } from "vitest";
import { analyse, applyTextEdits, diagnosticsOf, placesOf } from "../../testing/markedDiagnostics.ts";
import type { Told } from "../../testing/markedDiagnostics.ts";
import { readMarks } from "../../testing/readMarks.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Finding } from "./finding.ts";
import { findings } from "./findings.ts";

const find = (dockerfile: string, told: Told = {}): readonly Diagnostic[] => diagnosticsOf(dockerfile, told).filter((it) => it.origin === "stagegraph");

/** Checks that a marked text has this finding at each mark and no other, and gives what is said. */
function check(name: string, marked: string, told: Told = {}): readonly Diagnostic[] {
  const { text, places } = readMarks(marked);
  const found = find(text, told).filter((it) => it.code === name);
  expect(placesOf(found)).toEqual(places.map((it) => `${name} ${it}`));
  return found;
}

const messagesOf = (found: readonly Diagnostic[]): readonly string[] => found.map((it) => it.message);

test("no two findings share a name", () => expect(new Set(findings.map((it) => it.name)).size).toBe(findings.length));

describe.each(findings.map((finding): [string, Finding] => [finding.name, finding]))("%s", (name, finding) => {
  const { bad, good, options, legacyVersion } = finding.examples;
  const told: Told = { ...options, ...(legacyVersion ? { legacyVersion } : {}) };

  test("is found in the bad example, at the marked words, and in the good one not", () => {
    const { text, places } = readMarks(bad);
    expect(places).toHaveLength(1);
    expect(placesOf(find(text, told)).filter((it) => it.startsWith(`${name} `))).toEqual(places.map((it) => `${name} ${it}`));
    expect(find(readMarks(good).text, told)).toEqual([]);
  });

  test("says why and what to do", () => {
    const found = find(readMarks(bad).text, told).find((it) => it.code === name);
    expect(found).toMatchObject({ why: finding.why, advice: finding.advice, severity: finding.severity });
    expect(found?.url).toBeUndefined();
    expect(found?.message).toMatch(/^[A-Z_a-z].*[.)]$/);
  });

  test("its fix, if it has one, takes it away and brings no other", () => {
    const { text } = readMarks(bad);
    const found = find(text, told).find((it) => it.code === name);
    if (!found?.fix) return;
    const fixed = applyTextEdits(text, found.fix.edits);
    expect(find(fixed, told)).toEqual([]);
    expect(analyse({ dockerfile: fixed, options: told }).verdicts.buildkit.error).toBeUndefined();
  });
});

test("these findings offer a fix for their own example", () => {
  const fixing = findings.filter(({ name, examples: { bad, options } }) => find(readMarks(bad).text, options).some((it) => it.code === name && it.fix));
  expect(fixing.map((it) => it.name)).toEqual(["StageNameMistyped", "StageNameInAnotherCase", "ArgumentNotRedeclared", "ArgumentInheritedByBuildkitAlone"]);
});

describe("stages that BuildKit skips", () => {
  test("a leaf that is no check is a note, one without a name says that nobody can choose it", () => {
    expect(messagesOf(check("StageNotReached", "FROM a AS ‹tools›\nFROM ‹b›\nFROM c"))).toEqual([
      "Not reached from stage-2: no stage uses tools.",
      "Not reached from stage-2: no stage uses stage-1, and without a name no --target can choose it.",
    ]);
  });

  test("a stage that another skipped stage uses is not told", () => {
    check("StageNotReached", "FROM a AS base\nFROM base AS ‹tools›\nFROM c");
  });

  test("the target decides", () => {
    const text = "FROM a AS one\nFROM a AS two\n";
    expect(messagesOf(find(text, { target: "one" }))).toEqual(["Not reached from one: no stage uses two."]);
    expect(messagesOf(find(text))).toEqual(["Not reached from two: no stage uses one."]);
  });

  test.each(["test", "unit-tests", "lint", "golangci-lint", "validate-vendor", "check", "verify", "vet", "security_audit", "test2"])("%s is a check by its name", (name) => {
    check("CheckStageSkipped", `FROM a AS ‹${name}›\nFROM b`);
  });

  test.each(["latest", "testament", "contest", "checkout", "flint", "velvet", "tools-for-test"])("%s is none", (name) => {
    check("CheckStageSkipped", `FROM a AS ${name}\nFROM b`);
  });

  test("a check that another check stands on is told by that one", () => {
    check("CheckStageSkipped", "FROM a AS test-base\nFROM test-base AS ‹test-unit›\nFROM test-base AS ‹test-all›\nFROM b");
  });

  test("a check that the target needs is none of these", () => check("CheckStageSkipped", "FROM a AS test\nFROM test"));

  test("nothing is said where BuildKit refuses the file", () => check("CheckStageSkipped", "FROM a AS test\nFROM b\nWORKDIR\nFROM c"));
});

describe("names that are no stage", () => {
  test.each(["biuld", "buil", "buildd", "bxild", "BIULD"])("--from=%s", (name) => {
    const [found] = check("StageNameMistyped", `FROM a AS build\nFROM b\nCOPY --from=‹${name}› /x /`);
    expect(found?.message).toContain("The stage build is one letter away.");
  });

  test("a mount's from", () => {
    const marked = "FROM a AS build\nFROM b\nRUN --mount=type=bind,from=‹buils›,target=/x true";
    const [found] = check("StageNameMistyped", marked);
    expect(applyTextEdits(readMarks(marked).text, found?.fix?.edits ?? [])).toContain("from=build,target");
  });

  test.each([
    ["two edits", "FROM a AS build\nFROM b\nCOPY --from=bald /x /"],
    ["an image with a tag", "FROM a AS build\nFROM b\nCOPY --from=buil:1 /x /"],
    ["a well-known image", "FROM a AS node1\nFROM b\nCOPY --from=node /x /"],
    ["a stage below", "FROM b\nCOPY --from=buil /x /\nFROM a AS build"],
    ["a base", "FROM a AS build\nFROM buil"],
    ["short names", "FROM a AS ab\nFROM b\nCOPY --from=ac /x /"],
  ])("not: %s", (_, text) => void check("StageNameMistyped", text));

  test("of a name that stands twice it is not certain which is meant", () => {
    check("StageNameMistyped", "FROM a AS build\nFROM a AS build\nFROM b\nCOPY --from=buil /x /");
  });

  test("no fix where it could close a circle", () => {
    const [found] = check("StageNameMistyped", "FROM a AS build\nCOPY --from=app /x /\nFROM b AS app\nCOPY --from=‹buil› /x /");
    expect(found?.fix).toBeUndefined();
  });

  test("a named context is no typing error", () => {
    check("StageNameMistyped", "FROM a AS build\nFROM b\nCOPY --from=buil /x /", { contexts: { buil: "docker-image://c" } });
  });
});

describe("copies from a stage's own base", () => {
  test("over several stages, and by number", () => {
    const found = check("CopyFromOwnBase", "FROM a AS one\nFROM one AS two\nFROM two AS three\nCOPY ‹--from=one› /x /\nCOPY ‹--from=1› /x /y");
    expect(messagesOf(found)).toEqual(["Already here: three stands on one, so it has that stage's files.", "Already here: three starts FROM two, so it has that stage's files."]);
  });

  test("not from a stage beside it", () => check("CopyFromOwnBase", "FROM a AS one\nFROM one AS two\nFROM one\nCOPY --from=two /x /"));
});

describe("what the builders do differently", () => {
  test("a name twice stops the legacy builder, and its own words are not told again", () => {
    const [found] = check("StageNameTwice", "FROM a AS x\nRUN b\nFROM a AS ‹x›\nRUN c\nFROM x");
    expect(found?.message).toBe("The legacy builder stops here, after step 2 of 5: x stage name already used. Line 1 has the name.");
    expect(diagnosticsOf("FROM a AS x\nFROM a AS x").filter((it) => it.origin === "legacy").map((it) => it.message)).toEqual([]);
  });

  test("a name twice as target is two stages", () => {
    const [found] = check("StageNameTwice", "FROM a AS x\nFROM b AS ‹x›", { target: "x" });
    expect(found?.message).toBe("The target x is this stage for BuildKit, and the one on line 1 for the legacy builder.");
  });

  test("a stage in another case", () => {
    const [found] = check("StageNameInAnotherCase", "FROM a AS base\nFROM ‹BASE›");
    expect(found?.message).toBe("BuildKit takes BASE for an image. The legacy builder starts from the stage base.");
    check("StageNameInAnotherCase", "FROM BASE\nFROM a AS base");
  });

  test.each([
    ["a flag, at its step", "FROM a\nRUN b\nRUN ‹--mount=type=cache,target=/x› c", "28", "The legacy builder stops at step 3 of 3: the --mount option requires BuildKit."],
    ["a flag that it does not know", "FROM a\nCOPY ‹--parents› b /", "28", "The legacy builder refuses the file before its first step: dockerfile parse error on line 2: unknown flag: --parents"],
    ["an older release", "FROM a\nCOPY ‹--link› b /", "20", "The legacy builder refuses the file before its first step: dockerfile parse error line 2: Unknown flag: link"],
    ["a platform", "FROM ‹--platform=$BUILDPLATFORM› a", "28", "The legacy builder stops at step 1 of 1: failed to parse platform"],
    ["nothing to keep", "FROM ‹scratch›", "28", "The legacy builder ends without an image: No image was generated."],
  ] as const)("the legacy builder stops: %s", (_, marked, legacyVersion, message) => {
    const [found] = check("LegacyStops", marked, { legacyVersion });
    expect(found?.message).toContain(message);
  });

  test("a stage that only the legacy builder runs fails", () => {
    const [found] = check("UnneededStageFails", "FROM a AS lint\nRUN ok\n‹RUN› exit 3\nFROM b AS app\nRUN ok");
    expect(found?.message).toContain("The legacy builder fails at step 3 of 5, in lint, which app does not need:");
    check("LegacyStops", "FROM a AS lint\nRUN exit 3\nFROM b AS app");
  });

  test("where both builders refuse, each says so itself", () => {
    const found = diagnosticsOf("FROM a\nCOPY --from=5 b /");
    expect(found.map((it) => it.origin)).toEqual(["buildkit", "legacy"]);
  });

  test.each([
    ["RUN ‹<<EOF›\nb\nEOF", "it runs an empty command"],
    ['RUN cat ‹<<-"EOF"› > /x\nb\nEOF', "the command gets an empty text"],
    ["COPY b ‹<<c› /d/\ne\nc", "it copies b alone"],
    ["ADD b ‹<<c› /d/\ne\nc", "it adds b alone"],
  ])("a heredoc is dropped: %j", (lines, effect) => {
    const [found] = check("HeredocDropped", `FROM a\n${lines}`);
    expect(found?.message).toContain(effect);
  });

  test("an older release refuses heredocs, so it drops none", () => check("HeredocDropped", "FROM a\nRUN <<EOF\nb\nEOF", { legacyVersion: "20" }));
  test("what stands below the target or a failure is not reached", () => {
    check("HeredocDropped", "FROM a AS x\nFROM a AS y\nRUN <<EOF\nb\nEOF", { target: "x" });
    check("HeredocDropped", "FROM a\nRUN false\nRUN <<EOF\nb\nEOF");
  });

  test("flags that are read over", () => {
    const found = check("FlagIgnored", "FROM a\nADD ‹--checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d› https://b.org/c /\nCOPY --link d /");
    expect(messagesOf(found)).toEqual(["The legacy builder reads over --checksum: it takes the download unchecked."]);
  });
});

describe("arguments that a stage has not declared", () => {
  const lost = (marked: string, told: Told = {}) => messagesOf(check("ArgumentNotRedeclared", marked, told));

  test("global ones, once in a stage", () => {
    expect(lost("ARG V=1\nFROM scratch AS a\nRUN echo ‹$V› ${V}")).toEqual(["V is empty here: its ARG on line 1 stands above the first FROM, and a has none."]);
  });

  test("BuildKit's own", () => {
    expect(lost("FROM alpine\nRUN make ARCH=‹${TARGETARCH}›")).toEqual(["TARGETARCH is empty here: BuildKit sets it, but stage-0 sees it only after ARG TARGETARCH."]);
  });

  test("those of another stage; an image may set the variable itself", () => {
    expect(lost("FROM scratch AS a\nARG V=1\nFROM alpine\nRUN echo ‹$V›")).toEqual(["V is empty here unless the image sets it: its ARG belongs to a, and stage-1 has none."]);
    expect(check("ArgumentNotRedeclared", "FROM scratch AS a\nARG V=1\nFROM alpine\nRUN echo ‹$V›")[0]?.severity).toBe("note");
    expect(check("ArgumentNotRedeclared", "FROM scratch AS a\nARG V=1\nFROM scratch\nRUN echo ‹$V›")[0]?.severity).toBe("warning");
  });

  test("before their own ARG", () => expect(lost("ARG V=1\nFROM scratch\nRUN echo ‹$V›\nARG V\nRUN echo $V")).toHaveLength(1));
  test("in a RUN's heredoc", () => expect(lost("ARG V=1\nFROM scratch\nRUN <<EOF\necho ‹$V›\nEOF")).toHaveLength(1));

  const images = { "docker.io/library/alpine:latest": { env: ["V=2"], onbuild: ["ARG W"] } };
  test.each([
    ["declared here", "ARG V=1\nFROM scratch\nARG V\nRUN echo $V"],
    ["set by ENV", "ARG V=1\nFROM scratch\nENV V=2\nRUN echo $V"],
    ["inherited", "ARG V=1\nFROM scratch AS a\nENV V=2\nFROM a AS b\nFROM b\nRUN echo $V"],
    ["set by a trigger", "ARG V=1\nFROM scratch AS a\nONBUILD ARG V\nFROM a\nRUN echo $V"],
    ["set by the image", "ARG V=1\nARG W\nFROM alpine\nRUN echo $V $W"],
    ["set by the shell", "ARG V=1\nFROM scratch\nRUN V=2; echo $V"],
    ["a loop's", "ARG V=1\nFROM scratch\nRUN for V in a b; do echo $V; done"],
    ["read from a file", "ARG V=1\nFROM scratch\nRUN . /etc/os-release && echo $V"],
    ["with a default", "ARG V=1\nFROM scratch\nRUN echo ${V:-2}"],
    ["in single quotes", "ARG V=1\nFROM scratch\nRUN awk '{ print $V }'"],
    ["escaped", "ARG V=1\nFROM scratch\nRUN echo \\$V"],
    ["in exec form", 'ARG V=1\nFROM scratch\nRUN ["echo", "$V"]'],
    ["in a comment among the lines", "ARG V=1\nFROM scratch\nRUN echo \\\n# $V\n done"],
    ["at run time", "ARG V=1\nFROM scratch\nCMD echo $V"],
    ["nowhere declared", "FROM scratch\nRUN echo $V"],
    ["a proxy", "ARG HTTP_PROXY\nFROM scratch\nRUN echo $HTTP_PROXY"],
    ["where BuildKit says it already", "ARG V=1\nFROM scratch\nCOPY $V /"],
  ])("not: %s", (_, text) => expect(lost(text, { images })).toEqual([]));

  test("the fix repeats what another stage says, unless it stands on more", () => {
    const fixOf = (declaration: string, keyword = "RUN") => {
      const text = `FROM scratch AS a\n${declaration}\nFROM scratch\n${keyword} echo $V\n`;
      const fix = find(text).find((it) => it.code === "ArgumentNotRedeclared")?.fix;
      return fix && applyTextEdits(text, fix.edits).split("\n")[3];
    };
    expect(fixOf("ARG V=1")).toBe("ARG V=1");
    expect(fixOf("ARG V")).toBe("ARG V");
    expect(fixOf("ARG V=$W")).toBeUndefined();
    expect(fixOf("ARG V=1\nARG V=2")).toBeUndefined();
  });

  test("a secret is no argument to repeat", () => {
    const [found] = check("ArgumentNotRedeclared", "ARG API_KEY\nFROM scratch\nRUN echo ‹$API_KEY›");
    expect(found?.fix).toBeUndefined();
  });

  test("BuildKit hands arguments down, the legacy builder does not", () => {
    const found = check("ArgumentInheritedByBuildkitAlone", "FROM a AS b\nARG V=1\nFROM b AS c\nRUN echo ‹$V›");
    expect(messagesOf(found)).toEqual(["V is empty here for the legacy builder: c has no ARG of its own and starts from a stage that has."]);
    check("ArgumentInheritedByBuildkitAlone", "FROM a AS b\nARG V=1\nFROM b AS c\nRUN echo $V\nFROM b AS d", { target: "b" });
  });
});
