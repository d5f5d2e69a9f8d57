import type { LookUp, ShellToken } from "./shellWords.ts";
import { readShellWords } from "./shellWords.ts";

/** What a command is sure to do to the file system. */
export type FileEffect =
  | { readonly kind: "write"; readonly path: string; readonly content: string; readonly isAppended: boolean }
  | { readonly kind: "copy"; readonly from: string; readonly to: string }
  | { readonly kind: "makeFolder"; readonly path: string };

/** What is sure of a RUN's command without running it. */
export interface KnownCommand {
  /** Lines that it prints, up to the first part that is not sure. */
  readonly output: readonly string[];
  readonly effects: readonly FileEffect[];
  /** Whether all of the command is understood: `effects` then are all that it does. */
  readonly isWhole: boolean;
}

const CONDITIONAL = new Set(["||", "|", "&"]);

/**
 * Reads a shell script for what is certain: `echo` of known text, and files that it writes, copies or makes. A
 * command that is not understood ends the certainty of all that follows.
 */
export function readKnownCommand(script: string, lookUp: LookUp): KnownCommand {
  const { tokens, isWhole } = readShellWords(script, lookUp);
  const output: string[] = [];
  const effects: FileEffect[] = [];
  const commands = splitCommands(tokens);
  // The last command of a broken script may be cut in the middle.
  const certain = isWhole ? commands : commands.slice(0, -1);
  let unfinished = "";
  for (const command of certain) {
    const effect = readCommand(command);
    if (effect === undefined) return { output: withRest(output, unfinished), effects, isWhole: false };
    if (effect === "ends") return { output: withRest(output, unfinished), effects, isWhole: true };
    effects.push(...effect.effects);
    const lines = (unfinished + effect.printed).split("\n");
    unfinished = lines.pop() ?? "";
    output.push(...lines);
  }
  return { output: withRest(output, unfinished), effects, isWhole };
}

function withRest(output: readonly string[], rest: string): readonly string[] {
  return rest === "" ? output : [...output, rest];
}

function splitCommands(tokens: readonly ShellToken[]): readonly (readonly ShellToken[])[] {
  const commands: ShellToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "operator" && (token.text === "&&" || token.text === ";" || token.text === "\n")) commands.push([]);
    else commands.at(-1)?.push(token);
  }
  return commands.filter((it, index) => it.length > 0 || index === commands.length - 1);
}

interface CommandEffect {
  readonly printed: string;
  readonly effects: readonly FileEffect[];
}

function readCommand(tokens: readonly ShellToken[]): CommandEffect | "ends" | undefined {
  if (tokens.length === 0) return { printed: "", effects: [] };
  const redirected = readRedirect(tokens);
  if (!redirected) return undefined;
  const { words, file } = redirected;
  const [name, ...given] = words;
  switch (name) {
    case "echo": {
      const isOpen = given[0] === "-n";
      const text = (isOpen ? given.slice(1) : given).join(" ") + (isOpen ? "" : "\n");
      if (given.some((it, index) => /^-[neE]+$/.test(it) && (index > 0 || it !== "-n"))) return undefined;
      return file === undefined ? { printed: text, effects: [] } : { printed: "", effects: [{ kind: "write", path: file.path, content: text, isAppended: file.isAppended }] };
    }
    case "true":
    case ":":
      return file === undefined ? { printed: "", effects: [] } : undefined;
    case "exit":
    case "false":
      return file === undefined ? "ends" : undefined;
    case "touch":
      return onlyPaths(given, file, (path) => ({ kind: "write", path, content: "", isAppended: true }));
    case "mkdir":
      return onlyPaths(given[0] === "-p" ? given.slice(1) : given, file, (path) => ({ kind: "makeFolder", path }));
    case "cp": {
      const [from, to] = given;
      if (from === undefined || to === undefined || given.length > 2 || file !== undefined || from.startsWith("-")) return undefined;
      return { printed: "", effects: [{ kind: "copy", from, to }] };
    }
    case "cat": {
      const [from] = given;
      if (from === undefined || given.length > 1 || file === undefined || file.isAppended || from.startsWith("-")) return undefined;
      return { printed: "", effects: [{ kind: "copy", from, to: file.path }] };
    }
    case undefined:
    default:
      return undefined;
  }
}

function onlyPaths(paths: readonly string[], file: unknown, effect: (path: string) => FileEffect): CommandEffect | undefined {
  if (file !== undefined || paths.length === 0 || paths.some((it) => it.startsWith("-"))) return undefined;
  return { printed: "", effects: paths.map(effect) };
}

function readRedirect(tokens: readonly ShellToken[]): { readonly words: readonly string[]; readonly file?: { readonly path: string; readonly isAppended: boolean } } | undefined {
  const words: string[] = [];
  let file: { readonly path: string; readonly isAppended: boolean } | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === "word") {
      words.push(token.text);
    } else if (token.text === ">&2") {
      continue;
    } else {
      const next = tokens[at + 1];
      if (CONDITIONAL.has(token.text) || file !== undefined || next?.kind !== "word") return undefined;
      file = { path: next.text, isAppended: token.text === ">>" };
      at += 1;
    }
  }
  return { words, ...(file && { file }) };
}
