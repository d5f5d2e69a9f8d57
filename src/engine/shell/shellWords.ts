/** What a command's variable holds: a value, nothing, or something that only the base image knows. */
export type KnownValue = { readonly kind: "value"; readonly value: string } | { readonly kind: "unset" } | { readonly kind: "unknown" };

export type LookUp = (name: string) => KnownValue;

/** A piece of a script: a word after expansion, or an operator. */
export type ShellToken = { readonly kind: "word"; readonly text: string } | { readonly kind: "operator"; readonly text: string };

const OPERATOR = /^(?:&&|\|\||>>|>&2|[;>|&\n])/;
const VARIABLE = /^\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)\})/;
/** Characters whose meaning needs more of a shell than this. */
const UNCERTAIN = /[`()<*?[\]{}~#\\!]/;

/**
 * Splits a script as `/bin/sh` does, as far as its words are certain without running anything.
 *
 * @returns the tokens in order, undefined from the first place on that is not certain: `tokens` then end before that command.
 */
export function readShellWords(script: string, lookUp: LookUp): { readonly tokens: readonly ShellToken[]; readonly isWhole: boolean } {
  const tokens: ShellToken[] = [];
  let word: string | undefined;
  const endWord = (): void => {
    if (word !== undefined) tokens.push({ kind: "word", text: word });
    word = undefined;
  };
  const broken = { tokens, isWhole: false };
  for (let at = 0; at < script.length; ) {
    const char = script.charAt(at);
    const operator = OPERATOR.exec(script.slice(at, at + 3))?.[0];
    if (char === " " || char === "\t") {
      endWord();
      at += 1;
    } else if (operator !== undefined) {
      // A number before `>` names a stream.
      if (operator.startsWith(">") && word !== undefined && /^[0-9]+$/.test(word)) return broken;
      endWord();
      tokens.push({ kind: "operator", text: operator });
      at += operator.length;
    } else if (char === "'") {
      const end = script.indexOf("'", at + 1);
      if (end === -1) return broken;
      word = (word ?? "") + script.slice(at + 1, end);
      at = end + 1;
    } else if (char === '"') {
      const quoted = readDoubleQuoted(script, at + 1, lookUp);
      if (!quoted) return broken;
      word = (word ?? "") + quoted.text;
      at = quoted.end;
    } else if (char === "$") {
      const variable = readVariable(script, at, lookUp);
      if (!variable || UNCERTAIN.test(variable.text)) return broken;
      const parts = variable.text.split(/[ \t\n]+/);
      for (const [index, part] of parts.entries()) {
        if (index > 0) endWord();
        if (part !== "") word = (word ?? "") + part;
      }
      at = variable.end;
    } else if (UNCERTAIN.test(char)) {
      return broken;
    } else {
      word = (word ?? "") + char;
      at += 1;
    }
  }
  endWord();
  return { tokens, isWhole: true };
}

function readDoubleQuoted(script: string, start: number, lookUp: LookUp): { readonly text: string; readonly end: number } | undefined {
  let text = "";
  for (let at = start; at < script.length; ) {
    const char = script.charAt(at);
    if (char === '"') return { text, end: at + 1 };
    if (char === "`" || char === "\\") return undefined;
    if (char === "$") {
      const variable = readVariable(script, at, lookUp);
      if (!variable) return undefined;
      text += variable.text;
      at = variable.end;
    } else {
      text += char;
      at += 1;
    }
  }
  return undefined;
}

function readVariable(script: string, at: number, lookUp: LookUp): { readonly text: string; readonly end: number } | undefined {
  const match = VARIABLE.exec(script.slice(at, at + 200));
  const name = match?.[1] ?? match?.[2];
  if (!match || name === undefined) return undefined;
  const known = lookUp(name);
  if (known.kind === "unknown") return undefined;
  return { text: known.kind === "value" ? known.value : "", end: at + match[0].length };
}
