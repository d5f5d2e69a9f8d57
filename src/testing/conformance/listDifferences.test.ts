import { describe, expect, test } from "vitest";
import { answerCase } from "../../engine/index.ts";
import { compareFacets } from "./facets.ts";
import { listDifferences } from "./listDifferences.ts";
import type { Answers, RecordedBuild, RecordedBuildkit, RecordedLegacy } from "./recordedCase.ts";

type Change<Answer> = (answer: Answer) => Answer;

const dockerfile = ["ARG VERSION=3", "FROM alpine:${VERSION} as base", "RUN \\", "", "  true", "FROM base AS app", "COPY --from=base /a /b", "RUN echo $UNSET", "CMD run"].join("\n");
const accepted = answersTo({ dockerfile });
const refused = answersTo({ dockerfile: `${dockerfile}\nONBUILD FROM x\n`, opts: { "build-arg:BUILDKIT_DOCKERFILE_CHECK": "error=true" } });

function answersTo(input: { readonly dockerfile: string; readonly opts?: Readonly<Record<string, string>> }): Answers {
  return JSON.parse(JSON.stringify(answerCase({ id: "", ...input }))) as Answers;
}

function headings(recorded: Answers, answered: Answers): readonly string[] {
  return listDifferences(recorded, answered).map((it) => it.split("\n")[0] ?? "");
}

test("answers agree with themselves", () => {
  expect(listDifferences(accepted, accepted)).toEqual([]);
  expect(listDifferences(refused, refused)).toEqual([]);
});

describe("a change is found in", () => {
  const buildkit = (change: Change<RecordedBuildkit>) => (answers: Answers): Answers => ({ ...answers, buildkit: change(answers.buildkit ?? {}) });
  const build = (change: Change<RecordedBuild>): Change<Answers> => buildkit((it) => ({ ...it, builds: it.builds?.map(change) ?? [] }));
  const legacy = (builder: "legacy28" | "legacy20", change: Change<RecordedLegacy>) => (answers: Answers): Answers => {
    const answer = answers[builder];
    return answer === undefined ? answers : { ...answers, [builder]: change(answer) };
  };
  const legacyChanges = (builder: "legacy28" | "legacy20", name: string): (readonly [string, Answers, Change<Answers>])[] => [
    [`${name}: steps`, accepted, legacy(builder, (it) => ({ ...it, steps: it.steps.map(([number, total, text]) => [number, total + 1, text]) }))],
    [`${name}: warnings`, accepted, legacy(builder, (it) => ({ ...it, warnings: [] }))],
    [`${name}: exit code`, accepted, legacy(builder, (it) => ({ ...it, exitCode: 2 }))],
    [`${name}: accepts`, accepted, legacy(builder, (it) => ({ ...it, error: { message: "no", phase: "step" } }))],
    [`${name}: error`, refused, legacy(builder, (it) => ({ ...it, error: { message: "another", phase: "parse" } }))],
    [`${name}: error phase`, refused, legacy(builder, (it) => ({ ...it, error: { message: it.error?.message ?? "", phase: "step" } }))],
  ];
  const changes: readonly (readonly [string, Answers, Change<Answers>])[] = [
    ["BuildKit: accepts", accepted, buildkit((it) => ({ ...it, error: { message: "no" } }))],
    ["BuildKit: error text", refused, buildkit((it) => ({ ...it, error: { ...it.error, message: "another" } }))],
    ["BuildKit: error lines", refused, buildkit((it) => ({ ...it, error: { message: it.error?.message ?? "", lines: [[1, 1]] } }))],
    ["BuildKit: stages", accepted, buildkit((it) => ({ ...it, stages: it.stages?.map((stage) => ({ ...stage, lines: [9, 9] })) ?? [] }))],
    ["BuildKit: instructions", accepted, buildkit((it) => ({ ...it, stages: it.stages?.map((stage) => ({ ...stage, instructions: [] })) ?? [] }))],
    ["BuildKit: target", accepted, build((it) => ({ ...it, target: 0 }))],
    ["BuildKit: reached", accepted, build((it) => ({ ...it, reached: [1] }))],
    ["BuildKit: executed", accepted, build((it) => ({ ...it, executed: [1] }))],
    ["BuildKit: steps", accepted, build((it) => ({ ...it, steps: it.steps?.slice(1) ?? [] }))],
    ["BuildKit: vertex graph", accepted, build((it) => ({ ...it, vertices: it.vertices?.map((vertex) => ({ ...vertex, inputs: vertex.inputs.slice(1) })) ?? [] }))],
    ["BuildKit: result", accepted, build((it) => ({ ...it, result: 0 }))],
    ["BuildKit: image config", accepted, build((it) => ({ ...it, config: {} }))],
    ["BuildKit: checks", accepted, buildkit((it) => ({ ...it, checks: [] }))],
    ["BuildKit: refusal by checks", refused, buildkit((it) => ({ ...it, checksError: { message: "another" } }))],
    ["BuildKit: targets", accepted, buildkit((it) => ({ ...it, targets: [] }))],
    ["BuildKit: outline", accepted, buildkit((it) => ({ ...it, outline: {} }))],
    ...legacyChanges("legacy28", "moby 28"),
    ...legacyChanges("legacy20", "moby 20.10"),
  ];

  test.each(changes)("%s, and there alone", (name, answers, change) => {
    expect(headings(answers, change(answers))).toEqual([name]);
  });

  test("vertex names, and so in graph and result", () => {
    const renamed = build((it) => ({ ...it, vertices: it.vertices?.map((vertex) => ({ ...vertex, name: `${vertex.name}!` })) ?? [] }))(accepted);
    expect(headings(accepted, renamed)).toEqual(["BuildKit: vertex names", "BuildKit: vertex graph", "BuildKit: result"]);
  });

  test("every facet: none is without a change above", () => {
    const known = new Set([...changes.map(([name]) => name), "BuildKit: vertex names"]);
    const compared = [...compareFacets(accepted, accepted), ...compareFacets(refused, refused)].map((it) => it.name);
    expect(new Set(compared)).toEqual(known);
  });
});

test("a builder that does not answer differs in everything", () => {
  const { buildkit, legacy20 } = accepted;
  expect(headings(accepted, { ...(buildkit && { buildkit }), ...(legacy20 && { legacy20 }) })).toEqual(["moby 28: accepts", "moby 28: steps", "moby 28: warnings", "moby 28: exit code"]);
});

test("a builder that was not recorded is not compared", () => {
  expect(listDifferences({}, accepted)).toEqual([]);
});

test("what the real tool answers differently from run to run is not compared", () => {
  const recorded = { buildkit: { error: { message: "one", lines: [[1, 1]] as const }, unstable: ["llbError.message"] } };
  expect(headings(recorded, { buildkit: { error: { message: "two", lines: [[1, 1]] } } })).toEqual([]);
  expect(headings(recorded, { buildkit: { error: { message: "two", lines: [[2, 2]] } } })).toEqual(["BuildKit: error lines"]);
});

test("where chance picks a legacy message, its whole choice is compared, in any order", () => {
  const recorded = (texts: readonly string[]): Answers => ({ legacy28: { steps: [], error: { message: texts[0] ?? "", phase: "step" }, errorAnyOf: texts, exitCode: 1 } });
  expect(headings(recorded(["a", "b"]), recorded(["b", "a"]))).toEqual([]);
  expect(headings(recorded(["a", "b"]), recorded(["a", "c"]))).toEqual(["moby 28: error"]);
});

test("a difference of lists shows what stands on one side alone", () => {
  const reached = (stages: readonly number[]): Answers => ({ buildkit: { builds: [{ platform: "", target: 1, reached: stages }] } });
  expect(listDifferences(reached([0, 1]), reached([1]))).toEqual(['BuildKit: reached\n  recorded: [["0","1"]]\n  answered: [["1"]]']);
  const checks = (messages: readonly string[]): Answers => ({ buildkit: { checks: messages.map((message) => ({ rule: "R", message })) } });
  expect(listDifferences(checks(["a", "b", "b"]), checks(["a", "b", "c"]))).toEqual([
    'BuildKit: checks\n  recorded alone: "{\\"rule\\":\\"R\\",\\"message\\":\\"b\\"}"\n  answered alone: "{\\"rule\\":\\"R\\",\\"message\\":\\"c\\"}"',
  ]);
});
