import { LayeredMap } from "../../source/layeredMap.ts";
import type { Variables } from "../../shell/variables.ts";
import type { EnvironmentFingerprints } from "./environmentFingerprint.ts";

const MOST_KNOWN_LINKS = 200_000;
const LONGEST_KNOWN_VALUE = 4096;

/** One assignment, and all before it. */
interface Link {
  readonly id: number;
  readonly previous: Link | undefined;
  readonly key: string;
  readonly value: string;
  /** The first assignment that was met behind this one. */
  next: Link | undefined;
}

/**
 * Makes chains of assignments that are equal exactly where their ids are, so that a vertex's environment can be
 * compared without looking at its length: a file may set thousands of variables with a RUN after each.
 */
export class EnvironmentLinks {
  private readonly links = new Map<string, Link>();
  private linkCount = 0;

  link(previous: Link | undefined, key: string, value: string): Link {
    // Most assignments are followed by one alone, or always by the same.
    const next = previous?.next;
    if (next?.key === key && next.value === value) return next;
    this.linkCount += 1;
    const link: Link = { id: this.linkCount, previous, key, value, next: undefined };
    if (previous && !next && value.length <= LONGEST_KNOWN_VALUE) {
      previous.next = link;
      return link;
    }
    // Past this size chains are no longer recognised, and equal ones are told by their content.
    if (this.links.size > MOST_KNOWN_LINKS || value.length > LONGEST_KNOWN_VALUE) return link;
    const name = `${previous?.id ?? 0}\0${key}\0${value}`;
    const known = this.links.get(name);
    if (!known) this.links.set(name, link);
    return known ?? link;
  }
}

/**
 * The variables of a stage as BuildKit's state holds them: ENV and ARG in one list, ordered by last assignment
 * (client/llb, EnvList).
 */
export class Environment implements Variables {
  private readonly links: EnvironmentLinks;
  private readonly values: LayeredMap<string>;
  private tip: Link | undefined;
  /** Of the assignments so far, once one was taken. */
  private taken: EnvironmentSnapshot | undefined;

  constructor(links: EnvironmentLinks, parent?: Environment) {
    this.links = links;
    this.tip = parent?.tip;
    this.values = parent?.values.fork() ?? new LayeredMap();
  }

  get(name: string): string | undefined {
    return this.values.get(name);
  }

  /** Both go on from what is there now. */
  copy(): Environment {
    return new Environment(this.links, this);
  }

  set(name: string, value: string): void {
    this.values.set(name, value);
    this.tip = this.links.link(this.tip, name, value);
    this.taken = undefined;
  }

  /** Names in the order of their last assignment. */
  keys(): readonly string[] {
    const names = new Set<string>();
    for (let link = this.tip; link; link = link.previous) names.add(link.key);
    return [...names].reverse();
  }

  /** Equal ids: equal environments. Different ids may still be equal: see `snapshot`. */
  get id(): number {
    return this.tip?.id ?? 0;
  }

  /** The assignments that count, oldest first, for comparing two environments that came about differently. */
  snapshot(): EnvironmentSnapshot {
    return (this.taken ??= new EnvironmentSnapshot(this.tip));
  }
}

/** An environment at one moment; reading it costs its length, so it is read only where ids differ and all else agrees. */
export class EnvironmentSnapshot {
  private readonly tip: Link | undefined;

  constructor(tip: Link | undefined) {
    this.tip = tip;
  }

  get id(): number {
    return this.tip?.id ?? 0;
  }

  /** The value of a variable; undefined where it is not set. Looks through all assignments behind it. */
  get(name: string): string | undefined {
    let link = this.tip;
    while (link && link.key !== name) link = link.previous;
    return link?.value;
  }

  /** The same text exactly for what `equals` takes for equal, but for chance. */
  fingerprint(fingerprints: EnvironmentFingerprints): string {
    return fingerprints.fingerprintOf(this.tip);
  }

  /** The assignments that count, oldest first. */
  entries(): readonly (readonly [name: string, value: string])[] {
    const seen = new Map<string, string>();
    for (let link = this.tip; link; link = link.previous) if (!seen.has(link.key)) seen.set(link.key, link.value);
    return [...seen].reverse();
  }

  equals(other: EnvironmentSnapshot): boolean {
    return this.id === other.id || this.text() === other.text();
  }

  private text(): string {
    const seen = new Set<string>();
    const parts: string[] = [];
    for (let link = this.tip; link; link = link.previous) {
      if (seen.has(link.key)) continue;
      seen.add(link.key);
      parts.push(`${link.key}=${link.value}`);
    }
    return parts.join("\0");
  }
}
