import type { LegacyPlan } from "./legacyPlan.ts";

/** A plan in the form in which recorded builds are kept. */
export interface LegacyAnswer {
  readonly steps: readonly (readonly [number: number, total: number, text: string])[];
  readonly error?: { readonly message: string; readonly phase: "parse" | "step" };
  readonly errorAnyOf?: readonly string[];
  readonly warnings?: readonly string[];
  readonly exitCode: number;
}

/** Puts a plan into that form: of the warnings only the lines that begin with a mark, absent for none. */
export function answerLegacy(plan: LegacyPlan): LegacyAnswer {
  const warnings = plan.warnings.flatMap((it) => it.split("\n")).filter((it) => it.startsWith("["));
  return {
    steps: plan.steps.map(({ number, total, text }) => [number, total, text]),
    ...(plan.error && { error: { message: plan.error.message, phase: plan.error.phase } }),
    ...(plan.errorAnyOf && { errorAnyOf: plan.errorAnyOf }),
    ...(warnings.length > 0 && { warnings }),
    exitCode: plan.exitCode,
  };
}
