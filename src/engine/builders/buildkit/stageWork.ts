import type { Platform } from "../../buildContext/platform.ts";
import type { LineRange } from "../../source/span.ts";
import type { LayeredMap } from "../../source/layeredMap.ts";
import type { Environment } from "./environment.ts";
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
  readonly declaredArgs: LayeredMap<true>;
  /** Whether the last variables are those of the image's config, in its order: a stage on top need not set them anew. */
  isEnvironmentInStep: boolean;
  isWorkdirSet: boolean;
  /** Where the last CMD, ENTRYPOINT and HEALTHCHECK of this stage stand. */
  readonly lastOf: { CMD?: LineRange; ENTRYPOINT?: LineRange; HEALTHCHECK?: LineRange };
}
