import type { LegacyVersion } from "../../builders/legacy/legacyVersion.ts";

/** All in which the consoles of two releases differ. */
export interface LegacyConsole {
  /** Printed before all else, an empty line behind it (cli, cmd/docker/builder.go, processBuilder). */
  readonly banner: readonly string[];
  readonly removal: (container: string) => string;
}

const DEPRECATED = [
  "DEPRECATED: The legacy builder is deprecated and will be removed in a future release.",
  "            BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0",
  "            environment-variable.",
];

export const CONSOLES: Readonly<Record<LegacyVersion, LegacyConsole>> = {
  "28": { banner: DEPRECATED, removal: (container) => ` ---> Removed intermediate container ${container}` },
  "20": { banner: [], removal: (container) => `Removing intermediate container ${container}` },
};
