import { digestOf } from "../digest.ts";
import type { TaskList } from "./taskList.ts";

/** A name in `--cache-from`, as typed. */
export interface ImportedCache {
  readonly name: string;
  /** Nothing stands under it: that is told, and the build goes on. */
  readonly isMissing: boolean;
}

/** A cache that `--cache-to` writes to a registry. */
export interface WrittenCache {
  readonly reference: string;
  /** Names of the layers that are written. */
  readonly layers: readonly string[];
}

/** Adds the look-ups of imported caches, beside the build's first steps (solver/llbsolver/bridge.go). */
export function listImportTasks(list: TaskList, imports: readonly ImportedCache[], gate: number, duration: number): void {
  for (const name of new Set(imports.map((it) => it.name))) {
    const text = `failed to configure registry cache importer: ${name}: not found`;
    const isMissing = imports.some((it) => it.name === name && it.isMissing);
    list.add({ label: `importing cache manifest from ${name}`, kind: "internal", inputs: gate === -1 ? [] : [gate], duration, ...(isMissing && { failure: { text, error: text, places: [], isHarmless: true as const } }) });
  }
}

/** Adds the writing of caches, when the result is there (cache/remotecache/export.go). */
export function listCacheExportTasks(list: TaskList, caches: readonly WrittenCache[], after: number, duration: number): void {
  for (const { reference, layers } of caches) {
    const digest = (what: string): string => `sha256:${digestOf(what, reference, ...layers)}`;
    const reports = ["preparing build cache for export", ...layers.map((it) => `writing layer sha256:${digestOf("layer", it)}`), `writing config ${digest("cache config")}`, `writing cache image manifest ${digest("cache manifest")}`];
    list.add({ label: "exporting cache to registry", kind: "export", inputs: [after], duration, reports: reports.map((name) => ({ name, size: "" })) });
  }
}
