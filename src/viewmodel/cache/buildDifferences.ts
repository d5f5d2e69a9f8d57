import type { BuildOptions } from "../../engine/index.ts";
import { diffLines } from "../lineDiff.ts";
import type { EarlierBuild } from "./whatIf.ts";

/** One difference between an earlier build and the present one. */
export interface BuildDifference {
  /** `Line 5: RUN make`, `--build-arg V=2, was 1`. */
  readonly text: string;
  /** The line of the present text, counted from 1, where there is one. */
  readonly line?: number;
}

type PresentBuild = Omit<EarlierBuild, "id" | "name">;

/** Differences that are told one by one. */
const MOST_TOLD = 20;

/** What differs from an earlier build, in the text and in what `docker build` is told; the first ones. */
export function buildDifferences(before: EarlierBuild, now: PresentBuild): readonly BuildDifference[] {
  return [
    ...optionDifferences(before.options, now.options),
    ...(before.target === now.target ? [] : [{ text: `--target ${now.target || "(last stage)"}, was ${before.target || "(last stage)"}` }]),
    ...(before.legacyVersion === now.legacyVersion ? [] : [{ text: `Legacy builder ${now.legacyVersion}, was ${before.legacyVersion}` }]),
    ...lineDifferences(before.dockerfile, now.dockerfile),
  ].slice(0, MOST_TOLD);
}

function lineDifferences(before: string, now: string): readonly BuildDifference[] {
  const changed = diffLines(before, now).flatMap(({ lines }) => lines.filter(({ kind }) => kind !== "same"));
  return changed.map(({ kind, text, line }) => (kind === "added" ? { text: `Line ${line}: ${text.trim() || "an empty line"}`, line } : { text: `Gone: ${text.trim() || "an empty line"}` }));
}

function optionDifferences(before: EarlierBuild["options"], now: BuildOptions): readonly BuildDifference[] {
  return [
    ...pairDifferences("--build-arg", before.buildArgs, now.buildArgs),
    ...pairDifferences("--build-context", before.contexts, now.contexts),
    ...(before.platform === now.platform ? [] : [{ text: `--platform ${now.platform ?? "of the builder"}, was ${before.platform ?? "the builder's"}` }]),
    ...((before.dockerignore ?? "") === (now.dockerignore ?? "") ? [] : [{ text: ".dockerignore is another" }]),
  ];
}

function pairDifferences(flag: string, before: Readonly<Record<string, string>> = {}, now: Readonly<Record<string, string>> = {}): readonly BuildDifference[] {
  const old = new Map(Object.entries(before));
  const given = new Map(Object.entries(now));
  const names = [...new Set([...old.keys(), ...given.keys()])].filter((name) => old.get(name) !== given.get(name));
  return names.map((name) => {
    const value = given.get(name);
    const was = old.get(name);
    if (value === undefined) return { text: `${flag} ${name} is no longer given, was ${was ?? ""}` };
    return { text: `${flag} ${name}=${value}, ${was === undefined ? "was not given" : `was ${was}`}` };
  });
}
