import type { BuildOptions } from "./buildContext/buildOptions.ts";
import type { BuildkitError } from "./builders/buildkit/buildkitPlan.ts";
import { describeBuildkit } from "./builders/buildkit/describeBuildkit.ts";
import { checkBuildkit, planBuildkit } from "./builders/buildkit/planBuildkit.ts";
import type { ReadFile } from "./instructions/readDockerfile.ts";
import { answerLegacy } from "./builders/legacy/answerLegacy.ts";
import type { LegacyAnswer } from "./builders/legacy/answerLegacy.ts";
import { planLegacy } from "./builders/legacy/planLegacy.ts";
import { readDockerfile } from "./instructions/readDockerfile.ts";
import { trimSpace } from "./source/unicode.ts";

/** One question to the headless command: a file and how it is to be built. */
export interface BatchCase extends BuildOptions {
  readonly id: string | number;
  readonly dockerfile: string;
}

/** What both builders answer, in the form that recorded answers of the real ones have; absent means empty or none. */
export interface BatchAnswer {
  readonly id: string | number;
  readonly buildkit: object;
  readonly legacy28: LegacyAnswer;
  readonly legacy20: LegacyAnswer;
}

/** Answers one question for all builders. */
export function answerCase({ id, dockerfile, ...options }: BatchCase): BatchAnswer {
  const file = readDockerfile(dockerfile);
  return {
    id,
    buildkit: answerBuildkit(file, options),
    legacy28: answerLegacy(planLegacy(file, options, "28")),
    legacy20: answerLegacy(planLegacy(file, options, "20")),
  };
}

function answerBuildkit(file: ReadFile, options: BuildOptions): object {
  const plan = planBuildkit(file, options);
  const { checks, checksError } = checkBuildkit(file, options);
  const { targets, outline } = describeBuildkit(file, options);
  return {
    ...(plan.error ? { error: toError(plan.error) } : {}),
    ...(file.ast.error || file.dockerfile.error || file.dockerfile.stages.length === 0 ? {} : { stages: listStages(file) }),
    builds: plan.builds.map(({ platform, error, target, reached, executed, steps, vertices, result, config }) =>
      error
        ? { platform, error: toError(error) }
        : {
            ...{ platform, target, reached, executed, result, config },
            steps: steps.map((it) => [it.stage, it.line, it.number, it.total]),
            vertices: vertices.map(({ name, op, inputs }) => ({ name, op, inputs })),
          },
    ),
    checks,
    ...(checksError ? { checksError: toError(checksError) } : {}),
    ...(targets ? { targets } : {}),
    ...(outline ? { outline } : {}),
  };
}

function toError({ message, lines, phase }: BuildkitError): object {
  return { message, phase, ...(lines.length > 0 ? { lines } : {}) };
}

function listStages({ dockerfile }: ReadFile): readonly object[] {
  return dockerfile.stages.map(({ index, from, instructions }) => ({
    index,
    name: from.name,
    base: from.base,
    platform: from.platform,
    lines: from.node.lines,
    instructions: instructions.map(({ kind, node }) => [kind, trimSpace(node.original), ...node.lines]),
  }));
}
