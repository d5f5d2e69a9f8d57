import { isInSet } from "./characterSet.ts";
import type { CharacterSet } from "./characterSet.ts";
import type { Assertion, ExpressionNode } from "./goExpression.ts";

/** One step of an expression that is being matched; the numbers are places in its program. */
type Instruction =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "split"; readonly targets: readonly number[] }
  | { readonly kind: "match" };

/** An expression ready to be matched. */
export type ExpressionProgram = readonly Instruction[];

const LARGEST = 50_000;

/** Makes an expression ready; undefined where its counts make it too large to be of use. */
export function compileProgram(node: ExpressionNode): ExpressionProgram | undefined {
  const program: Instruction[] = [];
  return emit(program, node) ? [...program, { kind: "match" }] : undefined;
}

/** Adds the instructions of a part. False where they grow too many. */
function emit(program: Instruction[], node: ExpressionNode): boolean {
  if (program.length > LARGEST) return false;
  switch (node.kind) {
    case "set":
    case "assertion":
      program.push(node);
      return true;
    case "sequence":
      return node.nodes.every((it) => emit(program, it));
    case "choice": {
      const split = reserve(program);
      const ends: number[] = [];
      const starts: number[] = [];
      for (const it of node.nodes) {
        starts.push(program.length);
        if (!emit(program, it)) return false;
        ends.push(reserve(program));
      }
      program[split] = { kind: "split", targets: starts };
      for (const end of ends) program[end] = { kind: "split", targets: [program.length] };
      return true;
    }
    case "repeat": {
      for (let count = 0; count < node.least; count += 1) if (!emit(program, node.node)) return false;
      if (node.most === -1) {
        const split = reserve(program);
        if (!emit(program, node.node)) return false;
        program.push({ kind: "split", targets: [split] });
        program[split] = { kind: "split", targets: [split + 1, program.length] };
        return true;
      }
      const splits: number[] = [];
      for (let count = node.least; count < node.most; count += 1) {
        splits.push(reserve(program));
        if (!emit(program, node.node)) return false;
      }
      for (const split of splits) program[split] = { kind: "split", targets: [split + 1, program.length] };
      return true;
    }
  }
}

/** Holds a place whose instruction is known later. */
function reserve(program: Instruction[]): number {
  program.push({ kind: "split", targets: [] });
  return program.length - 1;
}

/** Whether the expression fits anywhere in the text. All its ways are followed at once, so hostile ones take no longer. */
export function matchesProgram(program: ExpressionProgram, text: string): boolean {
  const [first] = program;
  const isAnchored = first?.kind === "assertion" && first.assertion === "start";
  const seen = new Int32Array(program.length).fill(-1);
  const places: number[] = [];
  let live: number[] = [0];
  for (let at = 0; at <= text.length; ) {
    if (follow(program, live, text, at, seen, places)) return true;
    if (at === text.length || (places.length === 0 && isAnchored)) return false;
    const code = text.codePointAt(at) ?? 0;
    live = isAnchored ? [] : [0];
    for (const place of places) {
      const instruction = program[place];
      if (instruction?.kind === "set" && isInSet(instruction.set, code)) live.push(place + 1);
    }
    at += code > 0xffff ? 2 : 1;
  }
  return false;
}

/** Follows splits and assertions to the sets that can take the next character. True where the end is reached. */
function follow(program: ExpressionProgram, starts: readonly number[], text: string, at: number, seen: Int32Array, places: number[]): boolean {
  places.length = 0;
  const waiting = [...starts];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (seen[place] === at) continue;
    seen[place] = at;
    const instruction = program[place];
    switch (instruction?.kind) {
      case "set":
        places.push(place);
        break;
      case "split":
        waiting.push(...instruction.targets);
        break;
      case "assertion":
        if (holds(instruction.assertion, text, at)) waiting.push(place + 1);
        break;
      case "match":
        return true;
      case undefined:
    }
  }
  return false;
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  switch (assertion) {
    case "start":
      return at === 0;
    case "end":
      return at === text.length;
    case "wordBoundary":
      return isWord(text, at - 1) !== isWord(text, at);
    case "noWordBoundary":
      return isWord(text, at - 1) === isWord(text, at);
  }
}

function isWord(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at));
}
