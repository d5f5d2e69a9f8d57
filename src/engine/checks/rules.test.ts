import { describe, expect, test } from "vitest";
import { applyTextEdits, configChangedBy, diagnosticsOf, outlineBuild, placesOf } from "../../testing/markedDiagnostics.ts";
import { readMarks } from "../../testing/readMarks.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";

const NAMES = new Set(rules.map((it) => it.name));

/** What BuildKit's checks say. */
function findChecks(dockerfile: string, options: BuildOptions = {}): readonly Diagnostic[] {
  return diagnosticsOf(dockerfile, options).filter((it) => it.origin === "buildkit" && NAMES.has(it.code));
}

test("each of BuildKit's rules is there, once", () => {
  const expected =
    "ConsistentInstructionCasing CopyIgnoredFile DuplicateStageName ExposeInvalidFormat ExposeProtoCasing FromAsCasing FromPlatformFlagConstDisallowed InvalidBaseImagePlatform InvalidDefaultArgInFrom InvalidDefinitionDescription JSONArgsRecommended LegacyKeyValueFormat MaintainerDeprecated MultipleInstructionsDisallowed NoEmptyContinuation RedundantTargetPlatform ReservedStageName SecretsUsedInArgOrEnv StageNameCasing UndefinedArgInFrom UndefinedVar WorkdirRelativePath";
  expect(rules.map((it) => it.name).sort()).toEqual(expected.split(" "));
});

describe.each(rules.map((rule): [string, Rule] => [rule.name, rule]))("%s", (name, rule) => {
  const { options } = rule.examples;
  const { text, places } = readMarks(rule.examples.bad);

  test("fires in the bad example alone, at the marked words", () => {
    expect(places).toHaveLength(1);
    expect(placesOf(findChecks(text, options))).toEqual(places.map((it) => `${name} ${it}`));
    expect(findChecks(rule.examples.good, options)).toEqual([]);
  });

  test("says why, what to do and where BuildKit explains it", () => {
    const [found] = findChecks(text, options);
    expect(found).toMatchObject({ why: rule.why, advice: rule.advice, severity: rule.severity });
    const kebab = name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
    expect(found?.url).toBe(name === "InvalidBaseImagePlatform" ? undefined : `https://docs.docker.com/go/dockerfile/rule/${kebab}/`);
  });

  test("is experimental only where BuildKit fires it on demand", () => {
    const asked = text.startsWith("# check=experimental=");
    expect(rule.isExperimental ?? false).toBe(asked);
    if (asked) expect(findChecks(text.slice(text.indexOf("\n") + 1), options)).toEqual([]);
  });

  test("its fix, if it has one, takes the finding away and changes nothing else", () => {
    const [found] = findChecks(text, options);
    if (!found?.fix) return;
    const fixed = applyTextEdits(text, found.fix.edits);
    expect(findChecks(fixed, options)).toEqual([]);
    expect(outlineBuild(fixed, options, configChangedBy(name))).toEqual(outlineBuild(text, options, configChangedBy(name)));
  });
});

test("these rules offer a fix for their own example", () => {
  const fixing = rules.filter(({ examples: { bad, options } }) => findChecks(readMarks(bad).text, options).some((it) => it.fix));
  expect(fixing.map((it) => it.name)).toEqual(
    "ConsistentInstructionCasing ExposeProtoCasing FromAsCasing JSONArgsRecommended LegacyKeyValueFormat MaintainerDeprecated NoEmptyContinuation RedundantTargetPlatform StageNameCasing WorkdirRelativePath".split(" "),
  );
});

/** The file after the first fix of a rule; undefined where it offers none. */
function fix(rule: string, dockerfile: string, options: BuildOptions = {}): string | undefined {
  const found = findChecks(dockerfile, options).find((it) => it.code === rule);
  expect(found, `${rule} fires`).toBeDefined();
  return found?.fix && applyTextEdits(dockerfile, found.fix.edits);
}

describe("fixes", () => {
  test.each([
    ["a value of several words is put into quotes", "ENV A b c", 'ENV A="b c"'],
    ["a value of one word needs none", "ENV A b", "ENV A=b"],
    ["a quoted value keeps its quotes", 'ENV A "b c"', 'ENV A="b c"'],
    ["variables stay variables", "LABEL a $PATH b", 'LABEL a="$PATH b"'],
    ["a value over two lines", "ENV A b \\\n  c", 'ENV A="b \\\n  c"'],
    ["a value on the next line", "ENV A \\\n  b", "ENV A=b"],
    ["quotes inside a value are not touched", 'ENV A b "c d"', undefined],
    ["nor an escape", "ENV A b\\ c d", undefined],
    ["nor a comment in between", "ENV A \\\n# why\n  b", undefined],
  ])("LegacyKeyValueFormat: %s", (_, line, expected) => {
    const head = "FROM alpine\n";
    expect(fix("LegacyKeyValueFormat", head + line)).toBe(expected === undefined ? undefined : head + expected);
  });

  test.each([
    ["CMD nginx -g daemon", 'CMD ["nginx", "-g", "daemon"]'],
    ["ENTRYPOINT ./run", 'ENTRYPOINT ["./run"]'],
    ["CMD", undefined],
    ["CMD echo $HOME", undefined],
    ["CMD a && b", undefined],
    ["CMD ls *.txt", undefined],
    ["CMD A=1 run", undefined],
    ["CMD exec run", undefined],
    ["CMD cd /app", undefined],
    ['CMD run "a b"', undefined],
    ["CMD run \\\n  now", undefined],
    ['ENTRYPOINT ["/init"]\nCMD run', undefined],
    ['ENTRYPOINT run\nCMD ["now"]', undefined],
    ["ENTRYPOINT run\nFROM base\nUSER 1", undefined],
  ])("JSONArgsRecommended: %j", (lines, expected) => {
    const head = "FROM alpine AS base\n";
    expect(fix("JSONArgsRecommended", head + lines)).toBe(expected === undefined ? undefined : head + expected);
  });

  test.each([
    ["uses in the same letters are written in lower case too", "FROM a AS Build\nFROM b\nCOPY --from=Build /x /\nRUN --mount=type=bind,from=Build,target=/b true", "FROM a AS build\nFROM b\nCOPY --from=build /x /\nRUN --mount=type=bind,from=build,target=/b true"],
    ["a base in the same letters", "FROM a AS Build\nFROM Build", "FROM a AS build\nFROM build"],
    ["other letters are left alone", "FROM a AS Build\nFROM b\nCOPY --from=BUILD /x /", "FROM a AS build\nFROM b\nCOPY --from=BUILD /x /"],
    ["so are uses above the stage", "FROM Build\nFROM a AS Build", "FROM Build\nFROM a AS build"],
  ])("StageNameCasing: %s", (_, before, after) => expect(fix("StageNameCasing", before)).toBe(after));

  test("the case of AS goes with the keyword's", () => {
    expect(fix("ConsistentInstructionCasing", "FROM a\nUSER b\nfrom a as c\nUSER d")).toBe("FROM a\nUSER b\nFROM a AS c\nUSER d");
  });

  test("an author's quotes and dollars are kept", () => {
    expect(fix("MaintainerDeprecated", 'FROM a\nMAINTAINER "A" $B \\c')).toBe('FROM a\nLABEL org.opencontainers.image.authors="\\"A\\" \\$B \\\\c"');
    expect(fix("MaintainerDeprecated", "FROM a\nMAINTAINER b\nLABEL org.opencontainers.image.authors=c")).toBeUndefined();
  });

  test("all empty lines of an instruction go, comments stay", () => {
    expect(fix("NoEmptyContinuation", "FROM a\nRUN b \\\n\n# c\n  \t\n d\n\nRUN e")).toBe("FROM a\nRUN b \\\n# c\n d\n\nRUN e");
  });

  test("a relative directory is certain only at the root of scratch", () => {
    expect(fix("WorkdirRelativePath", "FROM scratch AS a\nFROM a\nWORKDIR b/c")).toBe("FROM scratch AS a\nFROM a\nWORKDIR /b/c");
    expect(fix("WorkdirRelativePath", "FROM alpine\nWORKDIR b")).toBeUndefined();
    expect(fix("WorkdirRelativePath", "FROM scratch\nWORKDIR $b")).toBeUndefined();
    expect(fix("WorkdirRelativePath", "FROM scratch\nWORKDIR b", { platform: "windows/amd64" })).toBeUndefined();
    expect(fix("WorkdirRelativePath", "FROM scratch\nWORKDIR b", { platform: "", targetPlatforms: [] })).toBe("FROM scratch\nWORKDIR /b");
  });

  test("a platform of one's own is not redundant", () => {
    expect(fix("RedundantTargetPlatform", "ARG TARGETPLATFORM=linux/arm64\nFROM --platform=$TARGETPLATFORM a")).toBeUndefined();
  });

  test("an argument that is declared elsewhere is repeated above the instruction and its comments", () => {
    const before = "ARG A=1\nFROM scratch\n# copies\nCOPY $A /\n";
    expect(fix("UndefinedVar", before)).toBe("ARG A=1\nFROM scratch\nARG A\n# copies\nCOPY $A /\n");
    expect(fix("UndefinedVar", before.replaceAll("\n", "\r\n"))).toBe("ARG A=1\r\nFROM scratch\r\nARG A\r\n# copies\r\nCOPY $A /\r\n");
    expect(fix("UndefinedVar", "FROM scratch\nCOPY $A /\n")).toBeUndefined();
  });
});

describe("places", () => {
  test.each([
    ["FROM a\nCOPY $x '$y' ‹${y}›/ /", "UndefinedVar"],
    ["FROM a\nEXPOSE 80 ‹90/UDP›", "ExposeProtoCasing"],
    ["FROM a\nARG x ‹A_TOKEN›=1", "SecretsUsedInArgOrEnv"],
    ["FROM a\nENV ‹A_TOKEN› b", "SecretsUsedInArgOrEnv"],
    ["ARG a\nFROM --platform=‹$b› c:$a", "UndefinedArgInFrom"],
  ])("%j", (marked, rule) => {
    const { text, places } = readMarks(marked);
    const found = findChecks(text).filter((it) => it.code === rule);
    expect(placesOf(found).slice(-1)).toEqual(places.map((it) => `${rule} ${it}`));
  });

  test("what a trigger of another stage says is at the FROM that fires it", () => {
    const text = "FROM a AS b\nONBUILD ENV c d\nFROM b\n";
    const [found] = findChecks(text);
    expect(found).toMatchObject({ code: "LegacyKeyValueFormat", span: { start: text.indexOf("FROM b"), end: text.indexOf("FROM b") + 6 } });
    expect(found?.fix).toBeUndefined();
  });

  test("a check that is skipped stays away", () => {
    expect(findChecks("FROM a as b\n")).toHaveLength(1);
    expect(findChecks("# check=skip=all\nFROM a as b\n")).toEqual([]);
  });
});
