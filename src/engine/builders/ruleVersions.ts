import type { LegacyVersion } from "./legacy/legacyVersion.ts";

/** The releases whose rules the builders here follow. */
export const RULE_VERSIONS: { readonly buildkit: string; readonly legacy: Readonly<Record<LegacyVersion, string>> } = {
  buildkit: "0.32",
  legacy: { "28": "28.5.2", "20": "20.10.24" },
};
