import { isInSet } from "./characterSet.ts";
import type { ExpressionProgram } from "./expressionProgram.ts";
import type { Assertion } from "./goExpression.ts";

/** Where the expression stands after some text: the sets that can take the next character. */
interface State {
  readonly places: readonly number[];
  /** The end of the expression is reached, whatever follows. */
  readonly isMatch: boolean;
  /** It is reached if the text ends here. */
  readonly isMatchAtEnd: boolean;
  /** Known states behind a character. */
  readonly next: Map<number, State>;
}

/** What surrounds a place of the text: asked by assertions. */
interface Surroundings {
  readonly isStart: boolean;
  readonly isEnd: boolean;
  readonly isBoundary: boolean;
}

/** States kept before all are forgotten: an expression can have more of them than there is room for. */
const MOST_STATES = 1000;

/**
 * Matches an expression by following all its ways at once, so that hostile ones take no longer, and remembers where each
 * character led.
 */
export class ExpressionMatcher {
  private readonly program: ExpressionProgram;
  private readonly isAnchored: boolean;
  /** Word boundaries look at the next character: then nothing can be remembered. */
  private readonly looksAhead: boolean;
  private states = new Map<string, State>();

  constructor(program: ExpressionProgram) {
    const [first] = program;
    this.program = program;
    this.isAnchored = first?.kind === "assertion" && first.assertion === "start";
    this.looksAhead = program.some((it) => it.kind === "assertion" && (it.assertion === "wordBoundary" || it.assertion === "noWordBoundary"));
  }

  /** Whether the expression fits anywhere in the text. */
  matches(text: string): boolean {
    let state = this.enter([0], text, 0);
    for (let at = 0; at < text.length; ) {
      if (state.isMatch) return true;
      if (state.places.length === 0 && this.isAnchored) return false;
      const code = text.codePointAt(at) ?? 0;
      at += code > 0xffff ? 2 : 1;
      const known = this.looksAhead ? undefined : state.next.get(code);
      const next: State = known ?? this.enter(this.take(state, code), text, at);
      if (!known) state.next.set(code, next);
      state = next;
    }
    return state.isMatch || state.isMatchAtEnd;
  }

  /** The places behind those that take the character. */
  private take({ places }: State, code: number): readonly number[] {
    const taken = this.isAnchored ? [] : [0];
    for (const place of places) {
      const step = this.program[place];
      if (step?.kind === "set" && isInSet(step.set, code)) taken.push(place + 1);
    }
    return taken;
  }

  private enter(starts: readonly number[], text: string, at: number): State {
    const here = { isStart: at === 0, isBoundary: this.looksAhead && isWord(text, at - 1) !== isWord(text, at) };
    const key = `${here.isStart}${here.isBoundary}${starts.join()}`;
    const known = this.states.get(key);
    if (known) return known;
    // What leads to a state is forgotten with it.
    if (this.states.size >= MOST_STATES) this.states = new Map();
    const state: State = { ...this.follow(starts, { ...here, isEnd: false }), isMatchAtEnd: this.follow(starts, { ...here, isEnd: true }).isMatch, next: new Map() };
    this.states.set(key, state);
    return state;
  }

  /** Follows splits and assertions to the sets that can take the next character. */
  private follow(starts: readonly number[], here: Surroundings): { readonly places: readonly number[]; readonly isMatch: boolean } {
    const seen = new Set<number>();
    const places: number[] = [];
    const waiting = [...starts];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (seen.has(place)) continue;
      seen.add(place);
      const step = this.program[place];
      switch (step?.kind) {
        case "set":
          places.push(place);
          break;
        case "split":
          waiting.push(...step.targets);
          break;
        case "assertion":
          if (holds(step.assertion, here)) waiting.push(place + 1);
          break;
        case "match":
          return { places: [], isMatch: true };
        case undefined:
      }
    }
    return { places, isMatch: false };
  }
}

function holds(assertion: Assertion, { isStart, isEnd, isBoundary }: Surroundings): boolean {
  switch (assertion) {
    case "start":
      return isStart;
    case "end":
      return isEnd;
    case "wordBoundary":
      return isBoundary;
    case "noWordBoundary":
      return !isBoundary;
  }
}

function isWord(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at));
}
