import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { BuildkitError } from "./buildkitPlan.ts";
import type { ConsoleTrace } from "./consoleTrace.ts";
import { PhaseRun } from "./phaseRun.ts";
import { planPlatform, planPlatforms } from "./planPlatforms.ts";
import type { TracedBuild } from "./tracedBuild.ts";
import { VertexIdentities } from "./vertexIdentities.ts";

/** The same builds with all that their consoles show of the way there; an error where the options are refused before the file is read. */
export function traceConsoles(file: ReadFile, options: BuildOptions): { readonly error?: BuildkitError; readonly builds: readonly TracedBuild[] } {
  const identities = new VertexIdentities();
  return planPlatforms(options, (client, platform) => {
    const console: ConsoleTrace = { identities, lookups: new Map(), answeredRounds: 0 };
    const run = new PhaseRun(file, options, client, { console });
    const { build, details } = planPlatform(run, platform);
    const { lookups, answeredRounds } = console;
    return { build, details: details(), lookups: [...lookups.values()], answeredRounds, findings: run.findings, remoteContext: client.remoteContext?.name };
  });
}
