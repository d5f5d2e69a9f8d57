import { hasArchiveName } from "../../builders/archiveName.ts";
import type { Journal, JournalEntry } from "../../builders/legacy/journal.ts";
import type { LegacyPlan, LegacySource } from "../../builders/legacy/legacyPlan.ts";
import type { CacheAnswer } from "../buildRun.ts";
import { digest, digestOf } from "../digest.ts";
import type { ContextContent } from "../files/contextFiles.ts";
import { EMPTY_TREE, absolute, digestAt, opaqueTree, withEffects, withFiles } from "../files/fileTree.ts";
import type { FileTree } from "../files/fileTree.ts";
import { findInContext } from "../files/findInContext.ts";
import { placeFiles } from "../files/placeFiles.ts";
import type { FoundFiles } from "../files/placeFiles.ts";
import type { UnknownRun } from "../files/rerunOutputs.ts";
import { explainMiss } from "./explainMiss.ts";
import type { MissedStep } from "./explainMiss.ts";
import type { CachedStep, CacheKey, LegacyCache, NamedImages } from "./legacyCache.ts";

/** What became of one instruction, or of one trigger. */
export interface ReplayedEntry {
  readonly entry: JournalEntry;
  readonly isHit: boolean;
}

/** What became of one printed step. */
export interface ReplayedStep {
  readonly entries: readonly ReplayedEntry[];
  /** Id of the image that is current behind it; empty for scratch; undefined for a global ARG and for a step that fails. */
  readonly image: string | undefined;
  readonly cache: CacheAnswer;
}

/** How the cache is to be used. */
export interface LegacyCacheUse {
  readonly cache: LegacyCache;
  /** `--no-cache`: nothing is looked up, though all is kept. */
  readonly isAsked: boolean;
  /** With `--cache-from`: the only images that count. */
  readonly counting?: ReadonlySet<string>;
  /** Where they are looked up that it names. */
  readonly named?: NamedImages;
  readonly content: ContextContent;
  /** What tells an image's digest from the one it had at first, by full reference. */
  readonly imageRevisions: ReadonlyMap<string, string>;
  /** What tells what an address of ADD answers from what it answered at first. */
  readonly addressRevisions: ReadonlyMap<string, string>;
  /** The client of 20.10 sends other mode bits than a stage has, so that files of the two never count as the same. */
  readonly tellsOriginsApart: boolean;
}

interface CacheUse extends LegacyCacheUse {
  /** Nothing was built before this build. */
  readonly isFirst: boolean;
}

interface StageFiles {
  /** The image that it was begun from; empty for none. */
  readonly reference: string;
  /** Id of what it was begun from; empty for scratch. */
  readonly baseImage: string;
  image: string;
  tree: FileTree;
  workingDirectory: string;
  /** Index of the step whose miss ended the look-ups; -1: they go on. */
  missedAt: number;
  /** The same of the stage that it was begun from. */
  readonly baseMissedAt: number;
}

/** The first look-up in vain of a step. */
type Miss = Pick<CacheAnswer, "reason" | "follows">;

const NO_MISS: Miss = { reason: "", follows: -1 };
const NOT_ASKED: CacheAnswer = { isHit: false, reason: "", follows: -1 };
const HIT: CacheAnswer = { isHit: true, reason: "The same step was carried out on the same image before.", follows: -1 };
const NOT_NAMED = "No image that --cache-from names was built on this step's image.";
const SAME_BASE: CacheAnswer = { isHit: true, reason: "It is what earlier builds started from.", follows: -1 };
const IGNORED: CacheAnswer = { isHit: false, reason: "--no-cache: nothing is looked up.", follows: -1 };

/**
 * Carries the steps of a plan out against a cache, which gets what is new (builder.go, imageprobe.go: after a miss
 * nothing more is looked up until the next FROM).
 */
export function replayLegacy(plan: LegacyPlan, journal: Journal, asked: LegacyCacheUse): readonly ReplayedStep[] {
  const use: CacheUse = { ...asked, isFirst: asked.cache.isEmpty };
  const stages = new Map<number, StageFiles>();
  const entriesByStep = new Map<number, JournalEntry[]>();
  for (const entry of journal.entries) {
    const known = entriesByStep.get(entry.step);
    if (known) known.push(entry);
    else entriesByStep.set(entry.step, [entry]);
  }
  const bases = new Map(journal.bases.map((it) => [it.stage, it.source]));
  const copySources = journal.copySources.values();
  const fails = journal.end === "in step" || journal.end === "in command";
  const replayed = plan.steps.map((step, index): ReplayedStep => {
    if (step.stage === -1) return { entries: [], image: undefined, cache: NOT_ASKED };
    const isFailing = fails && index === plan.steps.length - 1;
    if (step.instruction === -1) {
      const base = bases.get(step.stage);
      if (base) stages.set(step.stage, beginStage(base, stages, use));
    }
    const stage = stages.get(step.stage);
    if (!stage) return { entries: [], image: undefined, cache: NOT_ASKED };
    const entries = entriesByStep.get(index) ?? [];
    const before = stage.missedAt;
    let first: Miss = { reason: "", follows: -1 };
    const done = entries.map((entry, position): ReplayedEntry => {
      const isCut = isFailing && position === entries.length - 1;
      const source = entry.effect.kind === "copy" && entry.effect.isFromStage ? copySources.next().value : undefined;
      if (isCut) return { entry, isHit: false };
      const result = replayEntry(entry, stage, source, stages, { ...use, shown: { label: step.text, causes: [{ stage: step.stage, instruction: step.instruction, span: step.span }] } });
      if (!result.isHit && stage.missedAt === -1) {
        stage.missedAt = index;
        first = result;
      }
      return { entry, isHit: result.isHit };
    });
    const isHit = done.length > 0 && done.every((it) => it.isHit) && !isFailing;
    const cache = done.length === 0 ? (step.instruction === -1 && isSameBase(stage, use) ? SAME_BASE : NOT_ASKED) : isHit ? HIT : !use.isAsked ? IGNORED : before === -1 ? { isHit, ...first } : { isHit, reason: behindMiss(plan, before), follows: before };
    return { entries: done, image: isFailing ? undefined : stage.image, cache };
  });
  for (const { reference, baseImage } of stages.values()) if (reference !== "") use.cache.noteImage(reference, baseImage);
  return replayed;
}

/** Whether a stage begins with an image that is as it was, or with a stage that is all from the cache. */
function isSameBase({ reference, baseImage, baseMissedAt }: StageFiles, { cache, isFirst }: CacheUse): boolean {
  return reference === "" ? !isFirst && baseImage !== "" && baseMissedAt === -1 : cache.knowsBase(baseImage);
}

function behindMiss({ steps }: LegacyPlan, step: number): string {
  return `Step ${steps[step]?.number ?? 0} was not in the cache; behind a miss the legacy builder looks nothing up until the next FROM.`;
}

function beginStage(source: LegacySource, stages: ReadonlyMap<number, StageFiles>, use: CacheUse): StageFiles {
  const fresh = { workingDirectory: "/", reference: "", missedAt: -1, baseMissedAt: -1 };
  switch (source.kind) {
    case "stage": {
      const base = stages.get(source.index);
      return { ...fresh, image: base?.image ?? "", baseImage: base?.image ?? "", tree: base?.tree ?? EMPTY_TREE, workingDirectory: base?.workingDirectory ?? "/", baseMissedAt: base ? (base.missedAt === -1 ? base.baseMissedAt : base.missedAt) : -1 };
    }
    case "image": {
      const origin = imageOrigin(source.reference, use);
      return { ...fresh, reference: source.reference, image: digest(origin), baseImage: digest(origin), tree: opaqueTree(origin) };
    }
    case "scratch":
    case "error":
      return { ...fresh, image: "", baseImage: "", tree: EMPTY_TREE };
  }
}

function imageOrigin(reference: string, { imageRevisions }: LegacyCacheUse): string {
  return `image ${reference} ${imageRevisions.get(reference) ?? ""}`;
}

function replayEntry(entry: JournalEntry, stage: StageFiles, source: LegacySource | undefined, stages: ReadonlyMap<number, StageFiles>, { shown, ...use }: CacheUse & Pick<CachedStep, "shown">): Miss & { readonly isHit: boolean } {
  const { effect } = entry;
  const files = effect.kind === "copy" ? findFiles(entry, effect.sources, source, stages, use) : [];
  const key: CacheKey = { parent: stage.image, commandText: entry.commandText, argumentValues: entry.argumentValues, content: files.map((it) => it.compared) };
  // An image that no step led to has no children: scratch is looked up like any other.
  const isLookedUp = use.isAsked && stage.missedAt === -1;
  const found = isLookedUp ? use.cache.find(key) : undefined;
  const hit = found && use.counting?.has(found.id) !== false ? found : isLookedUp ? use.named?.find(key) : undefined;
  if (hit && hit !== found) use.cache.adopt(hit);
  const origin = effect.kind === "copy" && source === undefined ? { sources: effect.sources, content: use.content } : undefined;
  const miss = hit ? NO_MISS : found ? { reason: NOT_NAMED, follows: -1 } : missOf({ keyword: entry.keyword, key, origin }, stage, source, stages, use);
  stage.image = hit?.id ?? use.cache.add(key, origin, shown);
  switch (effect.kind) {
    case "copy":
      stage.tree = withFiles(stage.tree, placeFiles(files, withSlash(absolute(stage.workingDirectory, effect.destination), effect.destination.endsWith("/"))));
      break;
    case "run":
      stage.tree = effect.isWhole ? withEffects(stage.tree, effect.effects, stage.workingDirectory) : use.cache.outputs.filesAfter(stage.tree, runOf(entry, shown), []);
      break;
    case "workdir":
      stage.workingDirectory = absolute(stage.workingDirectory, effect.path);
      break;
    case "config":
      break;
  }
  // What is taken from the cache is as it was left there.
  if (hit) stage.tree = use.cache.filesOf(hit.id) ?? stage.tree;
  use.cache.noteFiles(stage.image, stage.tree);
  if (effect.kind === "run") use.cache.outputs.note(runOf(entry, shown), stage.tree);
  return { isHit: hit !== undefined, ...miss };
}

function runOf({ commandText, argumentValues }: JournalEntry, shown: CachedStep["shown"]): UnknownRun {
  const { stage = -1, instruction = -1 } = shown?.causes[0] ?? {};
  return { stage, instruction, command: [commandText, ...argumentValues].join("\n") };
}

function missOf(missed: MissedStep, stage: StageFiles, source: LegacySource | undefined, stages: ReadonlyMap<number, StageFiles>, { cache, isFirst, named }: CacheUse): Miss {
  if (isFirst && (named?.isEmpty ?? true)) return { reason: "Nothing was built before: the cache is empty.", follows: -1 };
  const children = cache.childrenOf(stage.image) ?? named?.childrenOf(stage.image);
  if (isFirst && children?.byKeyword.has(missed.keyword) !== true) return { reason: NOT_NAMED, follows: -1 };
  if (!children && stage.baseMissedAt !== -1) return { reason: "The stage that it starts from was built anew, so that it starts from another image.", follows: stage.baseMissedAt };
  if (!children && stage.reference !== "") return { reason: cache.knowsImage(stage.reference) ? `${stage.reference} is another image than before.` : `Nothing was built on ${stage.reference} before.`, follows: -1 };
  const copied = source?.kind === "stage" ? stages.get(source.index) : undefined;
  const origin = copied?.missedAt === -1 ? copied.baseMissedAt : copied?.missedAt;
  const isKnown = children?.byCommand.has(missed.key.commandText) === true;
  if (origin !== undefined && origin !== -1 && isKnown) return { reason: "The stage that it copies from was built anew, and what it takes from there is taken to differ.", follows: origin };
  return { reason: explainMiss(children, missed), follows: -1 };
}

interface ComparedFiles extends FoundFiles {
  /** What the cache compares. */
  readonly compared: string;
}

function findFiles({ keyword }: JournalEntry, sources: readonly string[], from: LegacySource | undefined, stages: ReadonlyMap<number, StageFiles>, use: CacheUse): readonly ComparedFiles[] {
  return sources.map((source) => {
    if (from === undefined && /^https?:\/\//.test(source)) {
      const address = digestOf("address", source, use.addressRevisions.get(source) ?? "");
      return { source, digest: address, compared: address, files: undefined };
    }
    if (from === undefined) {
      const found = findInContext(use.content, source, keyword === "ADD" && hasArchiveName(source));
      return { ...found, compared: use.tellsOriginsApart ? digestOf("sent by the client", found.digest) : found.digest };
    }
    const tree = from.kind === "stage" ? stages.get(from.index)?.tree : from.kind === "image" ? opaqueTree(imageOrigin(from.reference, use)) : undefined;
    const own = digestAt(tree ?? EMPTY_TREE, source);
    return { source, digest: own, compared: own, files: undefined };
  });
}

function withSlash(path: string, isFolder: boolean): string {
  return isFolder ? `${path}/` : path;
}
