import { chompHeredoc, readHeredocStart } from "../../parser/heredoc.ts";
import type { RunInstruction } from "../../instructions/instruction.ts";
import { CURRENT_MOUNTS, readMount } from "../../instructions/mount.ts";
import type { Mount } from "../../instructions/mount.ts";
import { joinPath } from "../../source/paths.ts";
import { Refusal } from "../../source/refusal.ts";
import { trimSpace } from "../../source/unicode.ts";
import type { Variables } from "../../shell/variables.ts";
import { pathsOf } from "./buildState.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import { causeOf } from "./cause.ts";
import type { Conversion } from "./conversion.ts";
import { addVertex, targetPlatform } from "./conversion.ts";
import { shellOf } from "./dispatchConfig.ts";
import { addMounts } from "./dispatchMounts.ts";
import type { MountedSource } from "./dispatchMounts.ts";
import { RunVertex } from "./runVertex.ts";
import type { StageWork } from "./stageWork.ts";
import { nextStepName, withUpperCaseKeyword } from "./stepName.ts";
import { fileOperation } from "./vertexOperation.ts";
import { expandForName, expandIn, workOf } from "./words.ts";

/** What a RUN executes, and how its step is called. */
interface RunCommandLine {
  readonly words: readonly string[];
  readonly shownText: string;
  readonly script: MountedSource | undefined;
}

/** RUN: one step that starts from the stage's filesystem and its mounts' sources (dockerfile2llb/convert.go, dispatchRun). */
export function dispatchRun(conversion: Conversion, state: BuildState, command: BoundCommand, instruction: RunInstruction): void {
  const work = workOf(state);
  const mounts = readMounts(conversion, work, command, instruction);
  if (conversion.request.contexts.size > 0) pathsOf(state).add("/");
  const line = readCommandLine(conversion, state, instruction);
  const added = addMounts(conversion, state, command, mounts);
  const sources = line.script ? [line.script, ...added] : added;
  if (instruction.devices.length > 0) throw new Refusal("device feature is only supported in Dockerfile frontend 1.14.0-labs or later");
  const text = expandForName(line.shownText, withMaskedSecrets(work.environment, mounts), { ...conversion.rules, keepsQuotes: true, keepsUnset: true });
  const name = nextStepName(state, {
    text: withUpperCaseKeyword(text),
    isMultiPlatform: conversion.request.isMultiPlatform,
    platform: work.platform,
    environment: work.environment,
    isTrigger: command.isTrigger,
  });
  const vertex = new RunVertex({
    name,
    cause: causeOf(state, command),
    instruction,
    words: line.words,
    shell: instruction.command.isShellForm ? shellOf(work.config) : NO_SHELL,
    isScript: line.script !== undefined,
    mounts,
    sources,
    mounted: inSolverOrder(sources),
    root: work.root,
    environment: work.environment.snapshot(),
    directory: work.directory,
    user: work.config.user,
    platform: work.platform ?? targetPlatform(conversion),
  });
  work.root = addVertex(conversion, vertex);
}

const NO_SHELL: readonly string[] = [];
const NO_MOUNTS: readonly Mount[] = [];

function readMounts(conversion: Conversion, work: StageWork, command: BoundCommand, { mounts }: RunInstruction): readonly Mount[] {
  if (mounts.length === 0) return NO_MOUNTS;
  return mounts.map(({ fields }) => readMount(fields, CURRENT_MOUNTS, (value) => expandIn(conversion, work, command, value)));
}

/** The solver sorts the mounts by where they go. */
function inSolverOrder(sources: readonly MountedSource[]): readonly MountedSource[] {
  return sources.length < 2 ? sources : sources.toSorted((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0));
}

/** The words to run: a lone heredoc is the script itself, others go back behind the command for the shell to read. */
function readCommandLine(conversion: Conversion, state: BuildState, instruction: RunInstruction): RunCommandLine {
  const { node, command } = instruction;
  const shownText = trimSpace(node.original);
  const [first] = node.heredocs;
  if (!first) return { words: command.words, shownText, script: undefined };
  // A JSON array holds no heredoc, so that the words are one text.
  const [written = ""] = command.words;
  const only = readHeredocStart(written);
  if (only === undefined || "error" in only) {
    const bodies = node.heredocs.map((it) => `\n${it.content}${it.name}`).join("");
    return { words: [written + bodies], shownText, script: undefined };
  }
  const content = first.isChomped ? chompHeredoc(first.content) : first.content;
  const named = `${shownText} (${summarize(first.content)})`;
  if (!content.startsWith("#!") || workOf(state).config.platform.os === "windows") return { words: [content], shownText: named, script: undefined };
  const input = addVertex(conversion, {
    name: "[internal] preparing inline document",
    op: "file",
    inputs: [],
    identity: JSON.stringify(["mkfile", first.name, 0o755, content]),
    operation: () => fileOperation(first.name, content),
  });
  return { words: [joinPath("/dev/pipes/", first.name)], shownText: named, script: { input, target: "/dev/pipes/", how: ["script"], selector: "/" } };
}

/** First line of a script, with dots where more follow (summarizeHeredoc). */
function summarize(content: string): string {
  const text = trimSpace(content);
  const newline = text.indexOf("\n");
  return newline === -1 ? text : `${text.slice(0, text.charAt(newline - 1) === "\r" ? newline - 1 : newline)}...`;
}

/** Secrets that come as variables show as stars. */
function withMaskedSecrets(environment: Variables, mounts: readonly Mount[]): Variables {
  if (mounts.length === 0) return environment;
  const secrets = new Set(mounts.flatMap((it) => (it.type === "secret" && it.env !== undefined ? [it.env] : [])));
  return secrets.size === 0 ? environment : { get: (name) => (secrets.has(name) ? "****" : environment.get(name)) };
}
