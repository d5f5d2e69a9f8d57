import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { ReadFile } from "../instructions/readDockerfile.ts";
import type { OtherBuilderId } from "./otherBuilders.ts";
import { OTHER_BUILDERS } from "./otherBuilders.ts";
import { planBuildah } from "./buildah/planBuildah.ts";
import { planKaniko } from "./kaniko/planKaniko.ts";
import type { StagePlan, StageQuestion } from "./stagePlan.ts";

const PLANS: Readonly<Record<OtherBuilderId, (question: StageQuestion) => StagePlan>> = {
  kaniko: (question) => planKaniko(question, false),
  "kaniko-skip": (question) => planKaniko(question, true),
  buildah: (question) => planBuildah(question, true),
  "buildah-all": (question) => planBuildah(question, false),
};

/** What a builder beside Docker's own answers. */
export interface OtherAnswer extends StagePlan {
  readonly id: OtherBuilderId;
}

/** What the asked builders process, in the order of their list; nothing where the file cannot be read. */
export function answerOthers({ ast, dockerfile }: ReadFile, options: BuildOptions, asked: readonly OtherBuilderId[]): readonly OtherAnswer[] {
  if (ast.error || dockerfile.error || dockerfile.stages.length === 0) return [];
  const wanted = new Set(asked);
  return OTHER_BUILDERS.filter(({ id }) => wanted.has(id)).map(({ id }) => ({ id, ...PLANS[id]({ ...dockerfile, options }) }));
}
