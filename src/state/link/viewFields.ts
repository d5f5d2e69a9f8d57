import type { LegacyVersion } from "../../engine/index.ts";
import type { EdgeLine, GraphDirection } from "../../viewmodel/graphView.ts";
import type { BuilderFocus, GraphDrawing } from "../appState.ts";
import type { LinkedView } from "./linkedView.ts";
import { readImageSizes, writeImageSizes } from "../image/sizeList.ts";
import { readWhatIf, writeWhatIf } from "../whatIf/whatIfJson.ts";
import type { PartOfScenario } from "../time/timesPart.ts";
import { readKinds, readLog, readParallelism, readSteps, writeKinds, writeLog, writeSteps } from "../time/timesText.ts";
import { readAcrossMachines, writeAcrossMachines } from "../machines/acrossMachines.ts";
import { readOtherBuilders } from "../otherBuilders.ts";
import { isCount, isTextList, readNumbers, readTextPairs, readWord, readWords } from "./readValues.ts";

/** What a field is in the link's JSON. */
export type LinkValue = string | number | readonly (string | number)[] | Readonly<Record<string, unknown>>;

/** What one field knows of a view. */
export type PartOfView = Partial<Omit<LinkedView, "drawing" | "scenario">> & { readonly drawing?: Partial<GraphDrawing>; readonly scenario?: PartOfScenario };

/** A part of a view, and how a link holds it. */
export interface ViewField {
  /** Its name in the JSON. Links are valid for ever: a name is never used for anything else. */
  readonly key: string;
  /** Undefined where there is nothing to say. */
  write(view: LinkedView): LinkValue | undefined;
  /** What a value says; undefined where it has another shape or is out of bounds: then the field is as if it were not there. */
  read(value: unknown): PartOfView | undefined;
}

const longestTitle = 300;
/** Milliseconds: more than a week. */
const longestBuild = 1_000_000_000;
const longestName = 4_000;
const builderFocuses: readonly BuilderFocus[] = ["legacy", "buildkit"];
const directions: readonly GraphDirection[] = ["down"];
const edgeLines: readonly EdgeLine[] = ["from", "copy", "add", "mount"];
const pathRests = ["dimmed", "hidden"] as const;
const legacyVersions: readonly LegacyVersion[] = ["20"];

/** The fields of a link, in the order in which they are written. A new one is one entry more; what it leaves out must mean the state before it was chosen. */
export const viewFields: readonly ViewField[] = [
  {
    key: "d",
    write: ({ dockerfile }) => dockerfile ?? undefined,
    read: (value) => (typeof value === "string" ? { dockerfile: value } : undefined),
  },
  {
    key: "n",
    write: ({ documentTitle }) => documentTitle.slice(0, longestTitle) || undefined,
    read: (value) => (typeof value === "string" ? { documentTitle: value.slice(0, longestTitle) } : undefined),
  },
  {
    key: "t",
    write: ({ target }) => target || undefined,
    read: (value) => (typeof value === "string" && value.length <= longestName ? { target: value } : undefined),
  },
  {
    key: "l",
    write: ({ legacyVersion }) => (legacyVersion === "28" ? undefined : legacyVersion),
    read: (value) => asField("legacyVersion", readWord(value, legacyVersions)),
  },
  {
    key: "b",
    write: ({ builderFocus }) => (builderFocus === "both" ? undefined : builderFocus),
    read: (value) => asField("builderFocus", readWord(value, builderFocuses)),
  },
  {
    key: "s",
    write: ({ selection }) => (selection ? writeSelection(selection) : undefined),
    read: readSelection,
  },
  {
    key: "o",
    write: ({ panel }) => panel ?? undefined,
    read: (value) => (typeof value === "string" && /^[\w-]{0,40}$/.test(value) ? { panel: value } : undefined),
  },
  {
    // Of the builds over time, in whole milliseconds.
    key: "at",
    write: ({ moment }) => (moment === null ? undefined : Math.round(moment)),
    read: (value) => (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= longestBuild ? { moment: value } : undefined),
  },
  {
    key: "r",
    write: ({ drawing: { direction } }) => (direction === "right" ? undefined : direction),
    read: (value) => asDrawing("direction", readWord(value, directions)),
  },
  {
    key: "e",
    write: ({ drawing: { hiddenLines } }) => (hiddenLines.length === 0 ? undefined : hiddenLines),
    read: (value) => asDrawing("hiddenLines", readWords(value, edgeLines)),
  },
  {
    key: "m",
    write: ({ drawing: { path } }) => path && [path.to, path.rest] || undefined,
    read: readPath,
  },
  { key: "f", write: (view) => writeFolding(view, true), read: (value) => readFolding(value, true) },
  { key: "u", write: (view) => writeFolding(view, false), read: (value) => readFolding(value, false) },
  {
    key: "w",
    write: ({ shownPlatform }) => shownPlatform || undefined,
    read: (value) => (isCount(value) ? { shownPlatform: value } : undefined),
  },
  {
    key: "p",
    write: ({ options: { platform } }) => platform,
    read: (value) => (typeof value === "string" && value.length <= longestName ? { options: { platform: value } } : undefined),
  },
  {
    key: "a",
    write: ({ options: { buildArgs } }) => buildArgs,
    read: (value) => asOption("buildArgs", readTextPairs(value)),
  },
  {
    key: "c",
    write: ({ options: { contexts } }) => contexts,
    read: (value) => asOption("contexts", readTextPairs(value)),
  },
  {
    key: "i",
    write: ({ options: { dockerignore } }) => dockerignore,
    read: (value) => (typeof value === "string" ? { options: { dockerignore: value } } : undefined),
  },
  {
    key: "h",
    write: ({ options: { files } }) => files,
    read: (value) => (isTextList(value) ? { options: { files: value } } : undefined),
  },
  {
    key: "g",
    write: ({ contextTitle, options: { files } }) => (files && contextTitle.slice(0, longestTitle)) || undefined,
    read: (value) => (typeof value === "string" ? { contextTitle: value.slice(0, longestTitle) } : undefined),
  },
  {
    key: "ob",
    write: ({ otherBuilders }) => (otherBuilders.length === 0 ? undefined : otherBuilders),
    read: (value) => asField("otherBuilders", readOtherBuilders(value)),
  },
  {
    // Of layers and base images: key and size in turn.
    key: "x",
    write: ({ imageSizes }) => writeImageSizes(imageSizes),
    read: (value) => asField("imageSizes", readImageSizes(value)),
  },
  {
    key: "k",
    write: ({ whatIf }) => writeWhatIf(whatIf),
    read: (value) => asField("whatIf", readWhatIf(value)),
  },
  {
    key: "mr",
    write: ({ acrossMachines }) => writeAcrossMachines(acrossMachines),
    read: (value) => asField("acrossMachines", readAcrossMachines(value)),
  },
  { key: "q", write: ({ scenario }) => writeKinds(scenario), read: (value) => asScenario("durations", asPart("byKind", readKinds(value))) },
  { key: "v", write: ({ scenario }) => writeSteps(scenario), read: (value) => asScenario("durations", asPart("bySteps", readSteps(value))) },
  { key: "j", write: ({ scenario }) => scenario.maxParallelism || undefined, read: (value) => asScenario("maxParallelism", readParallelism(value)) },
  { key: "y", write: ({ scenario }) => writeLog(scenario), read: (value) => asScenario("log", readLog(value)) },
];

function asField<Name extends keyof LinkedView>(name: Name, value: LinkedView[Name] | undefined): PartOfView | undefined {
  return value === undefined ? undefined : { [name]: value };
}

function asOption(name: "buildArgs" | "contexts", value: Readonly<Record<string, string>> | undefined): PartOfView | undefined {
  return value && { options: { [name]: value } };
}

function asDrawing<Name extends keyof GraphDrawing>(name: Name, value: GraphDrawing[Name] | undefined): PartOfView | undefined {
  return value === undefined ? undefined : { drawing: { [name]: value } };
}

function asScenario<Name extends keyof PartOfScenario>(name: Name, value: PartOfScenario[Name] | undefined): PartOfView | undefined {
  return value === undefined ? undefined : { scenario: { [name]: value } };
}

function asPart<Name extends string, Value>(name: Name, value: Value | undefined): Readonly<Record<Name, Value>> | undefined {
  return value === undefined ? undefined : ({ [name]: value } as Record<Name, Value>);
}

function readPath(value: unknown): PartOfView | undefined {
  const [to, word] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const rest = readWord(word, pathRests);
  return rest && (to === "target" || isCount(to)) ? { drawing: { path: { to, rest } } } : undefined;
}

type LinkedSelection = NonNullable<LinkedView["selection"]>;

/** Stage, instruction, edge; -1 and a source; what stands last and says nothing is left out, what stands before another is -2. */
function writeSelection({ stage, instruction, edge, source }: LinkedSelection): readonly (string | number)[] {
  if (source !== undefined) return [-1, source];
  if (edge !== undefined) return [stage, instruction ?? none, edge];
  return instruction === undefined ? [stage] : [stage, instruction];
}

const none = -2;

function readSelection(value: unknown): PartOfView | undefined {
  if (!Array.isArray(value)) return undefined;
  const [stage, second, edge] = value as readonly unknown[];
  if (stage === -1) return typeof second === "string" && second.length <= longestName ? { selection: { stage, source: second } } : undefined;
  if (!isCount(stage)) return undefined;
  return {
    selection: {
      stage,
      ...((second === -1 || isCount(second)) && { instruction: second }),
      ...(typeof edge === "string" && edge.length <= longestName && { edge }),
    },
  };
}

function writeFolding({ foldedByHand }: LinkedView, isFolded: boolean): readonly number[] | undefined {
  const stages = Object.entries(foldedByHand).flatMap(([stage, state]) => (state === isFolded ? [Number(stage)] : []));
  return stages.length === 0 ? undefined : stages;
}

function readFolding(value: unknown, isFolded: boolean): PartOfView | undefined {
  const stages = readNumbers(value);
  return stages && { foldedByHand: Object.fromEntries(stages.map((stage) => [stage, isFolded])) };
}
