import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsFor, propertySeed } from "../testing/holdsFor.ts";
import { anyInput } from "../testing/dockerfiles/arbitraryBuild.ts";
import { analyse, applyTextEdits, explain } from "./index.ts";
import type { Analysis, AnalysisInput, ExplainedPlace, StageEdge, TurningPoint } from "./index.ts";

const stage = fc.record({ base: fc.nat(), isCapital: fc.boolean(), steps: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }) });

/** Files of named stages that take from each other, above and below, with steps that one builder or the other refuses. */
const entangledFile = fc
  .record({ stages: fc.array(stage, { minLength: 2, maxLength: 6 }), target: fc.nat(), hasFeed: fc.boolean(), version: fc.constantFrom("28" as const, "20" as const) })
  .map(({ stages, target, hasFeed, version }): AnalysisInput => {
    const text = stages.map(({ base, isCapital, steps }, index) => {
      const below = base % (index + 1);
      const from = below === index ? "alpine" : `${isCapital ? "S" : "s"}${below}`;
      const lines = steps.map(([form, source]) => stepOf(form, source % stages.length, index));
      return [`# stage ${index}`, `FROM ${from} AS s${index}`, ...lines, ""].join("\n");
    });
    const chosen = target % (stages.length + 1);
    return { dockerfile: `ARG V=1\n\n${text.join("\n")}${hasFeed ? "\n" : ""}`, options: chosen < stages.length ? { target: `s${chosen}` } : {}, legacyVersion: version };
  });

function stepOf(form: number, source: number, own: number): string {
  const forms = ["RUN make", `RUN echo ${own}`, "RUN --mount=type=cache,target=/c make", "RUN false", `COPY --from=s${source} /a /b`, `RUN --mount=from=s${source},target=/m x`, "ENV A=$V", "LABEL v=$V", "COPY . ."];
  return forms[form % forms.length] ?? "";
}

function placesOf({ stages, graph }: Analysis): readonly ExplainedPlace[] {
  const steps = stages.flatMap(({ index, instructions }) => [-1, ...instructions.keys()].map((instruction) => ({ stage: index, instruction })));
  return [...stages.map((it) => ({ stage: it.index })), ...steps, ...graph.edges.map((it) => ({ stage: it.stage, instruction: it.instruction, edge: it.id }))];
}

/** What a builder says of a place, and how it reads an edge; the place is found again by the names of its stages. */
function wordOn(before: Analysis, after: Analysis, place: ExplainedPlace, builder: "legacy" | "buildkit", shift: number): string {
  const name = before.stages[place.stage]?.name;
  const index = after.stages.findIndex((it) => it.name === name);
  const verdict = after.verdicts.stages[index];
  const edge = before.graph.edges.find((it) => it.id === place.edge);
  const instruction = place.instruction;
  const outcome = instruction === undefined ? verdict?.[builder].outcome : (instruction < 0 ? verdict?.from : verdict?.steps[instruction + shift])?.[builder];
  return `${outcome ?? "gone"}${edge ? ` ${readsAs(before, after, edge, index, builder)}` : ""}`;
}

function readsAs(before: Analysis, after: Analysis, edge: StageEdge, index: number, builder: "legacy" | "buildkit"): boolean {
  const source = /^stage:(\d+)$/.exec(edge.source)?.[1];
  const from = source === undefined ? edge.source : `stage:${after.stages.findIndex((it) => it.name === before.stages[Number(source)]?.name)}`;
  return after.graph.edges.some((it) => it.source === from && it.stage === index && it.instruction === edge.instruction && it.via === edge.via && it.boundBy[builder]);
}

const isDeclaration = ({ change }: TurningPoint): boolean => change.title.startsWith("Declare ");

test(`a change that is said to turn a verdict round does so (seed ${propertySeed})`, () => {
  holdsFor(fc.tuple(entangledFile, fc.nat()), ([input, number]) => {
    const before = analyse(input);
    const places = placesOf(before);
    const place = places[number % places.length];
    const told = place && explain(input, place);
    expect(told).toBeTruthy();
    for (const turn of told?.turns ?? []) {
      const { edits, target } = turn.change;
      const changed = { ...input, dockerfile: applyTextEdits(input.dockerfile, edits), options: target === undefined ? input.options : { ...input.options, target } };
      const after = analyse(changed);
      if (!place || isDeclaration(turn)) continue;
      for (const builder of ["legacy", "buildkit"] as const) {
        const isTurned = wordOn(before, before, place, builder, 0) !== wordOn(before, after, place, builder, 0);
        if (turn.builder === builder || turn.builder === "both") expect(isTurned, `${turn.sentence}\n${changed.dockerfile}`).toBe(true);
        if (before.verdicts[builder].error === undefined) expect(after.verdicts[builder].error).toBeUndefined();
      }
    }
  });
});

test(`a reason agrees with the verdict that the table shows (seed ${propertySeed})`, () => {
  holdsFor(fc.tuple(entangledFile, fc.nat()), ([input, number]) => {
    const { verdicts, ...analysis } = analyse(input);
    const places = placesOf({ verdicts, ...analysis });
    const place = places[number % places.length];
    const told = place && explain(input, place);
    const verdict = verdicts.stages[place?.stage ?? 0];
    const step = place?.instruction === undefined ? undefined : place.instruction < 0 ? verdict?.from : verdict?.steps[place.instruction];
    if (place?.edge === undefined) {
      expect(told?.legacy.outcome).toBe(step?.legacy ?? verdict?.legacy.outcome);
      expect(told?.buildkit.outcome).toBe(step?.buildkit ?? verdict?.buildkit.outcome);
    }
    for (const { lead, reason } of told ? [told.legacy, told.buildkit] : []) {
      expect(lead).toMatch(/^[A-Z][a-z]+(?: [a-z]+)*\.$/);
      expect(reason).toMatch(/\.$|\)$/);
      if (!/^(?:Step|Refused|Line)|fails first|is refused/.test(reason)) expect(reason.split(" ").length).toBeLessThanOrEqual(30);
    }
    if (told && told.path.length > 0) expect(told.path.at(-1)?.stage).toBe(analysis.target.buildkit);
  });
});

test(`any place of any file gets an answer that stands for JSON (seed ${propertySeed})`, () => {
  holdsFor(fc.tuple(anyInput, fc.nat({ max: 5 }), fc.integer({ min: -1, max: 5 }), fc.nat({ max: 8 })), ([input, at, instruction, edge]) => {
    const id = analyse(input).graph.edges[edge];
    for (const place of [{ stage: at }, { stage: at, instruction }, ...(id ? [{ stage: id.stage, instruction: id.instruction, edge: id.id }] : [])]) {
      const told = explain(input, place);
      expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    }
  });
});
