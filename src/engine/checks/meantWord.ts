import type { ArgumentNode, InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";

/**
 * The argument that a message names between quotes, as it is or, where variables hide it, the only one it can be;
 * undefined where none is certain.
 */
export function findMeantArgument(node: InstructionNode, message: string): Span | undefined {
  const written = node.arguments.find(({ value }) => isQuoted(message, value));
  if (written) return written.span;
  const hidden = node.arguments.filter(({ value }) => /[$"'\\`]/.test(value));
  return hidden.length === 1 ? hidden[0]?.span : undefined;
}

/** The part of a `key=value` argument in front of the equals sign, where the message names the key. */
export function findMeantKey({ arguments: words, form }: InstructionNode, message: string): Span | undefined {
  const meant = words.find((word) => isQuoted(message, keyOf(word)));
  if (!meant) return undefined;
  return form === "legacyPair" ? meant.span : { start: meant.span.start, end: Math.min(meant.span.end, meant.span.start + keyOf(meant).length) };
}

function keyOf({ value }: ArgumentNode): string {
  return value.split("=", 1)[0] ?? "";
}

function isQuoted(message: string, word: string): boolean {
  return word !== "" && (message.includes(`'${word}'`) || message.includes(`"${word}"`));
}
