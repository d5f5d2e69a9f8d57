import type { ContextFolder } from "../../buildContext/contextTree.ts";
import { utf8Length } from "../../source/unicode.ts";

/** Bytes of a tar's block: headers take one, contents are filled up to whole ones. */
const BLOCK = 512;
/** Longer names take a header of their own. */
const LONGEST_NAME = 100;

/** What of the build context is known by size; another file is taken to fill one block at most. */
export interface SentFiles {
  readonly sent: ContextFolder | undefined;
  readonly dockerfile: string;
  readonly dockerignore: string | undefined;
  readonly sizes: ReadonlyMap<string, number>;
  /** Files that the Dockerfile asks for by name, for a context that is not described. */
  readonly askedFor: ReadonlySet<string>;
}

/** Bytes of the tar that the client sends: Dockerfile and .dockerignore always go along (cli, build/context.go). */
export function contextSize({ sent, dockerfile, dockerignore, sizes, askedFor }: SentFiles): number {
  let total = 2 * BLOCK;
  const add = (path: string, bytes: number): void => {
    total += BLOCK + BLOCK * Math.ceil(bytes / BLOCK) + (path.length > LONGEST_NAME ? 2 * BLOCK : 0);
  };
  add("Dockerfile", utf8Length(dockerfile));
  if (dockerignore !== undefined) add(".dockerignore", utf8Length(dockerignore));
  const addFile = (path: string): void => {
    if (path !== "Dockerfile" && path !== ".dockerignore") add(path, sizes.get(path) ?? BLOCK);
  };
  if (sent) {
    visit(sent, "", addFile, (path) => add(path, 0));
  } else {
    for (const path of askedFor) addFile(path);
  }
  return total;
}

function visit(folder: ContextFolder, prefix: string, onFile: (path: string) => void, onFolder: (path: string) => void): void {
  for (const name of folder.files) onFile(prefix + name);
  for (const [name, inner] of folder.folders) {
    onFolder(`${prefix}${name}/`);
    visit(inner, `${prefix}${name}/`, onFile, onFolder);
  }
}

const UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];

/** A size as Docker prints it: in steps of 1000, four digits (go-units, HumanSize). */
export function formatSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  for (; value >= 1000 && unit < UNITS.length - 1; unit += 1) value /= 1000;
  return `${Number(value.toPrecision(4))}${UNITS[unit] ?? ""}`;
}

