import type { CheckFinding } from "../builders/buildkit/checkFindings.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { InstructionNode } from "../parser/ast.ts";
import type { CheckedFile } from "./checkedFile.ts";
import { spanOfLines } from "./checkedFile.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";

const RULES: ReadonlyMap<string, Rule> = new Map(rules.map((it) => [it.name, it]));

/** One instruction can hold a million words with a complaint each: past so many, the whole instruction is underlined. */
const MOST_PLACED_IN_ONE = 20;

/** BuildKit's findings in its own words, each at the words it means, with the reason, what to do, and a fix where one is certain. */
export function explainChecks(findings: readonly CheckFinding[], file: CheckedFile): readonly Diagnostic[] {
  const placed = new Map<InstructionNode, number>();
  return findings.map((finding): Diagnostic => {
    const { message, lines } = finding;
    const rule = RULES.get(finding.rule);
    const [range] = lines;
    const plain = { origin: "buildkit", code: finding.rule, message, lines } as const;
    const node = range && file.nodeAt(range);
    if (!rule) return { ...plain, severity: "warning", span: spanOfLines(file.ast, range) };
    const explained = { ...plain, severity: rule.severity, advice: rule.advice, why: rule.why, ...(rule.url === undefined ? {} : { url: rule.url }) };
    if (!node) return { ...explained, span: spanOfLines(file.ast, range) };
    const count = placed.get(node) ?? 0;
    if (count >= MOST_PLACED_IN_ONE) return { ...explained, span: node.span };
    placed.set(node, count + 1);
    const subject = { message, node, file };
    const fix = rule.fix?.(subject);
    return { ...explained, span: rule.place(subject) ?? node.span, ...(fix ? { fix } : {}) };
  });
}
