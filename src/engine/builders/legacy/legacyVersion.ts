/** Which release of Docker the legacy builder is of: 28.5 or 20.10. */
export type LegacyVersion = "28" | "20";
