import fc from "fast-check";
import { expect, test } from "vitest";
import { anyExportedBuild, exampleBuild, exportedBuild, hostileBuild } from "../../testing/exportedBuilds.ts";
import { hostileNames } from "../../testing/hostileNames.ts";
import { openReportSchema } from "../../testing/renderers/validateReport.ts";
import { exportJson } from "./json.ts";
import type { ReportV1 } from "./report.ts";

const complaints = openReportSchema();
const read = (text: string): ReportV1 => JSON.parse(text) as ReportV1;

test("every report fits its published schema, with no field that this leaves out", () => {
  fc.assert(
    fc.property(anyExportedBuild, (build) => {
      expect(complaints(read(exportJson(build)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test.each(hostileNames)("the name %j is kept whole", (name) => {
  const [stage] = read(exportJson(hostileBuild(name))).stages;
  expect(stage?.displayName).toBe(name);
});

test("an edge says which instruction makes it, and what each builder makes of it", () => {
  const dockerfile = "FROM alpine AS a\nFROM scratch AS b\nRUN --mount=from=a,target=/a true\nFROM a\nCOPY --from=b /x /x\n";
  const { edges, stages } = read(exportJson(exportedBuild({ dockerfile, options: {} })));
  const told = edges.map((it) => `${it.kind} ${it.from} > ${stages[Number(it.to.slice(6))]?.instructions[it.instruction]?.text ?? ""} (${it.line}): ${it.legacy}, ${it.buildkit}`);
  expect(told).toEqual([
    "from image:docker.io/library/alpine:latest > FROM alpine AS a (1): followed, followed",
    "from scratch > FROM scratch AS b (2): followed, followed",
    "mount stage:0 > RUN --mount=from=a,target=/a true (3): not read, followed",
    "from stage:0 > FROM a (4): not followed, followed",
    "copy stage:1 > COPY --from=b /x /x (5): not followed, followed",
  ]);
});

test("values of build arguments stay out", () => {
  const build = exportedBuild({ dockerfile: "ARG TOKEN\nFROM alpine\n", options: { buildArgs: { TOKEN: "hunter2" } } });
  expect(exportJson(build)).not.toContain("hunter2");
  expect(read(exportJson(build)).options.buildArgs).toEqual(["TOKEN"]);
});

test("a target that does not exist is an error in BuildKit's words", () => {
  const { builders, target } = read(exportJson(exportedBuild({ ...exampleBuild, options: { target: "nosuch" } })));
  expect(builders.buildkit).toMatchObject({ accepted: false, error: { message: 'target stage "nosuch" could not be found', step: null, line: null } });
  expect(target).toEqual({ legacy: null, buildkit: null });
});

test.each(["\u007f", "\u009f"])("%j in a message is escaped, and kept", (character) => {
  const text = exportJson(exportedBuild({ dockerfile: `'$${character}\n`, options: {} }));
  expect(text).not.toContain(character);
  expect(read(text).problems[0]?.message).toContain(character);
});
