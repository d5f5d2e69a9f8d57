import { countMatches, findEntry } from "../../buildContext/contextTree.ts";
import type { ContextFolder } from "../../buildContext/contextTree.ts";
import { hasWildcard } from "../../buildContext/pathPattern.ts";
import { DEFAULT_PLATFORM } from "../../buildContext/platform.ts";
import type { Platform } from "../../buildContext/platform.ts";
import type { AddInstruction, CopyInstruction } from "../../instructions/instruction.ts";
import { cleanPath, joinPath } from "../../source/paths.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { utf8Length } from "../../source/unicode.ts";
import { complainOfAddress } from "../../source/webAddress.ts";
import { bindCopySource } from "./bindNames.ts";
import type { Build, BuiltImage, StageState } from "./build.ts";
import type { Place } from "./carryOut.ts";
import { commit } from "./commit.ts";
import { mountImage } from "./mountImage.ts";
import { pullImage, requireLinux } from "./pulledImage.ts";
import { requireBuildkit } from "./runCommand.ts";

/** In bytes. */
const LONGEST_FILE_NAME = 255;

interface Expanded {
  readonly chown: string;
  readonly chmod: string;
  readonly sources: readonly string[];
  readonly destination: string;
}

/** COPY and ADD: what they ask for is taken to exist, but for files of a build context that is known. Throws the builder's refusal (dispatchers.go, copy.go). */
export function copyFiles(build: Build, stage: StageState, instruction: AddInstruction | CopyInstruction, expand: (word: string) => string, place: Place): void {
  const { chown, chmod, sources, destination } = expandFlagsAndPaths(build, instruction, expand);
  if (chmod !== "") throw new Refusal(requireBuildkit("chmod"));
  if (instruction.kind === "COPY" && instruction.from !== "") takeSource(build, stage, instruction.from, place);
  const context = instruction.kind === "COPY" && instruction.from !== "" ? undefined : build.context;
  for (const source of sources) {
    const complaint = complainOfSource(instruction.kind, source, destination) ?? (context && complainOfMissing(context, source));
    if (complaint !== undefined) throw new Refusal(`${instruction.kind} failed: ${complaint}`);
  }
  const foundCount = sources.reduce((sum, it) => sum + countFound(context, it), 0);
  if (foundCount === 0) throw new Refusal(`${instruction.kind} failed: no source files were specified`);
  if (foundCount > 1 && !destination.endsWith("/")) {
    throw new Refusal(`When using ${instruction.kind} with more than one source file, the destination must be a directory and end with a /`);
  }
  takeUp(build, stage.image, `failed to get destination image ${quote(stage.image.id)}: `);
  if (chown.split(":").length > 2) {
    throw new Refusal(`unable to convert uid/gid chown string to host mapping: invalid chown string format: ${chown}`);
  }
  commit(build, stage);
  build.mounted.add(stage.image.id);
}

/** Takes up what this build made, to copy from it or onto it. */
function takeUp(build: Build, image: BuiltImage, subject: string): void {
  requireLinux(platformOf(build, image), subject);
  mountImage(build, image, image.isPlatformKnown ? build.platform : undefined, subject);
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
  build.journal?.copySources.push(source);
  if (source.kind === "error") throw new Refusal(`invalid from flag value ${from}: ${source.message}`);
  const subject = `invalid from flag value ${from}: `;
  if (source.kind === "image") requireLinux(pullImage(build, source.reference, build.platform).platform, subject);
  const image = source.kind === "stage" ? build.finished[source.index]?.image : undefined;
  if (image) takeUp(build, image, subject);
}

/** What stands on scratch is taken for the platform that the whole build is for (GetImageAndReleasableLayer). */
function platformOf(build: Build, image: BuiltImage): Platform {
  return image.id === "" ? (build.platform ?? DEFAULT_PLATFORM) : image.platform;
}

function complainOfSource(kind: "ADD" | "COPY", source: string, destination: string): string | undefined {
  if (isUrl(source)) return kind === "COPY" ? "source can't be a URL for COPY" : complainOfDownload(source, destination);
  if (hasWildcard(source)) return undefined;
  const path = withoutRoot(source);
  const whole = joinPath("/context", path);
  return (whole === "/context" || whole.startsWith("/context/")) && !isImpossible(whole) ? undefined : `forbidden path outside the build context: ${path} ()`;
}

/** No file can have such a path, and the question whether it is a link fails (symlink.FollowSymlinkInScope). */
function isImpossible(path: string): boolean {
  return path.includes("\0") || path.split("/").some((it) => utf8Length(it) > LONGEST_FILE_NAME);
}

/** A file or folder that the context does not hold (copyInfoForFile); one that is sought in a file looks forbidden. */
function complainOfMissing(context: ContextFolder, source: string): string | undefined {
  const path = withoutRoot(source);
  if (isUrl(source) || hasWildcard(path) || findEntry(context, path) !== undefined) return undefined;
  const parts = cleanPath(path).split("/");
  const isInFile = parts.some((_, index) => index > 0 && findEntry(context, parts.slice(0, index).join("/")) === "file");
  if (isInFile) return `forbidden path outside the build context: ${path} ()`;
  return `file not found in build context or excluded by .dockerignore: stat ${path}: file does not exist`;
}

/** Number of files that a source stands for, two for more. A wildcard finds them below the context's root alone, by their plain paths. */
function countFound(context: ContextFolder | undefined, source: string): number {
  if (isUrl(source) || !hasWildcard(source)) return 1;
  if (source.split("/").includes("..")) return 0;
  return context ? countMatches(context, withoutRoot(source), 2) : 1;
}

/** The path as the builder asks for it: a slash or a dot in front is taken off once. */
function withoutRoot(source: string): string {
  return source.replace(/^\//, "").replace(/^\.\//, "");
}

function isUrl(source: string): boolean {
  return /^https?:\/\//.test(source);
}

function complainOfDownload(url: string, destination: string): string | undefined {
  const complaint = complainOfAddress(url);
  if (complaint !== undefined) return complaint;
  const path = /^https?:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? "";
  const hasName = path !== "" && !path.endsWith("/");
  return !hasName && destination.endsWith("/") ? `cannot determine filename for source ${url}` : undefined;
}
