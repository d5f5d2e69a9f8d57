import type { AcrossMachines, KeptCache } from "../../viewmodel/machines/acrossMachines.ts";
import { noAcrossMachines } from "../../viewmodel/machines/acrossMachines.ts";
import { isCount, isFields, readWord } from "../link/readValues.ts";

const kept: readonly KeptCache[] = ["none", "inline", "min", "max"];
const longestName = 4_000;

/** What is asked of builds across machines, as links and the browser's storage hold it; undefined where nothing was chosen. Names are never used for anything else. */
export function writeAcrossMachines({ isShown, keeps, first, changedFile, build }: AcrossMachines): Readonly<Record<string, unknown>> | undefined {
  const fields = {
    ...(isShown && { s: 1 }),
    ...(keeps !== noAcrossMachines.keeps && { k: keeps }),
    ...(first !== null && { f: first }),
    ...(changedFile !== null && { c: changedFile }),
    ...(build > 0 && { b: build }),
  };
  return Object.keys(fields).length === 0 ? undefined : fields;
}

/** What a value that anyone can have written asks; undefined where it is of another shape. Single parts of a wrong shape are passed over. */
export function readAcrossMachines(value: unknown): AcrossMachines | undefined {
  if (!isFields(value)) return undefined;
  return {
    isShown: value.s === 1,
    keeps: readWord(value.k, kept) ?? noAcrossMachines.keeps,
    first: readName(value.f),
    changedFile: readName(value.c),
    build: isCount(value.b) ? value.b : 0,
  };
}

function readName(value: unknown): string | null {
  return typeof value === "string" && value.length <= longestName ? value : null;
}
