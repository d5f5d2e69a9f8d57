import { expect, test } from "vitest";
import type { BuildOptions } from "../buildContext/buildOptions.ts";
import { pathologicalFiles } from "../../testing/dockerfiles/pathologicalFiles.ts";
import { listArguments } from "./listArguments.ts";

/** Each row as `NAME stage: legacy | BuildKit`, a value or what is said in place of one. */
function table(lines: readonly string[], options: BuildOptions = {}): readonly string[] {
  return listArguments({ dockerfile: lines.join("\n"), options }).arguments.flatMap(({ name, rows }) =>
    rows.map(({ stage, legacy, buildkit, isSame, uses }) => {
      const tell = ({ state, value, origin }: typeof legacy): string => `${state === "set" ? JSON.stringify(value) : state} (${origin})`;
      const read = uses.length > 0 ? `, read on ${uses.map((it) => it.line).join(" ")}` : "";
      return `${name} ${stage}: ${isSame ? tell(buildkit) : `${tell(legacy)} | ${tell(buildkit)}`}${read}`;
    }),
  );
}

test("a table tells where each value comes from and where it is lost", () =>
  expect(
    table(["ARG GO=1.26", "FROM golang:${GO} AS build", "ARG MODE=prod", "RUN make $MODE $GO", "FROM build AS test", "ENV CI=1", "FROM scratch AS app", "COPY --from=build /a /a"], { buildArgs: { MODE: "dev", X: "1" } }),
  ).toEqual([
    'GO -1: "1.26" (line 1), read on 2',
    "GO 0: unset (lost), read on 4",
    'MODE 0: "dev" (--build-arg), read on 4',
    'MODE 1: unset (lost) | "dev" (--build-arg, build)',
    'CI 1: "1" (line 6)',
  ]));

test("a name tells its default, what is given for it and what a comment says", () => {
  const { arguments: found } = listArguments({ dockerfile: "# GO version of the compiler\nARG GO=1.26\nFROM golang:$GO\nENV X=1", options: { buildArgs: { GO: "1.25" } } });
  expect(found.map(({ name, isArgument, written, given, description }) => [name, isArgument, written, given, description])).toEqual([
    ["GO", true, "1.26", "1.25", "version of the compiler"],
    ["X", false, undefined, undefined, ""],
  ]);
});

test("platform arguments are listed where they are read", () => expect(table(["FROM --platform=$BUILDPLATFORM alpine"])).toEqual(['BUILDPLATFORM -1: unset (not declared) | "linux/amd64" (BuildKit), read on 1']));

test("names that are no object's own are names like any other", () => expect(table(["FROM scratch", "ARG __proto__=1", "ARG constructor=2"])).toEqual(['__proto__ 0: "1" (line 2)', 'constructor 0: "2" (line 3)']));

test("a file of thousands of arguments and stages is cut to what anyone reads", () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `FROM alpine AS s${index}\nARG A${index}=1`);
  const { arguments: found, leftOutCount } = listArguments({ dockerfile: lines.join("\n"), options: {} });
  expect([found.length, leftOutCount]).toEqual([2000, 1000]);
});

test.each(pathologicalFiles.map((it) => [it.name, it.write(Math.min(it.size, 40))] as const))("%s gets an answer", (_, dockerfile) => {
  expect(JSON.parse(JSON.stringify(listArguments({ dockerfile, options: {} })))).toBeTruthy();
});
