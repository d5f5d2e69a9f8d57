import { useOfSource } from "../../buildContext/contextUse.ts";
import type { ContextUse } from "../../buildContext/contextUse.ts";
import { ignoresEverything, isIgnored } from "../../buildContext/ignorePatterns.ts";
import type { AddInstruction, CopyInstruction } from "../../instructions/instruction.ts";
import { baseName, cleanPath, joinPath } from "../../source/paths.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { trimSpace } from "../../source/unicode.ts";
import { hasArchiveName } from "../archiveName.ts";
import { pathsOf } from "./buildState.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import { causeOf } from "./cause.ts";
import { readChmod } from "./chmod.ts";
import type { Conversion } from "./conversion.ts";
import { addVertex, mainContext } from "./conversion.ts";
import { readOwner } from "./fileOwner.ts";
import { cleanKeepingEnd, isAbsolutePath, normalizePath, removeDrive, whileRemovingDrive } from "./platformPath.ts";
import { addRemoteSource, isGitSource, isHttpSource, mayBeRemote } from "./remoteSource.ts";
import type { RemoteDemands } from "./remoteSource.ts";
import { SCRATCH } from "./stageWork.ts";
import { nextStepName, stepName, withUpperCaseKeyword } from "./stepName.ts";
import type { StepNameInput } from "./stepName.ts";
import { fileOperation } from "./vertexOperation.ts";
import type { OperationSetting, VertexOperation } from "./vertexOperation.ts";
import { expandBody, expandForName, expandIn, workOf } from "./words.ts";

/** A COPY or ADD with its words expanded. */
interface Copy {
  readonly kind: "COPY" | "ADD";
  readonly chown: string;
  readonly chmod: string;
  readonly checksum: string;
  readonly sources: readonly string[];
  readonly destination: string;
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly isLinked: boolean;
  readonly keepsParents: boolean;
  readonly excludes: readonly string[];
  readonly keepsGitDir: boolean | undefined;
  readonly unpacks: boolean | undefined;
}

/** One thing copied: from which filesystem, and how. */
interface Action {
  readonly input: number;
  readonly how: () => readonly unknown[];
  /** What it takes from the main context, where that is described. */
  readonly use?: ContextUse;
}

/** COPY, from the build context or from another state. */
export function dispatchCopy(conversion: Conversion, state: BuildState, command: BoundCommand, instruction: CopyInstruction): void {
  const copy = expandCopy(conversion, state, command, instruction);
  const [source] = command.sources;
  if (source && !source.isDispatched) {
    throw new Refusal(`cannot copy from stage ${quote(instruction.from)}, it needs to be defined before current stage ${quote(state.displayName)}`);
  }
  addCopy(conversion, state, command, copy, source);
  if (source && conversion.request.contexts.size > 0) for (const path of copy.sources) pathsOf(source).add(joinPath("/", path));
}

/** ADD: as COPY from the context, and from the web and git as well. */
export function dispatchAdd(conversion: Conversion, state: BuildState, command: BoundCommand, instruction: AddInstruction): void {
  addCopy(conversion, state, command, expandCopy(conversion, state, command, instruction), undefined);
}

function expandCopy(conversion: Conversion, state: BuildState, command: BoundCommand, instruction: CopyInstruction | AddInstruction): Copy {
  const work = workOf(state);
  const expand = (word: string): string => expandIn(conversion, work, command, word);
  const chown = expand(instruction.chown);
  const chmod = expand(instruction.chmod);
  const checksum = instruction.kind === "ADD" ? expand(instruction.checksum) : "";
  const sources = instruction.sources.map(expand);
  const destination = expand(instruction.destination);
  const files = instruction.files.map(({ name, content, isExpanded }) => ({ name, content: isExpanded ? expandBody(conversion, work, command, content) : content }));
  const { kind, isLinked, excludes } = instruction;
  return {
    ...{ kind, chown, chmod, checksum, sources, destination, files, isLinked, excludes },
    keepsParents: instruction.kind === "COPY" && instruction.keepsParents,
    keepsGitDir: instruction.kind === "ADD" ? instruction.keepsGitDir : undefined,
    unpacks: instruction.kind === "ADD" ? instruction.unpacks : undefined,
  };
}

/** Adds the step and what it copies from (dockerfile2llb/convert_copy.go, dispatchCopy). */
function addCopy(conversion: Conversion, state: BuildState, command: BoundCommand, copy: Copy, source: BuildState | undefined): void {
  const work = workOf(state);
  const { directory } = work;
  const os = state.platform?.os ?? "";
  const destination = whenNeeded(os, () => cleanKeepingEnd(resolveDestination(directory, copy.destination, os)));
  const attributes: FileAttributes = { owner: readOwner(copy.chown), mode: readChmod(copy.chmod) };
  checkChecksum(copy);
  const { node } = command.instruction;
  const nameInput: StepNameInput = {
    text: withUpperCaseKeyword(expandForName(trimSpace(node.original), work.environment, conversion.rules)),
    isMultiPlatform: conversion.request.isMultiPlatform,
    platform: state.platform,
    environment: work.environment,
    isTrigger: command.isTrigger,
  };
  const name = nextStepName(state, nameInput);
  const cause = causeOf(state, command);
  const demands: RemoteDemands = { checksum: copy.checksum, keepsGitDir: copy.keepsGitDir };
  const actions: Action[] = copy.sources.map((it) => copySource(conversion, command, copy, it, { name, os, source, cause, demands }));
  for (const file of copy.files) actions.push(copyFile(conversion, file, os));
  const isLinked = copy.isLinked && copy.chmod === "";
  const base = isLinked ? SCRATCH : work.root;
  const inputs = [base, ...lastToFirst(actions)].filter((it) => it !== SCRATCH);
  // Which input each action reads is part of what the step is; the first of equal numbers stands for the file system below.
  const identity = (): string =>
    JSON.stringify([attributes.owner, attributes.mode, copy.excludes, destination(), base === SCRATCH, actions.map((it) => [it.input === SCRATCH, it.how()])]);
  const link = isLinked ? { link: { id: conversion.vertices.length, name } } : {};
  const operation = (): VertexOperation => describeOperation(attributes, copy.excludes, destination(), base, actions);
  const copied = addVertex(conversion, { name, op: "file", inputs: inFileOrder(base, actions), identity, cause, walk: inputs, operation, ...link, ...usesOf(actions) });
  if (!isLinked || work.root === SCRATCH) {
    work.root = copied;
    return;
  }
  const below = work.root;
  const linkName = stepName(state, { ...nameInput, text: `LINK ${nameInput.text}` });
  work.root = addVertex(conversion, { name: linkName, op: "merge", inputs: [work.root, copied], identity: "merge", cause, operation: () => ({ settings: [], reads: [], effect: { kind: "merge", base: below, added: copied } }), ...link });
}

function usesOf(actions: readonly Action[]): { readonly contextUses?: readonly ContextUse[] } {
  const contextUses = actions.flatMap((it) => it.use ?? []);
  return contextUses.length > 0 ? { contextUses } : {};
}

/** The order in which the solver gets the inputs: the filesystem below, then the sources as they come. */
function inFileOrder(base: number, actions: readonly Action[]): readonly number[] {
  return [base, ...actions.map((it) => it.input)].filter((it) => it !== SCRATCH);
}

/** The order in which the front end walks them: actions hang on each other, the last one in front. */
function lastToFirst(actions: readonly Action[]): readonly number[] {
  return actions.map((it) => it.input).reverse();
}

/** Puts work off that only tells vertices apart: few are needed. On Windows a path can be refused, so there it is done at once. */
function whenNeeded<Result>(os: string, work: () => Result): () => Result {
  if (os !== "windows") return work;
  const result = work();
  return () => result;
}

function resolveDestination(directory: string, destination: string, os: string): string {
  const path = removeDrive(destination, os, true);
  if (isAbsolutePath(path, os)) return normalizePath("/", path, os, true);
  return normalizePath(directory, path === "." || path === "" ? "./" : path, os, true);
}

function checkChecksum(copy: Copy): void {
  if (copy.checksum === "") return;
  const [source] = copy.sources;
  if (source === undefined || copy.sources.length !== 1) throw new Refusal("checksum can't be specified for multiple sources");
  if (!isHttpSource(source) && !isGitSource(source)) throw new Refusal("checksum requires HTTP(S) or Git sources");
}

interface Place {
  readonly name: string;
  readonly os: string;
  readonly source: BuildState | undefined;
  readonly cause: ReturnType<typeof causeOf>;
  readonly demands: RemoteDemands;
}

function copySource(conversion: Conversion, command: BoundCommand, copy: Copy, source: string, place: Place): Action {
  const { kind, unpacks } = copy;
  const { name, cause, demands } = place;
  const remote = mayBeRemote(source) ? addRemoteSource(conversion, { kind, unpacks, source, demands, name, cause }) : undefined;
  if (remote) return { input: remote.input, how: () => remote.how };
  if (!place.source) checkIgnored(conversion, command, copy.kind, source);
  const how = whenNeeded(place.os, () => describeCopy(copy, source, place.os));
  if (place.source) return { input: place.source.work?.root ?? SCRATCH, how };
  const input = mainContext(conversion);
  if (!conversion.request.context) return { input, how };
  return { input, how, use: useOfSource(source, copy.excludes, copy.keepsParents, (path) => normalizeSource(path, place.os)) };
}

function describeCopy(copy: Copy, source: string, os: string): readonly unknown[] {
  const pivot = copy.keepsParents ? source.indexOf("/./") : -1;
  const from = copy.keepsParents ? (pivot === -1 ? "/" : source.slice(0, pivot)) : source;
  const pattern = copy.keepsParents ? normalizeSource(pivot === -1 ? source : source.slice(pivot + 3), os) : "";
  const normalized = normalizeSource(from, os);
  // A path without wildcards has to be there, and is looked at as a whole.
  if (copy.keepsParents && os === "windows" && !hasWildcard(from) && !hasWildcard(pattern)) normalizeSource(joinPath(from, pattern), os);
  return ["copy", normalized, pattern, copy.kind === "ADD" ? (copy.unpacks ?? true) : false];
}

/** containsWildcards: a backslash hides the character behind it. */
function hasWildcard(path: string): boolean {
  return /[*?[]/.test(path.replace(/\\./gs, ""));
}

function normalizeSource(path: string, os: string): string {
  return cleanPath(whileRemovingDrive(() => normalizePath("/", path, os, false)));
}

/** What is told of files beside their content, each in one spelling; empty where nothing is. */
interface FileAttributes {
  readonly owner: string;
  readonly mode: string;
}

/** What the step's key takes of itself: of a path its last name alone (ops/file.go, CacheMap). */
function describeOperation({ owner, mode }: FileAttributes, excludes: readonly string[], destination: string, base: number, actions: readonly Action[]): VertexOperation {
  const copies = actions.map(({ input, how }) => ({ input, ...readHow(how()) }));
  const settings: OperationSetting[] = [
    { name: "owner", value: owner },
    { name: "mode", value: mode },
    { name: "excludes", value: JSON.stringify(excludes) },
    { name: "destination", value: destination },
    { name: "sources", value: JSON.stringify([base === SCRATCH, ...copies.map((it) => [it.input === SCRATCH, ...it.key])]) },
  ];
  return {
    settings,
    reads: copies.flatMap(({ input, path }) => (input === SCRATCH ? [] : [{ vertex: input, path, ...(excludes.length > 0 && { excludes }) }])),
    effect: { kind: "copy", base, copies: copies.map(({ input, path, isSpread }) => ({ vertex: input, path, destination, ...(isSpread && { isSpread }) })) },
  };
}

interface CopiedPath {
  readonly path: string;
  /** What of the action is part of the step's key. */
  readonly key: readonly unknown[];
  readonly isSpread: boolean;
}

function readHow(how: readonly unknown[]): CopiedPath {
  const [kind, ...rest] = how;
  const [first, ...more] = rest.map((it) => (typeof it === "string" ? it : String(it)));
  if (kind === "git" || first === undefined) return { path: "/", key: how, isSpread: true };
  const path = joinPath("/", first);
  const isUnpacked = rest.at(-1) === true && hasArchiveName(path);
  if (kind !== "copy") return { path, key: [first, ...more], isSpread: isUnpacked };
  const [pattern = ""] = more;
  return { path: pattern === "" ? path : joinPath(path, pattern), key: [baseName(path), ...more], isSpread: isUnpacked || pattern !== "" };
}

function copyFile(conversion: Conversion, file: { readonly name: string; readonly content: string }, os: string): Action {
  const name = removeDrive(file.name, os, false);
  const input = addVertex(conversion, { name: "[internal] preparing inline document", op: "file", inputs: [], identity: JSON.stringify(["mkfile", name, 0o644, file.content]), operation: () => fileOperation(name, file.content) });
  return { input, how: () => ["file", name] };
}

/** The check CopyIgnoredFile (dockerfile2llb/validations.go, validateCopySourcePath). */
function checkIgnored(conversion: Conversion, command: BoundCommand, kind: "COPY" | "ADD", source: string): void {
  const { ignore: parsed } = conversion.request;
  if (!parsed || "error" in parsed) return;
  const { ignore } = parsed;
  if (ignore.patterns.length === 0 || ignore.hasExceptions) return;
  const path = cleanPath(source);
  if ((path === "." || path === "/") && !ignoresEverything(ignore)) return;
  if (!isIgnored(ignore, path)) return;
  const message = `Attempting to ${kind === "ADD" ? "Add" : "Copy"} file ${quote(path)} that is excluded by .dockerignore`;
  conversion.report.report("CopyIgnoredFile", message, command.lines, command.instruction.node.comments);
}
