import fc from "fast-check";
import { expect, test } from "vitest";
import { anyExportedBuild, exportedBuild, hostileBuild } from "../../testing/exportedBuilds.ts";
import { hostileNames } from "../../testing/hostileNames.ts";
import { codeSpan, escapeMarkdown } from "./markdownText.ts";
import { exportText } from "./text.ts";
import { toLine } from "./toLabel.ts";

const report = (lines: readonly string[], options = {}): string => exportText(exportedBuild({ dockerfile: lines.join("\n"), options }));

test("the headline of each builder tells where it fails, in its own words", () => {
  expect(report(["FROM alpine AS a", "RUN --mount=type=cache,target=/x make"])).toContain(
    "- **Legacy builder** (Docker 28.5.2) fails at step 2: `the --mount option requires BuildKit.",
  );
  expect(report(["FROM alpine", "RUNN x"])).toContain("- **BuildKit** (0.32) refuses the build: `dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)`");
});

test("problems stand with their lines, notes apart from them", () => {
  const text = report(["FROM alpine as a", "FROM alpine AS b"]);
  expect(text).toContain("### Problems\n\n- Line 1, warning, BuildKit (FromAsCasing): 'as' and 'FROM' keywords' casing do not match.");
  expect(text).toContain("### Notes\n\n- Line 1, note, Stagegraph (StageNotReached):");
});

test("platforms, arguments and contexts that were given are told, no values of arguments", () => {
  const text = report(["FROM alpine AS a"], { platform: "linux/arm64,linux/amd64", buildArgs: { TOKEN: "hunter2" }, contexts: { cfg: "local:cfg" } });
  expect(text).toContain("- Platform `linux/arm64`; also built for `linux/amd64`.\n- Build arguments: `TOKEN`.\n- Named contexts: `cfg`.");
  expect(text).not.toContain("hunter2");
});

test("what a stage takes from one place by one kind of instruction is one row, with its lines", () => {
  const text = report(["FROM alpine AS a", "FROM a AS b", "COPY --from=a /1 /", "COPY --from=a /2 /", "RUN x", "COPY --from=a /3 /"]);
  expect(text).toContain("\n| `b`   | COPY | stage `a`      | both        | 3-4, 6 |\n");
});

test("tables keep their columns, whatever the file says", () => {
  fc.assert(
    fc.property(anyExportedBuild, (build) => {
      for (const line of exportText(build).split("\n")) {
        if (!line.startsWith("|")) continue;
        expect(line.replaceAll("\\|", "").split("|"), line).toHaveLength(7);
      }
    }),
    { numRuns: 150 },
  );
});

test.each(hostileNames)("the name %j starts no line and no markup", (name) => {
  const text = exportText(hostileBuild(name));
  const row = text.split("\n").find((line) => line.startsWith("| `")) ?? "";
  expect(row).toContain(codeSpan(name));
  expect(text.match(/^#/gm)).toHaveLength(4 + (text.includes("### Notes") ? 1 : 0));
});

test.each([
  ["a`b", "``a`b``"],
  ["`", "`` ` ``"],
  ["a|b", "`a\\|b`"],
  ["", "` `"],
])("%j is code as %s", (name, written) => expect(codeSpan(name)).toBe(written));

test.each([
  ["stage my_stage copies $A --from=b on line 3, (x).", "stage my_stage copies $A --from=b on line 3, (x)."],
  ["<img> *a* _b_ [c](d) `e` a|b", "\\<img\\> \\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` a\\|b"],
  ["&lt; \\* x\\y", "\\&lt; \\\\\\* x\\y"],
  ["ask @somebody, not a@b", "ask @\u2060somebody, not a@b"],
])("%j in a sentence is written %j", (text, written) => expect(escapeMarkdown(text)).toBe(written));

test("a line is one line", () => expect(toLine("a\r\n\tb\u0085\u2028c\u202e\u0000d")).toBe("a b c d"));

test("builders beside Docker's own stand in a table of their own, where they were asked", () => {
  const dockerfile = "FROM alpine AS a\nFROM alpine AS b\nFROM alpine AS c\nCOPY --from=b x /\nCOPY --from=0 y /\n";
  const input = { dockerfile, options: {}, otherBuilders: ["kaniko-skip", "buildah"] as const };
  const text = exportText(exportedBuild(input));
  expect(text).toContain("### Other builders");
  expect(text).toContain("| Stage | kaniko `--skip-unused-stages` | buildah |");
  expect(text).toMatch(/\| `a` +\| built +\| built \|/);
  expect(text).toMatch(/\| `b` +\| built +\| built \|/);
  expect(exportText(exportedBuild({ dockerfile, options: {} }))).not.toContain("Other builders");
});
