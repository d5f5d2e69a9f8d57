import type { AddInstruction, CopyInstruction } from "../../instructions/instruction.ts";
import { joinPath } from "../../source/paths.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { bindCopySource } from "./bindNames.ts";
import type { Build, StageState } from "./build.ts";
import type { Place } from "./carryOut.ts";
import { commit } from "./commit.ts";
import { requireBuildkit } from "./runCommand.ts";

interface Expanded {
  readonly chown: string;
  readonly chmod: string;
  readonly sources: readonly string[];
  readonly destination: string;
}

/** COPY and ADD: every file they ask for is taken to exist. Throws the builder's refusal (dispatchers.go, copy.go). */
export function copyFiles(build: Build, stage: StageState, instruction: AddInstruction | CopyInstruction, expand: (word: string) => string, place: Place): void {
  const { chown, chmod, sources, destination } = expandFlagsAndPaths(build, instruction, expand);
  if (chmod !== "") throw new Refusal(requireBuildkit("chmod"));
  if (instruction.kind === "COPY" && instruction.from !== "") takeSource(build, stage, instruction.from, place);
  for (const source of sources) {
    const complaint = complainOfSource(instruction.kind, source, destination);
    if (complaint !== undefined) throw new Refusal(`${instruction.kind} failed: ${complaint}`);
  }
  const found = sources.filter((it) => !isHopeless(it));
  if (found.length === 0) throw new Refusal(`${instruction.kind} failed: no source files were specified`);
  if (found.length > 1 && !destination.endsWith("/")) {
    throw new Refusal(`When using ${instruction.kind} with more than one source file, the destination must be a directory and end with a /`);
  }
  if (chown.split(":").length > 2) {
    throw new Refusal(`unable to convert uid/gid chown string to host mapping: invalid chown string format: ${chown}`);
  }
  commit(build, stage);
  build.mounted.add(stage.image.id);
}

function expandFlagsAndPaths(build: Build, instruction: AddInstruction | CopyInstruction, expand: (word: string) => string): Expanded {
  const { expandedFlags } = build.release;
  const chown = expand(instruction.chown);
  const chmod = expandedFlags.has("chmod") ? expand(instruction.chmod) : instruction.chmod;
  if (instruction.kind === "ADD" && expandedFlags.has("checksum")) expand(instruction.checksum);
  return { chown, chmod, sources: instruction.sources.map(expand), destination: expand(instruction.destination) };
}

function takeSource(build: Build, stage: StageState, from: string, place: Place): void {
  const source = bindCopySource(build, from, build.finished.length);
  build.bindings.push({ stage: stage.index, name: from, source, ...place });
  if (source.kind === "error") throw new Refusal(`invalid from flag value ${from}: ${source.message}`);
  if (source.kind === "stage") build.mounted.add(build.finished[source.index]?.image.id ?? "");
}

function complainOfSource(kind: "ADD" | "COPY", source: string, destination: string): string | undefined {
  if (/^https?:\/\//.test(source)) return kind === "COPY" ? "source can't be a URL for COPY" : complainOfDownload(source, destination);
  if (hasWildcard(source)) return undefined;
  const path = source.replace(/^\//, "").replace(/^\.\//, "");
  return joinPath("/context", path) === "/context" || joinPath("/context", path).startsWith("/context/") ? undefined : `forbidden path outside the build context: ${path} ()`;
}

/** A wildcard finds files below the context's root alone, by their plain paths. */
function isHopeless(source: string): boolean {
  return hasWildcard(source) && source.split("/").includes("..");
}

function hasWildcard(source: string): boolean {
  return /[*?[]/.test(source.replace(/\\[^]/g, ""));
}

function complainOfDownload(url: string, destination: string): string | undefined {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? "";
  const broken = /%(?![0-9A-Fa-f]{2}).{0,2}/su.exec(path)?.[0];
  if (broken !== undefined) return `parse ${quote(url)}: invalid URL escape ${quote(broken)}`;
  const hasName = path !== "" && !path.endsWith("/");
  return !hasName && destination.endsWith("/") ? `cannot determine filename for source ${url}` : undefined;
}
