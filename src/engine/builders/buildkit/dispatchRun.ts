import { chompHeredoc, readHeredocStart } from "../../parser/heredoc.ts";
import type { CommandLine, RunInstruction } from "../../instructions/instruction.ts";
import { CURRENT_MOUNTS, readMount } from "../../instructions/mount.ts";
import type { Mount } from "../../instructions/mount.ts";
import { baseName, cleanPath, joinPath } from "../../source/paths.ts";
import { Refusal } from "../../source/refusal.ts";
import { trimSpace } from "../../source/unicode.ts";
import { readKnownRun } from "../readKnownRun.ts";
import { findExitCode } from "../runOutcome.ts";
import type { FileEffect, KnownCommand } from "../../shell/knownCommand.ts";
import type { LookUp } from "../../shell/shellWords.ts";
import type { Variables } from "../../shell/variables.ts";
import { pathsOf } from "./buildState.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import { causeOf } from "./cause.ts";
import type { Conversion } from "./conversion.ts";
import { addVertex, targetPlatform } from "./conversion.ts";
import { shellOf } from "./dispatchConfig.ts";
import type { EnvironmentSnapshot } from "./environment.ts";
import { addMounts, mountSettings } from "./dispatchMounts.ts";
import type { MountedSource } from "./dispatchMounts.ts";
import { formatWholePlatform } from "../../buildContext/platform.ts";
import { SCRATCH } from "./stageWork.ts";
import type { ExecutedCommand } from "./tracedBuild.ts";
import { fileOperation } from "./vertexOperation.ts";
import type { VertexOperation } from "./vertexOperation.ts";
import { nextStepName, withUpperCaseKeyword } from "./stepName.ts";
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
  const mounts = instruction.mounts.map(({ fields }) => readMount(fields, CURRENT_MOUNTS, (value) => expandIn(conversion, work, command, value)));
  if (conversion.request.contexts.size > 0) pathsOf(state).add("/");
  const line = readCommandLine(conversion, state, instruction);
  const sources = [...(line.script ? [line.script] : []), ...addMounts(conversion, state, command, mounts)];
  if (instruction.devices.length > 0) throw new Refusal("device feature is only supported in Dockerfile frontend 1.14.0-labs or later");
  const text = expandForName(line.shownText, withMaskedSecrets(work.environment, mounts), { ...conversion.rules, keepsQuotes: true, keepsUnset: true });
  const name = nextStepName(state, {
    text: withUpperCaseKeyword(text),
    isMultiPlatform: conversion.request.isMultiPlatform,
    platform: work.platform,
    environment: work.environment,
    isTrigger: command.isTrigger,
  });
  // The solver sorts the mounts by where they go; the filesystem itself is at the root and so comes first.
  const sorted = sources.toSorted((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0));
  const inputs = [work.root, ...sorted.map((it) => it.input)].filter((it) => it !== SCRATCH);
  const { network, security } = instruction;
  const { directory, root, platform = targetPlatform(conversion) } = work;
  const { user } = work.config;
  const shell = instruction.command.isShellForm ? shellOf(work.config) : undefined;
  const words = (): readonly string[] => (shell ? [...shell, line.words.join(" ")] : line.words);
  const identity = (): string =>
    JSON.stringify([
      words(),
      directory,
      user,
      network === "default" ? "" : network,
      security,
      formatWholePlatform(platform),
      root === SCRATCH,
      sorted.map((it) => [it.input === SCRATCH, it.target, it.how]),
      mounts.filter((it) => it.type === "secret" || it.type === "ssh"),
    ]);
  const environment = work.environment.snapshot();
  const complaint = !shell && line.words.length === 0 ? { complaint: "arguments are required" } : {};
  const contextUses = sources.flatMap((it) => it.use ?? []);
  const uses = contextUses.length > 0 ? { contextUses } : {};
  const written = { ...instruction.command, words: line.words };
  const described = { written, words, shell: shell ?? [], environment, isRootEmpty: inputs.length === 0, isScript: line.script !== undefined, mounts, directory };
  const executed = conversion.request.console && describeCommand(described);
  const base = root;
  const operation = (): VertexOperation => ({
    settings: [
      { name: "command", value: JSON.stringify(words()) },
      { name: "directory", value: directory },
      { name: "user", value: user },
      { name: "network", value: network === "default" ? "" : network },
      { name: "security", value: security },
      { name: "platform", value: formatWholePlatform(platform) },
      { name: "mounts", value: JSON.stringify([root === SCRATCH, sorted.map(mountSettings), mounts.filter((it) => it.type === "secret" || it.type === "ssh")]) },
    ],
    environment,
    reads: sorted.flatMap(({ input, selector }) => (input === SCRATCH ? [] : [{ vertex: input, path: selector }])),
    effect: { kind: "run", base, directory, known: knownRunOf(described) },
  });
  work.root = addVertex(conversion, { name, op: "exec", inputs, identity, environment, operation, cause: causeOf(state, command), ...(executed && { command: executed }), ...complaint, ...uses });
}

/** A RUN as it stands at its step. */
interface CommandAtStep {
  readonly written: CommandLine;
  readonly words: () => readonly string[];
  readonly shell: readonly string[];
  readonly environment: EnvironmentSnapshot;
  readonly isRootEmpty: boolean;
  /** Its body is a file that names its own interpreter. */
  readonly isScript: boolean;
  readonly mounts: readonly Mount[];
  readonly directory: string;
}

/** Puts off what only a build over time asks for. */
function describeCommand({ written, words, shell, environment, isRootEmpty, isScript, mounts, directory }: CommandAtStep): () => ExecutedCommand {
  return () => {
    const { output } = knownRunOf({ written, shell, environment, isScript, mounts, directory });
    return { words: words(), exitCode: findExitCode(written), output, isRootEmpty, ...needsOf(mounts) };
  };
}

/** What is sure of it without running it. What is below a mount is not known, and stays there. */
function knownRunOf({ written, shell, environment, isScript, mounts, directory }: Omit<CommandAtStep, "words" | "isRootEmpty">): KnownCommand {
  if (isScript) return { output: [], effects: [], isWhole: false };
  const known = readKnownRun(written, shell, lookUpIn(environment, mounts));
  const absolute = (path: string): string => cleanPath(path.startsWith("/") ? path : joinPath("/", directory, path));
  const targets = mounts.map((it) => `${absolute(it.target)}/`);
  const isBelow = (path: string): boolean => targets.some((it) => `${absolute(path)}/`.startsWith(it));
  return mounts.length > 0 && known.effects.some((it) => pathsOfEffect(it).some(isBelow)) ? { ...known, isWhole: false } : known;
}

function pathsOfEffect(effect: FileEffect): readonly string[] {
  return effect.kind === "copy" ? [effect.from, effect.to] : [effect.path];
}

/** What a RUN's shell knows of a variable. What is not set here, and the PATH, may come with the base image. */
function lookUpIn(environment: EnvironmentSnapshot, mounts: readonly Mount[]): LookUp {
  const secrets = new Set(mounts.flatMap((it) => (it.type === "secret" ? [it.env] : [])));
  return (name) => {
    const value = name === "PATH" || secrets.has(name) ? undefined : environment.get(name);
    return value === undefined ? { kind: "unknown" } : { kind: "value", value };
  };
}

/** What a RUN's mounts ask for that may not be there, or not be free. */
function needsOf(mounts: readonly Mount[]): Pick<ExecutedCommand, "requiredSecrets" | "requiredKeys" | "lockedCaches"> {
  const required = mounts.filter((it) => it.isRequired);
  return {
    requiredSecrets: required.filter((it) => it.type === "secret").map((it) => it.source || it.id || baseName(it.target)),
    requiredKeys: required.filter((it) => it.type === "ssh").map((it) => it.id || "default"),
    lockedCaches: mounts.filter((it) => it.type === "cache" && it.sharing === "locked").map((it) => it.id || cleanPath(it.target)),
  };
}

/** The words to run: a lone heredoc is the script itself, others go back behind the command for the shell to read. */
function readCommandLine(conversion: Conversion, state: BuildState, instruction: RunInstruction): RunCommandLine {
  const { node, command } = instruction;
  const shownText = trimSpace(node.original);
  const [first] = node.heredocs;
  if (!first) return { words: command.words, shownText, script: undefined };
  const [written = ""] = command.words;
  if (command.words.length !== 1 || !command.isShellForm) {
    throw new Refusal(`parsing produced an invalid run command: [${command.words.join(" ")}]`);
  }
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
  const secrets = new Set(mounts.flatMap((it) => (it.type === "secret" && it.env !== undefined ? [it.env] : [])));
  return secrets.size === 0 ? environment : { get: (name) => (secrets.has(name) ? "****" : environment.get(name)) };
}
