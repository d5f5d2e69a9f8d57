import type { Variables } from "../../shell/variables.ts";
import { expandWord } from "../../shell/expandWord.ts";
import type { WordRules } from "../../shell/wordRules.ts";
import { Refusal } from "../../source/refusal.ts";
import { suggest } from "../../source/suggestion.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import type { Conversion } from "./conversion.ts";
import type { StageWork } from "./stageWork.ts";

/** Expands one word of an instruction and notes the variables that nobody declared. Throws the word's complaint. */
export function expandIn(conversion: Conversion, work: StageWork, command: BoundCommand, word: string): string {
  const expanded = expandWord(word, work.environment, conversion.rules);
  if (expanded.isCut) conversion.cuts.push(command.lines);
  if (expanded.unmatched.size > 0) reportUndefined(conversion, work, command, expanded.unmatched);
  if (expanded.error !== undefined) throw new Refusal(expanded.error);
  return expanded.text;
}

/** Expands the body of a heredoc: the backslash escapes whatever the directive says, and quotes are text. */
export function expandBody(conversion: Conversion, work: StageWork, command: BoundCommand, body: string): string {
  const { allowance } = conversion.rules;
  const expanded = expandWord(body, work.environment, { escape: "\\", ignoresQuotes: true, ...(allowance && { allowance }) });
  if (expanded.unmatched.size > 0) reportUndefined(conversion, work, command, expanded.unmatched);
  if (expanded.error !== undefined) throw new Refusal(expanded.error);
  return expanded.text;
}

/** The check UndefinedVar (dockerfile2llb/validations.go, reportUnmatchedVariables). */
export function reportUndefined(conversion: Conversion, work: StageWork, command: BoundCommand, names: Iterable<string>): void {
  for (const name of names) {
    if (work.declaredArgs.has(name) || name === "BUILDKIT_SBOM_SCAN_CONTEXT" || name === "BUILDKIT_SBOM_SCAN_STAGE") continue;
    const near = suggestName(conversion, name, work);
    const message = `Usage of undefined variable '$${name}'${near === undefined ? "" : ` (did you mean $${near}?)`}`;
    conversion.report.report("UndefinedVar", message, command.lines, command.instruction.node.comments);
  }
}

/** The nearest name; none any more in a file with so many undefined ones that looking for them would take its time. */
function suggestName(conversion: Conversion, name: string, work: StageWork): string | undefined {
  if (conversion.suggestionsLeft <= 0) return undefined;
  const names = work.environment.keys();
  conversion.suggestionsLeft -= names.length;
  return suggest(name, names);
}

/** A step's text as its name shows it: expanded, or as written where it cannot be. */
export function expandForName(text: string, variables: Variables, rules: WordRules): string {
  const expanded = expandWord(text, variables, rules);
  return expanded.error === undefined ? expanded.text : text;
}

/** The work of a state that must have some by now. */
export function workOf(state: BuildState): StageWork {
  if (!state.work) throw new Error(`no work for ${state.baseName}`);
  return state.work;
}
