import type { Analysis, Outcome, StageSummary, StageVerdict, Verdict } from "../engine/index.ts";

const text = [
  "FROM ubuntu AS base",
  'RUN echo "base"',
  "",
  "FROM base AS stage1",
  'RUN echo "stage1"',
  "",
  "FROM base AS stage2",
  'RUN echo "stage2"',
];

/** The Dockerfile that `exampleAnalysis` is about. */
export const exampleDockerfile = text.join("\n");

/** A hand-made analysis of the documented example, target stage2: for tests that must not depend on the engine. */
export const exampleAnalysis: Analysis = {
  lineCount: text.length,
  stages: [stage(0, "base", "ubuntu"), stage(1, "stage1", "base"), stage(2, "stage2", "base")],
  graph: {
    sources: [{ id: "image:ubuntu", kind: "image", label: "ubuntu", reference: "docker.io/library/ubuntu:latest" }],
    edges: [baseEdge("image:ubuntu", 0), baseEdge("stage:0", 1), baseEdge("stage:0", 2)],
  },
  targets: [
    { value: "", label: "last stage", buildkitStage: 2, legacyStage: 2, isDisabled: false },
    ...["base", "stage1", "stage2"].map((name, index) => ({ value: name, label: name, buildkitStage: index, legacyStage: index, isDisabled: false })),
  ],
  target: { buildkit: 2, legacy: 2 },
  verdicts: {
    stages: [stageVerdict(0, "built", "built"), stageVerdict(1, "built", "skipped"), stageVerdict(2, "built", "built")],
    legacy: { stageCount: 3, workCount: 6, executedCount: 6 },
    buildkit: { stageCount: 2, workCount: 3, executedCount: 2 },
  },
  diagnostics: [],
  platforms: [],
  optionComplaints: [],
  hasGraph: true,
  tokens: [],
};

/** The answer for a text whose second line does not parse: no stages, one diagnostic. */
export const refusedAnalysis: Analysis = {
  ...exampleAnalysis,
  stages: [],
  graph: { sources: [], edges: [] },
  targets: [],
  target: { buildkit: -1, legacy: -1 },
  verdicts: {
    stages: [],
    legacy: { stageCount: 0, workCount: 0, executedCount: 0, error: { message: "dockerfile parse error line 2: unknown instruction: RUNN", step: 0 } },
    buildkit: { stageCount: 0, workCount: 0, executedCount: 0, error: { message: "dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)", step: 0 } },
  },
  diagnostics: [
    {
      origin: "buildkit",
      code: "parse",
      severity: "error",
      message: "dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)",
      span: { start: 20, end: 36 },
      lines: [[2, 2]],
      advice: "Write RUN.",
    },
  ],
  hasGraph: false,
};

function stage(index: number, name: string, base: string): StageSummary {
  const line = text.indexOf(`FROM ${base} AS ${name}`);
  return {
    index,
    name,
    displayName: name,
    base,
    platform: "",
    span: { start: offset(line), end: offset(line + 1) + (text[line + 1] ?? "").length },
    from: instruction(line),
    instructions: [instruction(line + 1)],
  };
}

function instruction(line: number): StageSummary["from"] {
  const written = text[line] ?? "";
  return {
    keyword: written.split(" ", 1)[0] ?? "",
    text: written,
    span: { start: offset(line), end: offset(line) + written.length },
    lines: [line + 1, line + 1],
  };
}

function offset(line: number): number {
  return text.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
}

function baseEdge(source: string, index: number): Analysis["graph"]["edges"][number] {
  const { span } = instruction(3 * index);
  return { id: `${source}>${index}`, source, stage: index, instruction: -1, via: "base", span, boundBy: { legacy: true, buildkit: true } };
}

function stageVerdict(index: number, legacy: Outcome, buildkit: Outcome): StageVerdict {
  const hasVertex = buildkit === "built";
  return {
    index,
    legacy: verdict(legacy),
    buildkit: verdict(buildkit),
    hasNothingToRun: false,
    from: { legacy, buildkit, legacyStep: 2 * index + 1, hasVertex: hasVertex && index === 0 },
    steps: [{ legacy, buildkit, legacyStep: 2 * index + 2, hasVertex }],
  };
}

function verdict(outcome: Outcome): Verdict {
  return outcome === "built"
    ? { outcome, lead: "Builds it.", reason: "stage2 needs it." }
    : { outcome, lead: "Skips it.", reason: "Nothing on the way to stage2 uses it." };
}
