import type { Build, StageState } from "./build.ts";

/** Gives the stage the image that each of its instructions leaves. Its id stands for one that is known only in a real build. */
export function commit(build: Build, stage: StageState): void {
  stage.image = { ...stage.image, id: `sha256:<image of step ${build.steps.length}>` };
}
