import type { Platform } from "../../buildContext/platform.ts";
import type { LineRange } from "../../source/span.ts";
import type { LayeredMap } from "../../source/layeredMap.ts";
import { Environment } from "./environment.ts";
import { inheritConfig } from "./imageConfig.ts";
import type { ImageConfig } from "./imageConfig.ts";

/** No filesystem yet: scratch. */
export const SCRATCH = -1;

/** A stage's filesystem and settings at one point of its instructions. */
export interface StageWork {
  /** Raw vertex that holds the filesystem; SCRATCH for none. */
  root: number;
  directory: string;
  environment: Environment;
  /** The platform its vertices run on, where one was given. */
  platform: Platform | undefined;
  config: ImageConfig;
  /** Names declared by ARG, here or in a base. */
  declaredArgs: LayeredMap<true>;
  /** Whether environment, config and arguments are still those of the stage below: see `changeableWork`. */
  isBorrowed: boolean;
  /** Whether the last variables are those of the image's config, in its order: a stage on top need not set them anew. */
  isEnvironmentInStep: boolean;
  isWorkdirSet: boolean;
  /** Where the last CMD, ENTRYPOINT and HEALTHCHECK of this stage stand. */
  lastOf: { readonly CMD?: LineRange; readonly ENTRYPOINT?: LineRange; readonly HEALTHCHECK?: LineRange };
}

/** The work of a stage whose environment, config or arguments are about to change, with copies of its own. Many stages of a long chain never need any. */
export function changeableWork(work: StageWork): StageWork {
  if (!work.isBorrowed) return work;
  work.isBorrowed = false;
  work.environment = work.environment.copy();
  work.config = inheritConfig(work.config);
  work.declaredArgs = work.declaredArgs.fork();
  return work;
}
