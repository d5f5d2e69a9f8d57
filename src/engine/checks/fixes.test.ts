import fc from "fast-check";
import { expect, test } from "vitest";
import { anyInput } from "../../testing/dockerfiles/arbitraryBuild.ts";
import { mutatedFile } from "../../testing/dockerfiles/arbitraryDockerfile.ts";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import { analyse, applyTextEdits, configChangedBy, outlineBuild } from "../../testing/markedDiagnostics.ts";
import { readMarks } from "../../testing/readMarks.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { findings } from "./findings.ts";
import { rules } from "./rules.ts";

const examples = [...rules, ...findings].flatMap((it) => [readMarks(it.examples.bad).text, it.examples.good]);

const lines = fc.constantFrom(
  ...[...new Set(examples.flatMap((it) => it.split(/\n(?=\S)/)))],
  ...["ENV a b c", "ENV a  'b c' ", 'label a b "c"', "Env $a ${b:-c d}", "LABEL a=b", "env a \\\n  b \\\n\n c", "ENV a \\\n# d\n b", "ENV a b\\", "ENV a\tb `", "# a comment", "# check=skip=JSONArgsRecommended"],
  ...["CMD a b", "entrypoint a", "CMD a | b", "CMD", "ENTRYPOINT a -b \\\n c", "SHELL [\"/bin/sh\"]", "maintainer a \"b\" $c \\d", "Maintainer x", "MAINTAINER a \\\n b"],
  ...["FROM a AS B", "from a as B", "FROM B", "from B AS c", "FROM c as d", "FROM scratch AS e", "FROM e", "FROM --platform=${TARGETPLATFORM} a", "FROM --platform=$TARGETPLATFORM \\\n a as x"],
  ...["COPY --from=B a /", "copy --from=c a /", "COPY $d /", "WORKDIR a/b", "workdir $x", "WORKDIR /", "EXPOSE 1/TCP $a/UDP 2/Sctp 3", "EXPOSE 1:2 ", "RUN a \\\n \n\t\n b", "RUN echo $V $TARGETOS", "ARG V", "ARG V=1", "ENV V=2", "ONBUILD ENV q r", "ONBUILD CMD a", "RU\\\nN a"],
);

const exampleSoup = fc
  .tuple(fc.array(lines, { maxLength: 3 }), fc.array(lines, { minLength: 1, maxLength: 14 }), fc.constantFrom("\n", "\r\n"), fc.constantFrom("", "\n"))
  .map(([head, body, lineBreak, end]) => ([...head, "FROM alpine", ...body].join("\n") + end).replaceAll("\n", lineBreak));

const countByCode = (diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { origin, code } of diagnostics) if (origin !== "legacy") counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};

/** Fixes that declare an argument or correct a name are there to change what is built. */
const changesBuild = (code: string): boolean => ["UndefinedVar", "ArgumentNotRedeclared", "ArgumentInheritedByBuildkitAlone", "StageNameMistyped", "StageNameInAnotherCase"].includes(code);

test(`a fix takes its finding away, brings none, and keeps the build, seed ${propertySeed}`, () => {
  let fixes = 0;
  holdsFor(fc.oneof({ weight: 4, arbitrary: exampleSoup }, { weight: 1, arbitrary: mutatedFile }), (dockerfile) => {
    const before = analyse({ dockerfile, options: {} });
    const wasRefused = before.verdicts.buildkit.error !== undefined;
    const counts = countByCode(before.diagnostics);
    for (const { code, fix } of before.diagnostics) {
      if (!fix) continue;
      fixes += 1;
      const fixed = applyTextEdits(dockerfile, fix.edits);
      const after = analyse({ dockerfile: fixed, options: {} });
      if (wasRefused) continue;
      expect(after.verdicts.buildkit.error, `${code} must not break\n${dockerfile}\n---\n${fixed}`).toBeUndefined();
      const left = countByCode(after.diagnostics);
      expect(left.get(code) ?? 0, `${code} goes from\n${dockerfile}\n---\n${fixed}`).toBeLessThan(counts.get(code) ?? 0);
      if (changesBuild(code)) continue;
      expect(outlineBuild(fixed, {}, configChangedBy(code)), `${code} keeps\n${dockerfile}\n---\n${fixed}`).toEqual(outlineBuild(dockerfile, {}, configChangedBy(code)));
      for (const { name } of rules) expect(left.get(name) ?? 0, `${name} after ${code}\n${dockerfile}\n---\n${fixed}`).toBeLessThanOrEqual(counts.get(name) ?? 0);
    }
  });
  expect(fixes).toBeGreaterThan(0);
});

test(`every place lies in the text, and every fix can be applied, seed ${propertySeed}`, () => {
  holdsFor(fc.oneof(anyInput, exampleSoup.map((dockerfile) => ({ dockerfile, options: {} }))), (input) => {
    for (const { span, fix, code } of analyse(input).diagnostics) {
      expect(span.start, code).toBeGreaterThanOrEqual(0);
      expect(span.end, code).toBeLessThanOrEqual(input.dockerfile.length);
      expect(span.end, code).toBeGreaterThanOrEqual(span.start);
      if (fix) expect(applyTextEdits(input.dockerfile, fix.edits)).not.toBe(input.dockerfile);
    }
  });
});
