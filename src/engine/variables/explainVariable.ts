import { expandWord } from "../shell/expandWord.ts";
import type { Span } from "../source/span.ts";
import { LONGEST_SHOWN, findBoth } from "./findBoth.ts";
import type { ValuePair } from "./findBoth.ts";
import { findValue } from "./findValue.ts";
import type { TracedInput } from "./tracedBuild.ts";
import { traceVariables } from "./tracedVariables.ts";
import { variableAt } from "./variableAt.ts";
import type { VariablePlace, VariableReader } from "./variableAt.ts";

export type { VariableReader };

/** What there is to say of a variable at one place of a file. */
export interface VariableExplanation extends ValuePair {
  readonly name: string;
  /** The words in the text: `$NAME`, `${NAME:-x}`, or the name in a declaration. */
  readonly span: Span;
  readonly kind: "use" | "declaration";
  readonly reader: VariableReader;
  /** What `${NAME:-x}` becomes, by builder; absent for a plain `$NAME` and where it is not known. */
  readonly expansion?: { readonly legacy: string; readonly buildkit: string };
  /** What else matters at this place, in one sentence. */
  readonly note?: string;
}

/**
 * What the variable at an offset of the text stands for there, to both builders: its value, where that comes from or
 * where it is lost. For a declaration, what it stands for from then on.
 * @param offset in UTF-16 units; a variable holds it from its first character to behind its last
 * @returns null where no variable stands
 */
export function explainVariable(input: TracedInput, offset: number): VariableExplanation | null {
  const traced = traceVariables(input);
  const place = variableAt(traced.file, traced.declarations, offset);
  if (!place) return null;
  const { name, span, kind, reader, point } = place;
  const question = { name, point, isAtRun: reader === "container" };
  const values = findBoth(traced, question);
  const note = noteOn(place);
  const text = input.dockerfile.slice(span.start, span.end);
  const look = (builder: "legacy" | "buildkit") => (it: string) => findValue(traced, { ...question, name: it, builder }).value;
  const expansion = values.legacy.state === "unknown" || values.buildkit.state === "unknown" ? undefined : expand(text, look("legacy"), look("buildkit"));
  return { name, span, kind, reader, ...values, ...(expansion && { expansion }), ...(note === undefined ? {} : { note }) };
}

type Look = (name: string) => string | undefined;

function expand(text: string, ...looks: readonly [legacy: Look, buildkit: Look]): VariableExplanation["expansion"] {
  if (!/^\$\{[\p{L}\p{N}_]+[^\p{L}\p{N}_}]/u.test(text)) return undefined;
  const [legacy, buildkit] = looks.map((get) => {
    const { text: expanded, error } = expandWord(text, { get }, { escape: "\\" });
    return error === undefined ? expanded.slice(0, LONGEST_SHOWN) : undefined;
  });
  return legacy === undefined || buildkit === undefined ? undefined : { legacy, buildkit };
}

function noteOn({ name, reader, instruction, kind }: VariablePlace): string | undefined {
  if (kind === "declaration") return undefined;
  switch (reader) {
    case "builders":
      return undefined;
    case "runShell":
      return "The shell reads it as the command runs; ARG and ENV are in its environment.";
    case "command":
      return `The command may set ${name} itself: then that value counts.`;
    case "container":
      return "The container's shell reads it when it starts, and it has ENV alone.";
    case "nobody":
      return instruction?.kind === "COPY" ? "Neither builder expands a variable in --from. Write FROM with it AS a stage, and name that." : "No shell reads it here: it stays as it is written.";
  }
}
