import { join } from "node:path/posix";
import type { ProjectFile } from "./sourceTree.ts";

const CODE_FILE = /\.(?:tsx?|m?js|css)$/;
const TEST_FILE = /\.(?:test|spec)\.tsx?$/;
const LINE_LIMIT = 400;
const MEDIAN_LIMIT = 100;

const lineCount = ({ text }: ProjectFile): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

/** Files that have grown past one idea. */
export function findLongFiles(files: readonly ProjectFile[]): readonly string[] {
  return files
    .filter(({ path }) => CODE_FILE.test(path))
    .filter((file) => lineCount(file) > LINE_LIMIT)
    .map((file) => `${file.path} has ${lineCount(file)} lines, more than ${LINE_LIMIT}`);
}

/** Whether the files of `src`, tests left out, are short on the whole. */
export function findLongMedian(files: readonly ProjectFile[]): readonly string[] {
  const counts = files
    .filter(({ path }) => path.startsWith("src/") && !path.startsWith("src/testing/") && CODE_FILE.test(path) && !TEST_FILE.test(path))
    .map(lineCount)
    .sort((a, b) => a - b);
  const median = counts[Math.floor(counts.length / 2)] ?? 0;
  return median < MEDIAN_LIMIT ? [] : [`the median file has ${median} lines, not under ${MEDIAN_LIMIT}`];
}

/** Style sheets that nothing imports: what they style has lost its look. */
export function findUnreachedStyles(files: readonly ProjectFile[]): readonly string[] {
  const named = new Set(files.filter(({ path }) => path.startsWith("src/")).flatMap(({ path, text }) => [...text.matchAll(/import "(\.{1,2}\/[^"]+\.css)"/g)].map(([, specifier = ""]) => join(path, "..", specifier))));
  return files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".css") && !named.has(path)).map(({ path }) => `${path} is imported by nothing`);
}

const VAGUE_NAMES = new Set(["util", "utils", "utility", "utilities", "helper", "helpers", "misc", "miscellaneous"]);

/** Names that say nothing of what is in a file. */
export function findVagueNames(files: readonly ProjectFile[]): readonly string[] {
  return files.flatMap(({ path }) => {
    const words = path.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().split(/[^a-z]+/);
    const vague = words.find((word) => VAGUE_NAMES.has(word));
    return vague === undefined ? [] : [`${path} is named "${vague}", which does not say what it holds`];
  });
}

// Written so that this file does not hold what it looks for.
const PLACES: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\bregistry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com)|\bnpm\.pkg\.github\.com/, what: "a registry's host" },
  { pattern: /(?<![\w.])\/work\/(?:main|shared|\.)|(?<![\w.])\/Users\/\w+|\b[A-Z]:\\Users\\\w|file:\/\/\/\w/, what: "a path of one machine" },
];

/** Files that hold only on the machine they were written on, or name where packages came from. */
export function findNamedPlaces(files: readonly ProjectFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    PLACES.flatMap(({ pattern, what }) => {
      const found = pattern.exec(text);
      return found === null ? [] : [`${path} names ${what}: ${found[0]}`];
    }),
  );
}
