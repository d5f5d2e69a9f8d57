import type { Ast } from "../../parser/ast.ts";
import type { Release } from "./release.ts";

const LAST_WARNING = "[WARNING]: Empty continuation lines will become errors in a future release.";

/** What is printed before the first step about empty lines among continuation lines. */
export function readWarnings(ast: Ast, release: Release): readonly string[] {
  const lines: string[] = [];
  for (const node of ast.nodes) if (node.kind === "instruction" && node.emptyContinuationLine > 0) lines.push(node.original);
  if (lines.length === 0) return [];
  const warnings = [...lines.map((it) => release.emptyContinuation(it)), LAST_WARNING];
  return release.formatsWarnings ? warnings.map(printAsFormat) : warnings;
}

/** The text as Go's Printf prints it when it is taken for a format without arguments. */
export function printAsFormat(text: string): string {
  return text.replace(/%[#0+\- ]*(?:[0-9]+|(\*))?(?:\.(?:[0-9]+|(\*))?)?([^]?)/gu, (_, width?: string, precision?: string, verb = "") => {
    const stars = (width === undefined ? "" : "%!(BADWIDTH)") + (precision === undefined ? "" : "%!(BADPREC)");
    if (verb === "") return `${stars}%!(NOVERB)`;
    return stars + (verb === "%" ? "%" : `%!${verb}(MISSING)`);
  });
}

/** What is printed at a build's end about `--build-arg` names that no ARG took; none for no names. */
export function warnOfUnconsumed(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`[Warning] One or more build-args [${names.join(" ")}] were not consumed`];
}
