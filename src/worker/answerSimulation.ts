import { findIgnoringLine, listContextPaths, simulateAfter } from "../engine/index.ts";
import type { PastBuild } from "../engine/index.ts";
import type { SimulationReply, SimulationRequest } from "./protocol.ts";

/** Builds over time with what earlier builds left in the caches, and how the last of those ended. */
export function answerSimulation({ history, build, supposedFiles }: SimulationRequest): SimulationReply {
  const { dockerfile, options } = build.input;
  const ignoredFiles = findIgnored(options.dockerignore ?? "", supposedFiles);
  const runs = simulateAfter(history, withoutIgnored(build, new Set(ignoredFiles.map(([path]) => path))));
  return {
    runs,
    earlier: endOf(history),
    contextPaths: listContextPaths(dockerfile),
    ignoredFiles,
  };
}

let ended: { readonly history: string; readonly earlier: SimulationReply["earlier"] } | null = null;

/** How the last of some builds ends. While a text is typed the earlier builds are the same: they are asked about once. */
function endOf(history: readonly PastBuild[]): SimulationReply["earlier"] {
  const last = history.at(-1);
  if (!last) return null;
  const key = JSON.stringify(history);
  if (ended?.history !== key) {
    const { legacy, buildkit } = simulateAfter(history.slice(0, -1), last);
    ended = { history: key, earlier: { legacy: legacy.outcome, buildkit: buildkit.outcome } };
  }
  return ended.earlier;
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
