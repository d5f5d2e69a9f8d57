import type { Answers, RecordedBuild, RecordedBuildkit, RecordedLegacy } from "./recordedCase.ts";

/** One thing that is compared of an answer. */
interface Facet<Answer> {
  readonly name: string;
  /** The thing itself, in a form in which like things are equal. */
  readonly project: (answer: Answer) => unknown;
  /** Whether this recorded answer says it at all, and says the same at each run; absent: always. */
  readonly isCompared?: (recorded: Answer) => boolean;
}

const BUILDKIT_FACETS: readonly Facet<RecordedBuildkit>[] = [
  { name: "accepts", project: (it) => it.error === undefined },
  { name: "error text", project: (it) => it.error?.message, isCompared: (it) => it.error !== undefined && isStable(it, "llbError.message") },
  { name: "error lines", project: (it) => it.error?.lines ?? [], isCompared: (it) => it.error !== undefined && isStable(it, "llbError.locations") },
  {
    name: "stages",
    project: (it) => it.stages?.map(({ index, name, base, platform = "", lines }) => ({ index, name, base, platform, lines })),
    isCompared: (it) => it.stages !== undefined,
  },
  { name: "instructions", project: (it) => it.stages?.map((stage) => stage.instructions), isCompared: (it) => it.stages !== undefined },
  buildFacet("target", ({ platform, target }) => [platform, target]),
  buildFacet("reached", (it) => sorted(it.reached)),
  buildFacet("executed", (it) => sorted(it.executed)),
  buildFacet("steps", (it) => sorted(it.steps)),
  buildFacet("vertex names", (it) => sorted(it.vertices?.map((vertex) => vertex.name))),
  buildFacet("vertex graph", (it) => sorted(it.vertices?.map((vertex) => `${vertex.op} ${vertex.name} <- ${vertex.inputs.map((input) => nameOf(it, input)).join(" + ")}`))),
  buildFacet("result", (it) => nameOf(it, it.result ?? -1)),
  buildFacet("image config", (it) => it.config ?? null),
  { name: "checks", project: (it) => sorted(it.checks), isCompared: (it) => isStable(it, "lint.error") },
  {
    name: "refusal by checks",
    project: (it) => it.checksError?.message,
    isCompared: (it) => it.checksError !== undefined && isStable(it, "lint.error.message"),
  },
  { name: "targets", project: (it) => it.targets, isCompared: (it) => it.targets !== undefined },
  { name: "outline", project: (it) => it.outline, isCompared: (it) => it.outline !== undefined && isStable(it, "outline.") },
];

const LEGACY_FACETS: readonly Facet<RecordedLegacy>[] = [
  { name: "accepts", project: (it) => it.error === undefined },
  { name: "steps", project: (it) => it.steps },
  // Where chance picks the message, all that it can pick from are compared.
  { name: "error", project: (it) => it.errorAnyOf?.toSorted() ?? it.error?.message, isCompared: (it) => it.error !== undefined },
  { name: "error phase", project: (it) => it.error?.phase, isCompared: (it) => it.error !== undefined },
  { name: "warnings", project: (it) => it.warnings ?? [] },
  { name: "exit code", project: (it) => it.exitCode },
];

/** A facet with the two answers it was taken from, as plain data. */
export interface ComparedFacet {
  readonly name: string;
  readonly recorded: unknown;
  readonly answered: unknown;
}

/** Every facet that the recorded answers say, beside the same facet of other answers. */
export function compareFacets(recorded: Answers, answered: Answers): readonly ComparedFacet[] {
  return [
    ...project("BuildKit", BUILDKIT_FACETS, recorded.buildkit, answered.buildkit),
    ...project("moby 28", LEGACY_FACETS, recorded.legacy28, answered.legacy28),
    ...project("moby 20.10", LEGACY_FACETS, recorded.legacy20, answered.legacy20),
  ];
}

function project<Answer>(builder: string, facets: readonly Facet<Answer>[], recorded: Answer | undefined, answered: Answer | undefined): readonly ComparedFacet[] {
  if (recorded === undefined) return [];
  return facets
    .filter(({ isCompared }) => isCompared?.(recorded) ?? true)
    .map((facet) => ({
      name: `${builder}: ${facet.name}`,
      recorded: facet.project(recorded),
      answered: answered === undefined ? undefined : facet.project(answered),
    }));
}

/** A facet of every platform's build; a build that was refused has nothing but the refusal. */
function buildFacet(name: string, projectBuild: (build: RecordedBuild) => unknown): Facet<RecordedBuildkit> {
  return {
    name,
    project: ({ builds }) => builds?.map((it) => (it.error ? "refused" : projectBuild(it))),
    isCompared: ({ builds }) => builds?.some((it) => it.error === undefined) ?? false,
  };
}

function isStable({ unstable = [] }: RecordedBuildkit, path: string): boolean {
  return !unstable.some((it) => it.startsWith(path));
}

function nameOf({ vertices }: RecordedBuild, index: number): string {
  return index === -1 ? "nothing" : (vertices?.[index]?.name ?? `no vertex ${index}`);
}

function sorted(list: readonly unknown[] | undefined): readonly string[] | undefined {
  return list?.map((it) => (typeof it === "string" ? it : JSON.stringify(it))).sort();
}
