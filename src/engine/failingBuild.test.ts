import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { simulate } from "./simulate.ts";
import type { WorkState } from "./simulator/buildRun.ts";
import { FIRST_BUILD } from "./simulator/scenario.ts";

const outcomes: Readonly<Record<WorkState, string>> = { done: "built", cached: "cached", fails: "fails", canceled: "not reached", "not reached": "not reached" };

test.each([
  ["alone", ["FROM a", "RUN x", "RUN false", "RUN y"]],
  ["beside a shorter and a longer stage", ["FROM a AS x", "RUN 1", "RUN exit 2", "FROM a AS quick", "RUN 1", "FROM a AS slow", "RUN 1", "RUN 2", "RUN 3", "FROM x AS y", "FROM a", "COPY --from=y / /", "COPY --from=quick / /", "COPY --from=slow / /"]],
  ["beside another that fails later", ["FROM a AS x", "RUN false", "FROM a AS y", "RUN 1", "RUN false", "FROM a", "COPY --from=x / /", "COPY --from=y / /"]],
  ["beside another that fails at the same time", ["FROM a AS x", "RUN false", "FROM a AS y", "RUN exit 2", "FROM a", "COPY --from=x / /", "COPY --from=y / /"]],
  ["by a trigger", ["FROM a AS x", "ONBUILD RUN exit 3", "FROM x", "RUN y"]],
  ["in a stage that nothing needs", ["FROM a AS x", "RUN false", "FROM a", "RUN y"]],
  ["with a file missing that shows at once", ["FROM a AS x", "RUN 1", "RUN false", "FROM a", "COPY nope /", "COPY --from=x / /"]],
])("verdicts and console agree on a RUN that fails %s", (_, lines) => {
  const input = { dockerfile: lines.join("\n"), options: { files: [] } };
  const { verdicts } = analyse(input);
  const { buildkit } = simulate(input, FIRST_BUILD);
  const graver = ["built", "not reached", "fails"];
  const told = new Map<string, string>();
  for (const { causes, state, kind } of buildkit.works) {
    for (const { stage, instruction } of kind === "internal" ? [] : causes) {
      const key = `${stage}:${instruction}`;
      const known = told.get(key) ?? "built";
      told.set(key, graver.indexOf(outcomes[state]) > graver.indexOf(known) ? outcomes[state] : known);
    }
  }
  const said = verdicts.stages.flatMap(({ index, from, steps }) => [from, ...steps].flatMap((it, place) => (it.hasVertex ? [[`${index}:${place - 1}`, it.buildkit] as const] : [])));
  expect(new Map(said)).toEqual(told);
  const [failed] = buildkit.transcript.slice(-1);
  expect(verdicts.buildkit.error ? failed?.text.replace(/ref \S+:/, "ref …:") : undefined).toBe(verdicts.buildkit.error && `ERROR: failed to build: failed to solve: ${verdicts.buildkit.error.message}`);
});
