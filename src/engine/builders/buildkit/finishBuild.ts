import type { BoundSource, BoundTo } from "../../graph/boundSource.ts";
import type { BuildkitPhase, PlatformBuild } from "./buildkitPlan.ts";
import type { RawMount } from "../../instructions/instruction.ts";
import { reportContext } from "./contextReport.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import type { Conversion } from "./conversion.ts";
import { exportConfig } from "./imageConfig.ts";
import type { NamedContext } from "./namedContexts.ts";
import { isGitSource, isHttpSource } from "./remoteSource.ts";
import { SCRATCH, changeableWork } from "./stageWork.ts";
import { assembleGraph } from "./vertexGraph.ts";
import type { AssembledGraph } from "./vertexGraph.ts";
import { NO_VERTEX } from "./vertexOperation.ts";
import { workOf } from "./words.ts";

/** A plan, and what is known of its vertices beside it. */
export interface FinishedBuild {
  readonly build: PlatformBuild;
  readonly details: AssembledGraph["details"];
}

export interface FinishedConversion {
  readonly conversion: Conversion;
  readonly target: BuildState;
  readonly reachable: ReadonlySet<BuildState>;
  readonly platform: string;
  readonly enterPhase: (phase: BuildkitPhase) => void;
}

/** Turns a finished conversion into plain data: labels of the options, the merged graph, and who has a part in it. */
export function finishBuild({ conversion, target, reachable, platform, enterPhase }: FinishedConversion): FinishedBuild {
  const work = workOf(target);
  const { context } = conversion.request;
  for (const [name, value] of conversion.request.labels) changeableWork(work).config.labels.set(name, value);
  enterPhase("marshal");
  const graph = assembleGraph(conversion.vertices, work.root, conversion.request.console?.identities);
  const stages = [...reachable].filter((it) => it.stage).sort((a, b) => a.index - b.index);
  const withSteps = new Set<number>();
  for (const vertex of graph.vertices) for (const stage of vertex.stages) withSteps.add(stage);
  const build = {
    platform,
    target: target.index,
    reached: stages.map((it) => it.index),
    executed: stages.filter((it) => withSteps.has(it.index) || hasRoot(it, graph)).map((it) => it.index),
    steps: conversion.steps,
    vertices: graph.vertices,
    result: work.root === SCRATCH ? -1 : (graph.merged[work.root] ?? NO_VERTEX),
    config: exportConfig(work.config),
    bindings: collectBindings(conversion),
    cuts: conversion.cuts,
    ...(context && { contextReport: reportContext(context, graph.vertices) }),
  };
  return { build, details: graph.details };
}

/** Whether the stage's filesystem is in the graph. */
function hasRoot(state: BuildState, graph: AssembledGraph): boolean {
  const root = state.work?.root ?? SCRATCH;
  return root !== SCRATCH && graph.merged[root] !== NO_VERTEX;
}

/** What the stages bound so far take files from, reached or not. */
export function collectBindings(conversion: Conversion): readonly BoundSource[] {
  const bindings: BoundSource[] = [];
  for (const state of conversion.table.states) {
    if (!state.stage) continue;
    bindings.push({ stage: state.index, instruction: -1, isTrigger: false, mount: 0, source: baseOf(state) });
    for (const command of state.commands) {
      for (const [mount, source] of sourcesOf(command)) {
        bindings.push({ stage: state.index, instruction: command.index, isTrigger: command.isTrigger, mount, source });
      }
    }
  }
  return bindings;
}

function baseOf(state: BuildState): BoundTo {
  if (state.namedContext) return toContext(state.namedContext);
  return state.base ? { kind: "stage", index: state.base.index } : toExternal(state);
}

const NO_SOURCES: readonly (readonly [mount: number, source: BoundTo])[] = [];

function sourcesOf({ instruction, sources }: BoundCommand): readonly (readonly [mount: number, source: BoundTo])[] {
  const { kind } = instruction;
  if (kind === "COPY") {
    if (sources[0]) return [[0, toSource(sources[0])]];
    return instruction.sources.length > 0 ? [[0, { kind: "buildContext" }]] : [];
  }
  if (kind === "ADD") return instruction.sources.some((it) => !isHttpSource(it) && !isGitSource(it)) ? [[0, { kind: "buildContext" }]] : [];
  if (kind !== "RUN" || instruction.mounts.length === 0) return NO_SOURCES;
  return instruction.mounts.flatMap((mount, index): readonly (readonly [number, BoundTo])[] => {
    const source = sources[index];
    if (mount.from !== "" && source) return [[index, toSource(source)]];
    return mountType(mount) === "bind" ? [[index, { kind: "buildContext" }]] : [];
  });
}

/** The type as written: a variable in it is not known yet and counts as none. */
function mountType(mount: RawMount): string {
  return mount.fields.map((it) => /^type=(.*)$/i.exec(it)?.[1]?.toLowerCase()).find((it) => it !== undefined) ?? "bind";
}

function toSource(state: BuildState): BoundTo {
  return state.stage ? { kind: "stage", index: state.index } : toExternal(state);
}

function toExternal(state: BuildState): BoundTo {
  if (state.imageContext) return toContext(state.imageContext);
  if (state.baseName === "scratch") return { kind: "scratch" };
  return { kind: "image", reference: state.baseName, written: state.writtenName };
}

function toContext(context: NamedContext): BoundTo {
  return { kind: "namedContext", name: context.key, value: context.value };
}
