import type { WorkdirInstruction } from "../../instructions/instruction.ts";
import { cleanPath } from "../../source/paths.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { trimSpace } from "../../source/unicode.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import type { Conversion } from "./conversion.ts";
import { addVertex } from "./conversion.ts";
import { readOwner } from "./fileOwner.ts";
import { isAbsolutePath, normalizeWorkdir, toSlash } from "./platformPath.ts";
import { causeOf } from "./cause.ts";
import { nextStepName, withUpperCaseKeyword } from "./stepName.ts";
import { SCRATCH, changeableWork } from "./stageWork.ts";
import { expandForName, expandIn, workOf } from "./words.ts";

/** No Linux kernel takes a longer path (PATH_MAX). A file can make one that fills the memory, of thousands of relative steps. */
const LONGEST_PATH = 4096;

/** WORKDIR: a directory is made unless it is the root (dockerfile2llb/convert.go, dispatchWorkdir). */
export function dispatchWorkdir(conversion: Conversion, state: BuildState, command: BoundCommand, instruction: WorkdirInstruction): void {
  const work = workOf(state);
  const path = expandIn(conversion, work, command, instruction.path);
  const os = state.platform?.os ?? "";
  if (!work.isWorkdirSet && !isAbsolutePath(path, os)) {
    const message = `Relative workdir ${quote(path)} can have unexpected results if the base image changes`;
    conversion.report.report("WorkdirRelativePath", message, command.lines, instruction.node.comments);
  }
  work.isWorkdirSet = true;
  const directory = changeDirectory(state, path);
  if (directory === "/") return;
  const text = withUpperCaseKeyword(expandForName(trimSpace(instruction.node.original), work.environment, conversion.rules));
  const name = nextStepName(state, {
    text,
    isMultiPlatform: conversion.request.isMultiPlatform,
    platform: state.platform,
    environment: work.environment,
    isTrigger: command.isTrigger,
  });
  const base = work.root;
  const folder = cleanPath(directory);
  const owner = readOwner(work.config.user);
  work.root = addVertex(conversion, {
    name,
    op: "file",
    inputs: work.root === SCRATCH ? [] : [work.root],
    identity: JSON.stringify(["mkdir", folder, owner]),
    cause: causeOf(state, command),
    operation: () => ({ settings: [{ name: "directory", value: folder }, { name: "owner", value: owner }], reads: [], effect: { kind: "makeFolder", base, path: folder } }),
  });
}

/** Sets the directory of a stage and its image; gives it with forward slashes. */
export function changeDirectory(state: BuildState, path: string): string {
  const work = workOf(state);
  const os = state.platform?.os ?? "";
  try {
    const directory = normalizeWorkdir(work.config.workingDir, path, os).slice(0, LONGEST_PATH);
    if (work.config.workingDir !== directory) changeableWork(work).config.workingDir = directory;
    work.directory = toSlash(directory, os);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(`normalizing workdir: normalizing working directory: ${error.message}`) : error;
  }
  return work.directory;
}
