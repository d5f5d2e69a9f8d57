import type { BuildOptions } from "../engine/buildContext/buildOptions.ts";
import type { LegacyVersion } from "../engine/builders/legacy/legacyVersion.ts";
import { planLegacy } from "../engine/builders/legacy/planLegacy.ts";

/** What the legacy builder does with a file, as lines: its steps, then how it ends. */
export function printLegacyPlan(text: string, options: BuildOptions = {}, version: LegacyVersion = "28"): readonly string[] {
  const { steps, error, warnings, exitCode } = planLegacy(text, options, version);
  return [
    ...steps.map(({ number, total, text: step, triggers }) => `${number}/${total} ${step}${triggers.length > 0 ? ` # ${triggers.join("; ")}` : ""}`),
    ...warnings.map((it) => `warns: ${it}`),
    ...(error ? [`${error.phase === "parse" ? "refuses" : "fails"}: ${error.message}`] : []),
    ...(exitCode > 1 ? [`exits with ${exitCode}`] : []),
  ];
}

/** The last of those lines: `done` where all went well. */
export function printLegacyEnd(text: string, options: BuildOptions = {}, version: LegacyVersion = "28"): string {
  const last = printLegacyPlan(text, options, version).at(-1) ?? "";
  return /^(?:refuses|fails|exits)/.test(last) ? last : "done";
}
