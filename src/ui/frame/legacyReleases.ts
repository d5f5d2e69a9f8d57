import type { LegacyVersion } from "../../engine/index.ts";

/** The release whose legacy builder each version stands for. */
export const legacyReleases: Readonly<Record<LegacyVersion, string>> = { "28": "28.5.2", "20": "20.10.24" };
