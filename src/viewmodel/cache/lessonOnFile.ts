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
    for (const [position, { keyword, text }] of instructions.entries()) {
      const [, name, value] = keyword === "ARG" ? (/^ARG\s+(\w+)(?:=(\S*))?$/i.exec(text) ?? []) : [];
      const below = instructions.slice(position + 1);
      if (name === undefined || predefined.has(name.toUpperCase()) || below.some((each) => mentions(each, name)) || !below.some((each) => each.keyword === "RUN")) continue;
      const given = Object.hasOwn(file.buildArgs, name) ? file.buildArgs[name] : value;
      return { kind: "argument", name, value: `${given ?? ""}-changed`, stage: index, instruction: position };
    }
  }
  return null;
}

/** Builders give these to no RUN's cache, or set them themselves. */
const predefined: ReadonlySet<string> = new Set(["HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY", "SOURCE_DATE_EPOCH"]);

function mentions({ text }: InstructionSummary, name: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`).test(text);
}

const install = /^RUN\b.*\b(?:npm (?:ci|install|i)|yarn(?: install)?|pnpm (?:install|i)|pip3? install|poetry install|go mod download|bundle install|composer install|cargo fetch|dotnet restore|mvn .*dependency|apk add|apt-get install)\b/is;

/** A COPY of a whole folder with an install above or below it in its stage. */
function installOn(file: PresentFile): LessonChange | null {
  for (const { stage, instruction, path, isFolder } of file.contextPaths) {
    if (!isFolder || !isBuilt(file, stage)) continue;
    if (file.analysis.stages[stage]?.instructions.some(({ text }) => install.test(text))) return { kind: "changed", path: fileIn(path, true, file.files), stage, instruction };
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
