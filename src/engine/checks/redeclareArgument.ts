import { CheckReport, DEFAULT_CHECK_OPTIONS } from "../builders/buildkit/checkFindings.ts";
import { checkSecretName } from "../builders/buildkit/secretNames.ts";
import { displayName } from "../builders/displayName.ts";
import type { QuickFix } from "../diagnostics.ts";
import type { InstructionNode } from "../parser/ast.ts";
import type { CheckedFile } from "./checkedFile.ts";

/** Declares an argument of elsewhere in the stage of an instruction, right above it; undefined where what to write is not certain. */
export function redeclareArgument(file: CheckedFile, node: InstructionNode, name: string): QuickFix | undefined {
  const place = file.placeOf(node);
  const origin = file.originOf(name);
  if (!place?.instruction || !origin || isSecret(name)) return undefined;
  const declaration = origin.kind === "stage" ? origin.declaration : name;
  const at = lineBehind(file, place.before);
  if (declaration === undefined || at === undefined) return undefined;
  const keyword = file.keywordCase === "lower" ? "arg" : "ARG";
  return {
    title: `Declare ${name} in ${displayName(place.stage)}`,
    edits: [{ span: { start: at, end: at }, text: `${keyword} ${declaration}${lineBreakBefore(file, at)}` }],
  };
}

/** Comments above an instruction belong to it: a new line goes above them, right behind the instruction before. */
function lineBehind({ ast: { text } }: CheckedFile, before: InstructionNode): number | undefined {
  const feed = text.indexOf("\n", before.span.end);
  return feed === -1 ? undefined : feed + 1;
}

function lineBreakBefore({ ast: { text } }: CheckedFile, at: number): string {
  return text.charAt(at - 2) === "\r" ? "\r\n" : "\n";
}

/** An argument is no place for a secret: BuildKit would complain of the fix. */
function isSecret(name: string): boolean {
  const report = new CheckReport(DEFAULT_CHECK_OPTIONS);
  checkSecretName(report, "ARG", name, [1, 1], []);
  return report.findings.length > 0;
}
