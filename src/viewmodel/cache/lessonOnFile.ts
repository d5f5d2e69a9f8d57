import type { Analysis, ContextPath, InstructionSummary } from "../../engine/index.ts";
import { fileOfPattern } from "./fileOfPattern.ts";

/** How a case is shown on a file: what is supposed to have changed, and where it is to be seen. */
export type LessonChange =
  | { readonly kind: "touched" | "changed"; readonly path: string; readonly stage: number; readonly instruction: number }
  | { readonly kind: "argument"; readonly name: string; readonly value: string; readonly stage: number; readonly instruction: number };

interface PresentFile {
  readonly analysis: Analysis;
  /** What it takes from the build context. */
  readonly contextPaths: readonly ContextPath[];
  /** The described build context; undefined where it is not. */
  readonly files: readonly string[] | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
}

/** Where a case can be shown on a file; null where the file has no place for it. Stages that BuildKit does not build are passed over. */
export function lessonOnFile(lesson: string, file: PresentFile): LessonChange | null {
  if (lesson === "touch") return touchOn(file);
  if (lesson === "unused-argument") return unusedArgumentOn(file);
  if (lesson === "install-first") return installOn(file);
  return null;
}

function touchOn(file: PresentFile): LessonChange | null {
  for (const { stage, instruction, path, isFolder } of file.contextPaths) {
    if (isBuilt(file, stage)) return { kind: "touched", path: fileIn(path, isFolder, file.files), stage, instruction };
  }
  return null;
}

/** An ARG above a RUN of its stage that no instruction below reads. */
function unusedArgumentOn(file: PresentFile): LessonChange | null {
  for (const { index, instructions } of file.analysis.stages) {
    if (!isBuilt(file, index)) continue;
    const { lastMentions, lastRun } = readEnds(instructions);
    for (const [position, { keyword, text }] of instructions.entries()) {
      const [, name, value] = keyword === "ARG" ? (/^ARG\s+(\w+)(?:=(\S*))?$/i.exec(text) ?? []) : [];
      if (name === undefined || predefined.has(name.toUpperCase()) || lastMentions.get(name) !== position || lastRun < position) continue;
      const given = Object.hasOwn(file.buildArgs, name) ? file.buildArgs[name] : value;
      return { kind: "argument", name, value: `${given ?? ""}-changed`, stage: index, instruction: position };
    }
  }
  return null;
}

/** Builders give these to no RUN's cache, or set them themselves. */
const predefined: ReadonlySet<string> = new Set(["HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY", "SOURCE_DATE_EPOCH"]);

/** Where each word of a stage stands last, and its last RUN; -1 for none. */
function readEnds(instructions: readonly InstructionSummary[]): { readonly lastMentions: ReadonlyMap<string, number>; readonly lastRun: number } {
  const lastMentions = new Map<string, number>();
  for (const [position, { text }] of instructions.entries()) for (const [word] of text.matchAll(/\w+/g)) lastMentions.set(word, position);
  return { lastMentions, lastRun: instructions.findLastIndex((it) => it.keyword === "RUN") };
}

const install = /^RUN\b.*\b(?:npm (?:ci|install|i)|yarn(?: install)?|pnpm (?:install|i)|pip3? install|poetry install|go mod download|bundle install|composer install|cargo fetch|dotnet restore|apk add|apt-get install)\b/is;

function isInstall(text: string): boolean {
  if (install.test(text)) return true;
  // In one expression each `mvn` would look for the other word anew.
  const maven = /^RUN\b/i.test(text) ? text.search(/\bmvn /i) : -1;
  return maven !== -1 && /dependency\b/i.test(text.slice(maven));
}

/** A COPY of a whole folder with an install above or below it in its stage. */
function installOn(file: PresentFile): LessonChange | null {
  const withInstall = new Set(file.analysis.stages.flatMap(({ index, instructions }) => (instructions.some(({ text }) => isInstall(text)) ? [index] : [])));
  for (const { stage, instruction, path, isFolder } of file.contextPaths) {
    if (isFolder && isBuilt(file, stage) && withInstall.has(stage)) return { kind: "changed", path: fileIn(path, true, file.files), stage, instruction };
  }
  return null;
}

function isBuilt({ analysis }: PresentFile, stage: number): boolean {
  const outcome = analysis.verdicts.stages[stage]?.buildkit.outcome;
  return outcome === "built" || outcome === "cached";
}

/** A file that a path stands for: of a described build context one that is there, and no list of packages. */
function fileIn(path: string, isFolder: boolean, files: readonly string[] | undefined): string {
  const folder = path === "" ? "" : `${path}/`;
  const inside = files?.filter((file) => file.startsWith(folder) && !file.endsWith("/")) ?? [];
  const plain = inside.find((file) => !/(?:package|lock|requirements|go\.(?:mod|sum)|Gemfile|composer|Cargo)/i.test(file)) ?? inside[0];
  if (isFolder) return plain ?? `${folder}any-file`;
  if (files && !files.includes(path) && plain !== undefined) return plain;
  return path === "" ? "any-file" : fileOfPattern(path);
}
