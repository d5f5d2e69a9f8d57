import { quote } from "../../source/quote.ts";
import type { LineRange } from "../../source/span.ts";
import type { CheckReport } from "./checkFindings.ts";

const SECRET = /(?:_|^)(?:apikey|auth|credential|credentials|key|password|pword|passwd|secret|token)(?:_|$)/i;
const HARMLESS = /(?:_|^)(?:public|file|version)(?:_|$)/i;

/** The check SecretsUsedInArgOrEnv (dockerfile2llb/validations.go, validateNoSecretKey). */
export function checkSecretName(report: CheckReport, instruction: "ARG" | "ENV", key: string, lines: LineRange, comments: readonly string[]): void {
  if (!SECRET.test(key) || HARMLESS.test(key)) return;
  report.report("SecretsUsedInArgOrEnv", `Do not use ARG or ENV instructions for sensitive data (${instruction} ${quote(key)})`, lines, comments);
}
