import type { BuildOptions, LegacyVersion } from "../engine/index.ts";
import { splitOptions } from "./splitOptions.ts";
import type { OptionNames } from "./splitOptions.ts";

export const reportFormats = ["text", "json", "mermaid", "dot", "svg"] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** What the words after `report` ask for. */
export interface ReportRequest {
  readonly kind: "report";
  /** A path, or `-` for the standard input. */
  readonly file: string;
  readonly format: ReportFormat;
  readonly options: BuildOptions;
  readonly legacyVersion: LegacyVersion;
  readonly theme: "light" | "dark";
}

export type ReportArguments = ReportRequest | { readonly kind: "help" } | { readonly kind: "misuse"; readonly sentence: string };

const NAMES: OptionNames = new Map([
  ["--target", "once"],
  ["--build-arg", "often"],
  ["--build-context", "often"],
  ["--platform", "often"],
  ["--legacy-version", "once"],
  ["--format", "once"],
  ["--theme", "once"],
]);

const misuse = (sentence: string): ReportArguments => ({ kind: "misuse", sentence });

/** Reads the words after `report`. The first thing that is wrong comes back as one sentence. */
export function readReportArguments(words: readonly string[]): ReportArguments {
  if (words.includes("--help") || words.includes("-h")) return { kind: "help" };
  const split = splitOptions(words, NAMES);
  if (split.kind === "misuse") return split;
  const valuesOf = (name: string): readonly string[] => split.values.get(name) ?? [];
  const [file = "Dockerfile", second] = split.rest;
  if (second !== undefined) return misuse(`report takes one file, but ${quote(file)} and ${quote(second)} were given.`);
  if (file === "") return misuse("The file's name is empty.");

  const format = choose("--format", valuesOf("--format")[0] ?? "text", reportFormats);
  if (typeof format !== "string") return format;
  const legacyVersion = choose("--legacy-version", valuesOf("--legacy-version")[0] ?? "28", ["28", "20"] as const);
  if (typeof legacyVersion !== "string") return legacyVersion;
  const theme = choose("--theme", valuesOf("--theme")[0] ?? "light", ["light", "dark"] as const);
  if (typeof theme !== "string") return theme;
  if (theme === "dark" && format !== "svg") return misuse(`--theme is for --format svg: ${format} has no colours of its own.`);

  const buildArgs = readPairs("--build-arg", valuesOf("--build-arg"), "NAME=VALUE");
  if ("kind" in buildArgs) return buildArgs;
  const contexts = readPairs("--build-context", valuesOf("--build-context"), "NAME=VALUE, such as base=docker-image://alpine");
  if ("kind" in contexts) return contexts;
  const platforms = valuesOf("--platform").flatMap((value) => value.split(","));
  if (platforms.includes("")) return misuse("--platform needs a value, such as linux/arm64.");
  const target = valuesOf("--target")[0];
  const options: BuildOptions = {
    ...(target === undefined ? {} : { target }),
    ...(buildArgs.pairs.length === 0 ? {} : { buildArgs: Object.fromEntries(buildArgs.pairs) }),
    ...(contexts.pairs.length === 0 ? {} : { contexts: Object.fromEntries(contexts.pairs.map(([name, value]) => [name, toContext(value)])) }),
    ...(platforms.length === 0 ? {} : { platform: platforms.join(",") }),
  };
  return { kind: "report", file, format, options, legacyVersion, theme };
}

function choose<Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice | ReportArguments {
  return choices.find((choice) => choice === value) ?? misuse(`${name} is one of ${choices.join(", ")}, not ${quote(value)}.`);
}

function readPairs(name: string, values: readonly string[], form: string): { readonly pairs: readonly (readonly [string, string])[] } | Extract<ReportArguments, { kind: "misuse" }> {
  const pairs: (readonly [string, string])[] = [];
  for (const value of values) {
    const equals = value.indexOf("=");
    if (equals < 1) return { kind: "misuse", sentence: `${name} needs ${form}, not ${quote(value)}.` };
    pairs.push([value.slice(0, equals), value.slice(equals + 1)]);
  }
  return { pairs };
}

/** buildx takes a value without a scheme for a folder, and so does this. */
function toContext(value: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:|git@)/i.test(value) ? value : `local:${value}`;
}

/** On one line, whatever was typed. */
function quote(word: string): string {
  return JSON.stringify(word);
}
