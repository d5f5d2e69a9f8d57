import { MOST_BUILDS, MOST_STEPS } from "./buildLog.ts";
import type { FormReader, LoggedBuild } from "./buildLog.ts";
import { closeStep, openStep } from "./openStep.ts";
import type { OpenStep } from "./openStep.ts";
import { readMoment } from "./timestamp.ts";

interface JsonVertex {
  readonly step: OpenStep;
  /** When it was under way: a vertex may be started more than once. */
  readonly intervals: Map<number, number | null>;
  /** The group that it is shown under, and whether it is no more than a part of that. */
  group: { readonly id: string; readonly isPart: boolean } | undefined;
  /** The last moment at which it printed or reported something. */
  lastSeen: number | null;
  hasCompleted: boolean;
}

/** More intervals than any vertex has. */
const MOST_INTERVALS = 100;

/** Reads `--progress=rawjson`: one JSON object a line with what changed of vertices (client.SolveStatus). */
export class RawjsonReader implements FormReader {
  readonly form = "rawjson";
  isBounded = false;
  private readonly all: Map<string, JsonVertex>[] = [];
  /** Whether the last build has written its result: a definition behind that is another build's. */
  private hasExported = false;

  read(line: string): boolean {
    const trimmed = line.trimStart();
    if (!trimmed.startsWith("{") || !/"(?:vertexes|vertices|statuses|logs|warnings)"/.test(trimmed.slice(0, 200))) return false;
    const status = parseObject(trimmed);
    if (!status) return false;
    for (const vertex of listOf(status["vertexes"] ?? status["vertices"])) this.update(vertex);
    for (const report of [...listOf(status["statuses"]), ...listOf(status["logs"])]) this.see(report);
    return true;
  }

  builds(): readonly LoggedBuild[] {
    return this.all.map((vertexes) => ({ form: "rawjson", steps: closeAll([...vertexes.values()]), namelessSteps: 0 }));
  }

  private update(fields: Readonly<Record<string, unknown>>): void {
    const { digest, name } = fields;
    if (typeof digest !== "string" || typeof name !== "string") return;
    let build = this.all.at(-1);
    const isAnother = this.hasExported && name.startsWith("[internal] load build definition") && build?.has(digest) === false;
    if (!build || isAnother) {
      if (this.all.length >= MOST_BUILDS) {
        this.isBounded = true;
        return;
      }
      build = new Map();
      this.all.push(build);
      this.hasExported = false;
    }
    let vertex = build.get(digest);
    if (!vertex) {
      if (build.size >= MOST_STEPS) {
        this.isBounded = true;
        return;
      }
      vertex = { step: { ...openStep(name), state: "not started" }, intervals: new Map(), group: undefined, lastSeen: null, hasCompleted: false };
      build.set(digest, vertex);
    }
    change(vertex, fields);
    if (vertex.hasCompleted && name.startsWith("exporting to ")) this.hasExported = true;
  }

  private see({ vertex: digest, timestamp }: Readonly<Record<string, unknown>>): void {
    const vertex = typeof digest === "string" ? this.all.at(-1)?.get(digest) : undefined;
    const at = readMoment(timestamp);
    if (vertex && at !== null) vertex.lastSeen = Math.max(vertex.lastSeen ?? at, at);
  }
}

function change(vertex: JsonVertex, { started, completed, cached, error, progressGroup }: Readonly<Record<string, unknown>>): void {
  const { step, intervals } = vertex;
  const from = readMoment(started);
  const to = readMoment(completed);
  if (from !== null && (intervals.has(from) || intervals.size < MOST_INTERVALS)) intervals.set(from, to ?? intervals.get(from) ?? null);
  if (isObject(progressGroup) && typeof progressGroup["id"] === "string") {
    const { id, name, weak } = progressGroup;
    vertex.group = { id: id, isPart: weak === true };
    if (typeof name === "string" && name !== "") step.name = openStep(name).name;
  }
  vertex.hasCompleted = to !== null;
  if (typeof error === "string" && error !== "") {
    step.state = error.endsWith("context canceled") ? "canceled" : "fails";
    step.error = step.state === "fails" ? error : "";
  } else if (cached === true) step.state = "cached";
  else if (to !== null) step.state = step.state === "cached" ? "cached" : "done";
  else if (from !== null && step.state !== "cached") step.state = "unfinished";
}

/** The steps as a display shows them: what only is a part of a group is shown with it. */
function closeAll(vertexes: readonly JsonVertex[]): ReturnType<typeof closeStep>[] {
  const parts = new Map<string, JsonVertex[]>();
  for (const vertex of vertexes) {
    if (!vertex.group?.isPart) continue;
    const known = parts.get(vertex.group.id);
    if (known) known.push(vertex);
    else parts.set(vertex.group.id, [vertex]);
  }
  const shown = new Set(vertexes.flatMap(({ group, step }) => (group && !group.isPart && step.state !== "not started" ? [group.id] : [])));
  return vertexes.flatMap((vertex) => {
    const { step, group } = vertex;
    if (group?.isPart && (shown.has(group.id) || step.state !== "fails")) return [];
    const members = group && !group.isPart ? [vertex, ...(parts.get(group.id) ?? [])] : [vertex];
    const isCached = step.state === "cached" && members.every((it) => it.step.state === "cached");
    const state = step.state === "cached" && !isCached ? "done" : step.state;
    return [closeStep({ ...step, state, milliseconds: state === "cached" || state === "not started" ? null : timeOf(members) })];
  });
}

/** Milliseconds in which a vertex was under way: of a group from its first start to its last end. */
function timeOf(members: readonly JsonVertex[]): number | null {
  const intervals = members.flatMap(({ intervals, lastSeen }) => [...intervals].map(([from, to]) => [from, to ?? Math.max(from, lastSeen ?? from)] as const)).sort(([left], [right]) => left - right);
  const [first] = intervals;
  if (!first) return null;
  if (members.length > 1) return Math.max(0, intervals.reduce((last, [, to]) => Math.max(last, to), first[0]) - first[0]);
  let sum = 0;
  let end = -Infinity;
  for (const [from, to] of intervals) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
