import { findIgnoringLine, listContextPaths, simulateAfter } from "../engine/index.ts";
import type { PastBuild } from "../engine/index.ts";
import type { SimulationReply, SimulationRequest } from "./protocol.ts";

/** Builds over time with what earlier builds left in the caches, and how the last of those ended. */
export function answerSimulation({ history, build, supposedFiles }: SimulationRequest): SimulationReply {
  const { dockerfile, options } = build.input;
  const ignoredFiles = findIgnored(options.dockerignore ?? "", supposedFiles);
  const runs = simulateAfter(history, withoutIgnored(build, new Set(ignoredFiles.map(([path]) => path))));
  const last = history.at(-1);
  const earlier = last && simulateAfter(history.slice(0, -1), last);
  return {
    runs,
    earlier: earlier ? { legacy: earlier.legacy.outcome, buildkit: earlier.buildkit.outcome } : null,
    contextPaths: listContextPaths(dockerfile),
    ignoredFiles,
  };
}

function findIgnored(dockerignore: string, paths: readonly string[]): SimulationReply["ignoredFiles"] {
  if (dockerignore === "") return [];
  return paths.flatMap((path) => {
    const line = findIgnoringLine(dockerignore, path);
    return line === undefined ? [] : [[path, line] as const];
  });
}

/** What .dockerignore leaves out reaches no builder, and changes nothing. */
function withoutIgnored(build: PastBuild, ignored: ReadonlySet<string>): PastBuild {
  if (ignored.size === 0) return build;
  const { surroundings } = build.scenario;
  const changedFiles = surroundings.changedFiles.filter(([path]) => !ignored.has(path));
  return { ...build, scenario: { ...build.scenario, surroundings: { ...surroundings, changedFiles } } };
}
