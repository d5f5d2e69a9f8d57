import type { BuildRun, Work } from "../../engine/simulator/buildRun.ts";
import { listDisplayed } from "../../engine/simulator/buildkit/displayedWorks.ts";
import { terminalFrame } from "../../engine/simulator/buildkit/terminalFrame.ts";
import type { BuildxRun, RecordedVertex } from "./recordedBuildx.ts";

/**
 * Where a simulated build with BuildKit differs from a recorded one, empty for nowhere: vertices and their states, in an
 * order that the waits allow; their own lines; what follows; and the terminal's last frame. Ids, times and what a RUN prints
 * beyond the certain are left out, and so is the order of warnings, which is chance.
 */
export function compareProgress(run: BuildRun, recorded: BuildxRun): readonly string[] {
  const vertices = recorded.buildx?.vertices ?? [];
  const known = outputOf(run);
  return [
    ...compareSets("vertex", shownVertices(run).map(describe), vertices.map((it) => describe(withRace(it, run)))),
    ...compareOrders(run, vertices),
    ...vertices.flatMap((it) => compareLines(run, it, known)),
    ...compareSets("tail", run.transcript.slice(run.tail).map((it) => normalize(it.text)), withoutUnknownOutput(recorded.buildx?.tail ?? [], known).map(normalize), "in order"),
    ...(recorded.terminal ? compareFrames(run, recorded.terminal, known) : []),
  ];
}

type ShownVertex = Pick<RecordedVertex, "name" | "state" | "error">;

/** Vertices as their blocks end on the simulated console. */
function shownVertices({ transcript, works, tail }: BuildRun): readonly ShownVertex[] {
  const headers = new Map(transcript.slice(0, tail).flatMap((it) => (it.role === "step" ? [[it.work, it.text.replace(/^#[0-9]+ /, "")] as const] : [])));
  const results = transcript.slice(0, tail).filter((it) => it.role === "result" && it.work !== -1);
  return results.map(({ work, text }): ShownVertex => {
    const name = headers.get(work) ?? works[work]?.label ?? "";
    const end = text.replace(/^#[0-9]+ /, "");
    if (end.startsWith("ERROR: ")) return { name, state: "fails", error: end.slice("ERROR: ".length) };
    return { name, state: end === "CACHED" ? "cached" : end === "CANCELED" ? "canceled" : "done" };
  });
}

function describe({ name, state, error }: ShownVertex): string {
  return normalize(`${name} ${state}${error === undefined ? "" : `: ${error}`}`);
}

/** A RUN that another's failure would stop may be over before it is stopped: then both ends are right. */
function withRace(vertex: RecordedVertex, { works }: BuildRun): RecordedVertex {
  const isCanceled = works.some((it) => it.label === vertex.name && it.state === "canceled");
  return isCanceled && vertex.state === "done" ? { ...vertex, state: "canceled" } : vertex;
}

/** Both orders must keep what the simulated graph says of waits. */
function compareOrders(run: BuildRun, vertices: readonly RecordedVertex[]): readonly string[] {
  return [
    ...findReversed(run.works, shownVertices(run).map((it) => it.name)).map((it) => `our order puts ${it}`),
    ...findReversed(run.works, vertices.map((it) => it.name)).map((it) => `the recorded order puts ${it}`),
  ];
}

function findReversed(works: readonly Work[], names: readonly string[]): readonly string[] {
  const places = new Map(names.map((it, index) => [it, index]));
  const placeOf = (work: Work | undefined): number | undefined => places.get(work?.label ?? "");
  return works.flatMap((work) =>
    work.inputs.flatMap((input) => {
      const [own, needed] = [placeOf(work), placeOf(works[input])];
      // What is cached is told all at once, in any order.
      if (work.state === "cached" && works[input]?.state === "cached") return [];
      return own !== undefined && needed !== undefined && own < needed ? [`${work.label} before ${works[input]?.label ?? ""}`] : [];
    }),
  );
}

/** Sizes that depend on what else was sent before. */
const UNKNOWN_SIZE = /^(transferring (?!dockerfile).*:) .* done$/;

function compareLines(run: BuildRun, vertex: RecordedVertex, known: ReadonlySet<string>): readonly string[] {
  const own = listDisplayed(run.works).find((it) => it.label === vertex.name);
  if (!own) return [];
  const prefix = /^#[0-9]+ /;
  const lines = run.transcript.slice(0, run.tail).flatMap((it) => (it.work === own.work && (it.role === "progress" || it.role === "warning") && !it.text.endsWith(" ...") ? [it.text.replace(prefix, "")] : []));
  const isLog = (line: string): boolean => /^[0-9.]+ /.test(line);
  const simplify = (line: string): string => normalize(line).replace(/ [0-9.]+s done$/, " done").replace(UNKNOWN_SIZE, "$1 done").replace(/ done$/, "");
  const ownLines = [...new Set(lines.map(simplify))];
  const recordedLines = [...new Set(vertex.lines.filter((it) => !isLog(it)).map(simplify))];
  const output = vertex.lines.filter(isLog).map((it) => it.replace(/^[0-9.]+ /, ""));
  const isOutputKnown = known.has(vertex.name) && own.state !== "canceled";
  return [
    ...compareSets(`line of ${vertex.name}`, ownLines, recordedLines),
    ...(isOutputKnown ? compareSets(`output of ${vertex.name}`, own.output.map((it) => it.text), output.slice(0, own.output.length), "in order") : []),
  ];
}

/** Names of works that are known to print something. */
function outputOf(run: BuildRun): ReadonlySet<string> {
  return new Set(run.works.filter((it) => (it.progress?.output.length ?? 0) > 0).map((it) => it.label));
}

function compareFrames(run: BuildRun, recorded: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const frame = terminalFrame(run, run.duration, 100).map((it) => it.text);
  const untimed = (line: string): string => normalize(line.replace(/^( => => transferring (?!dockerfile)\S+) \S+ */, "$1 SIZE ").replace(/[0-9]+\.[0-9]s(?=$| \()/, "TIME").replace(/^ => (?:CANCELED )?(\[.*)$/, raced));
  const kept = withoutUnknownOutput(recorded, known);
  const end = kept.at(-1) === "" ? kept.slice(0, -1) : kept;
  // What runs at once may stand in any order.
  return compareSets("terminal line", frame.map(untimed), end.map(untimed));

  function raced(line: string, rest: string): string {
    const label = rest.replace(/ +TIME$/, "");
    return run.works.some((it) => it.state === "canceled" && it.label === label) ? ` => RACED ${label} TIME` : line;
  }
}

/** Drops what a failing RUN printed, between its name and the rule below, where the simulation does not know it. */
function withoutUnknownOutput(lines: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const kept: string[] = [];
  let dropped = false;
  for (const line of lines) {
    if (line === "------") dropped = false;
    if (!dropped) kept.push(line);
    const name = /^ > (.*):$/.exec(line)?.[1];
    if (name !== undefined) dropped = !known.has(name);
  }
  return kept;
}

function normalize(text: string): string {
  return text
    .replace(/sha256:[0-9a-f]+/g, "sha256:ID")
    .replace(/of ref \S+::\w+:/g, "of ref ID:")
    .replace(/^[0-9]+\.[0-9]{3} /, "TIME ")
    .replace(/failed to do request: .*|localhost:1\S+: not found$/, "no such image")
    .replace(/(violation found for rules: )(.*)$/, (_, before: string, rules: string) => before + rules.split(", ").sort().join(", "))
    .trimEnd();
}

function compareSets(what: string, own: readonly string[], recorded: readonly string[], order: "in order" | "in any order" = "in any order"): readonly string[] {
  const sort = (lines: readonly string[]): readonly string[] => (order === "in order" ? sortWarnings(lines) : lines.toSorted());
  const [ours, theirs] = [sort(own), sort(recorded)];
  if (order === "in order") {
    const at = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).find((it) => ours[it] !== theirs[it]);
    return at === undefined ? [] : [`${what} ${at + 1} is ${JSON.stringify(ours[at])}, recorded ${JSON.stringify(theirs[at])}`];
  }
  return [
    ...without(ours, theirs).map((it) => `${what} not recorded: ${it}`),
    ...without(theirs, ours).map((it) => `${what} missing: ${it}`),
  ];
}

function sortWarnings(lines: readonly string[]): readonly string[] {
  const isWarning = (it: string): boolean => /^ - [A-Z]\w*: /.test(it);
  const sorted = lines.filter(isWarning).sort();
  let next = 0;
  return lines.map((it) => (isWarning(it) ? (sorted[next++] ?? it) : it));
}

/** What stands more often in the first list than in the second. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}
