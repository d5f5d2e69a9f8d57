import type { Machine, PastBuild, RegistryAnswer } from "./machine.ts";
import type { Simulation } from "./simulate.ts";
import { parseGoBool } from "./source/goNumbers.ts";
import { familiarTag } from "./simulator/familiarTag.ts";
import type { PulledImage } from "./simulator/legacy/legacyCache.ts";
import type { ExportedCache, KeptStep } from "./simulator/vertexCache/exportedCache.ts";

/** What stands in the registry under one name. */
export interface RegistryEntry {
  /** As Docker shows it: `app:latest`. */
  readonly reference: string;
  /** An image to run, or a cache that is nothing else. */
  readonly kind: "image" | "cache";
  /** What `--cache-from` finds in it: nothing in BuildKit's usual image; the history of the legacy builder's; or an exported cache. */
  readonly cache: "none" | "history" | "inline" | "min" | "max";
  /** The steps that are kept, in order; empty where `--cache-from` finds nothing. */
  readonly steps: readonly KeptStep[];
}

interface BuildkitEntry extends Omit<RegistryEntry, "steps"> {
  readonly exported: ExportedCache | undefined;
}

/** A registry that several machines share; what the two builders push is kept apart. */
export class Registry {
  private readonly buildkit = new Map<string, BuildkitEntry>();
  private readonly legacy = new Map<string, PulledImage>();

  /** `docker pull`; nothing where there is no such image. */
  pull(machine: Machine, name: string): void {
    const image = this.legacy.get(familiarTag(name));
    if (image) machine.legacyCache.pull(image);
  }

  /** What BuildKit gets for a name in `--cache-from`. */
  answer(name: string): RegistryAnswer {
    const entry = this.buildkit.get(familiarTag(name));
    return { isMissing: !entry, exported: entry?.exported };
  }

  /** Takes what a build that succeeded exports, and the tags that are pushed. */
  takeFrom(machine: Machine, { input, scenario, cache }: PastBuild, { legacy, buildkit }: Simulation, pushes: readonly string[]): void {
    const tags = new Set(scenario.tags.map(familiarTag));
    const pushed = pushes.map(familiarTag).filter((it) => tags.has(it));
    if (legacy.outcome === "succeeds") {
      for (const name of pushed) {
        const image = machine.legacyCache.imageOf(name);
        if (image) this.legacy.set(name, image);
      }
    }
    if (buildkit.outcome !== "succeeds") return;
    const isInline = parseGoBool(input.options.buildArgs?.["BUILDKIT_INLINE_CACHE"] ?? "") === true;
    for (const name of pushed) this.put({ reference: name, kind: "image", cache: isInline ? "inline" : "none", exported: isInline ? machine.vertexCache.exportLast("inline") : undefined });
    for (const { reference, mode } of cache?.cacheTo ?? []) this.put({ reference: familiarTag(reference), kind: "cache", cache: mode, exported: machine.vertexCache.exportLast(mode) });
  }

  list(): { readonly legacy: readonly RegistryEntry[]; readonly buildkit: readonly RegistryEntry[] } {
    return {
      legacy: [...this.legacy.values()].map(({ name, steps }) => ({ reference: name, kind: "image", cache: "history", steps: steps.map(({ shown }) => ({ label: shown?.label ?? "", causes: shown?.causes ?? [], keeps: "layer" })) })),
      buildkit: [...this.buildkit.values()].map(({ exported, ...entry }) => ({ ...entry, steps: exported?.steps ?? [] })),
    };
  }

  private put(entry: BuildkitEntry): void {
    this.buildkit.set(entry.reference, entry);
  }
}
