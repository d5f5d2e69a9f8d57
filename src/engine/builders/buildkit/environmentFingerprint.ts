import { LayeredMap } from "../../source/layeredMap.ts";

/** One assignment, and all before it. */
export interface Assignment {
  readonly previous: Assignment | undefined;
  readonly key: string;
  readonly value: string;
  /** The first assignment that was met behind this one. */
  readonly next: Assignment | undefined;
}

/** A variable's place among the others, in the order of their last assignment. */
interface Place {
  readonly value: string;
  readonly before: string | undefined;
  readonly behind: string | undefined;
}

/**
 * Tells environments apart by what is set and in which order it was last set, at a cost that does not grow with their
 * length: each assignment changes the sums over variables and over neighbours in a few places. Chains that branch, as
 * stages that start from one do, go on from a state that is kept at the branch.
 */
export class EnvironmentFingerprints {
  private readonly states = new WeakMap<Assignment, State>();

  fingerprintOf(tip: Assignment | undefined): string {
    return tip ? this.stateAt(tip).text : "";
  }

  private stateAt(tip: Assignment): State {
    const ahead: Assignment[] = [];
    let at: Assignment | undefined = tip;
    while (at && !this.states.has(at)) {
      ahead.push(at);
      at = at.previous;
    }
    let state = (at && this.states.get(at)?.fork()) ?? new State();
    for (let index = ahead.length - 1; index >= 0; index -= 1) {
      const link = ahead[index] as Assignment;
      state.assign(link.key, link.value);
      const follower = ahead[index - 1];
      if (follower && link.next !== follower) {
        this.states.set(link, state);
        state = state.fork();
      }
    }
    this.states.set(tip, state);
    return state;
  }
}

class State {
  private first = 0;
  private second = 0;
  private last: string | undefined;
  private places = new LayeredMap<Place>();

  get text(): string {
    return `${this.first}.${this.second}`;
  }

  fork(): State {
    const copy = new State();
    copy.first = this.first;
    copy.second = this.second;
    copy.last = this.last;
    copy.places = this.places.fork();
    return copy;
  }

  assign(key: string, value: string): void {
    const known = this.places.get(key);
    if (known) this.add(`${key}=${known.value}`, -1);
    if (known && this.last !== key) this.takeOut(key, known);
    const isLast = this.last === key;
    const before = isLast ? known?.before : this.last;
    this.add(`${key}=${value}`, 1);
    if (!isLast && before !== undefined) {
      const neighbour = this.places.get(before);
      if (neighbour) this.places.set(before, { ...neighbour, behind: key });
      this.add(`${before}\0${key}`, 1);
    }
    this.places.set(key, { value, before, behind: undefined });
    this.last = key;
  }

  private takeOut(key: string, { before, behind }: Place): void {
    if (before !== undefined) this.add(`${before}\0${key}`, -1);
    if (behind !== undefined) this.add(`${key}\0${behind}`, -1);
    if (before !== undefined && behind !== undefined) this.add(`${before}\0${behind}`, 1);
    const [above, below] = [before === undefined ? undefined : this.places.get(before), behind === undefined ? undefined : this.places.get(behind)];
    if (before !== undefined && above) this.places.set(before, { ...above, behind });
    if (behind !== undefined && below) this.places.set(behind, { ...below, before });
  }

  private add(text: string, sign: 1 | -1): void {
    let [one, two] = [0x811c9dc5, 0x9747b28c];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      two = Math.imul(two ^ unit, 0x5bd1e995) ^ (two >>> 15);
    }
    this.first = (this.first + sign * spread(one)) | 0;
    this.second = (this.second + sign * spread(two)) | 0;
  }
}

function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
