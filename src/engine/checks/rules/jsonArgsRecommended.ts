import type { Stage } from "../../instructions/instruction.ts";
import type { InstructionNode } from "../../parser/ast.ts";
import type { CheckedFile } from "../checkedFile.ts";
import type { Rule } from "../rule.ts";
import { isAsWritten, isInstruction, spanOfArguments } from "../sourceText.ts";

export const jsonArgsRecommended: Rule = {
  name: "JSONArgsRecommended",
  severity: "warning",
  why: "A shell runs this command as its child, and does not hand on the signal that asks a container to stop.",
  advice: "Write the command as a JSON array, or set SHELL if a shell is meant.",
  url: "https://docs.docker.com/go/dockerfile/rule/json-args-recommended/",
  examples: { bad: "FROM alpine\nCMD ‹node server.js›", good: 'FROM alpine\nCMD ["node", "server.js"]' },
  place: ({ node }) => (isInstruction(node, "cmd", "entrypoint") ? (spanOfArguments(node) ?? node.keywordSpan) : undefined),
  fix({ node, file }) {
    const [command] = node.arguments;
    const place = file.placeOf(node);
    if (!command || !place || !isAsWritten(file, command) || !isPlainCommand(command.value)) return undefined;
    if (!standsAlone(file, place.stage, node)) return undefined;
    const words = command.value.split(/[ \t]+/).map((it) => JSON.stringify(it));
    return { title: "Write it as a JSON array", edits: [{ span: command.span, text: `[${words.join(", ")}]` }] };
  },
};

/** What only a shell can run, though it looks like a program. */
const SHELL_WORDS: ReadonlySet<string> = new Set(
  ". : alias bg break builtin case cd command continue do done elif else esac eval exec exit export fg fi for function getopts hash if in jobs let local popd pushd read readonly return select set shift source then time times trap type typeset ulimit umask unalias unset until wait while".split(" "),
);

/** Words of letters, digits and signs that mean nothing to a shell, the first one a program. */
function isPlainCommand(command: string): boolean {
  const [program = ""] = command.split(/[ \t]/, 1);
  return /^[\w./:@%+,=-]+(?:[ \t]+[\w./:@%+,=-]+)*$/.test(command) && !program.includes("=") && !SHELL_WORDS.has(program);
}

/** In shell form an ENTRYPOINT ignores CMD, and a CMD is handed to the ENTRYPOINT with its shell: there the form changes more. */
function standsAlone(file: CheckedFile, stage: Stage, node: InstructionNode): boolean {
  const chain = file.chainOf(stage);
  if (isInstruction(node, "cmd")) return chain?.hasEntrypoint === false;
  return isInstruction(node, "entrypoint") && chain?.hasCommand === false && !chain.isBase;
}
