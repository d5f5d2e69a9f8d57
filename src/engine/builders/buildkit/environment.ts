import type { Variables } from "../../shell/variables.ts";

/** One assignment, and all before it. */
interface Link {
  readonly id: number;
  readonly previous: Link | undefined;
  readonly key: string;
  readonly value: string;
}

/**
 * Makes chains of assignments that are equal exactly where their ids are, so that a vertex's environment can be
 * compared without looking at its length: a file may set thousands of variables with a RUN after each.
 */
export class EnvironmentLinks {
  private readonly links = new Map<string, Link>();

  link(previous: Link | undefined, key: string, value: string): Link {
    const name = `${previous?.id ?? 0}\0${key}\0${value}`;
    const known = this.links.get(name);
    if (known) return known;
    const link = { id: this.links.size + 1, previous, key, value };
    this.links.set(name, link);
    return link;
  }
}

/**
 * The variables of a stage as BuildKit's state holds them: ENV and ARG in one list, ordered by last assignment
 * (client/llb, EnvList). A copy shares its parent's map until either writes.
 */
export class Environment implements Variables {
  private readonly links: EnvironmentLinks;
  private tip: Link | undefined;
  private values: Map<string, string>;
  private isShared: boolean;

  constructor(links: EnvironmentLinks, parent?: Environment) {
    this.links = links;
    this.tip = parent?.tip;
    this.values = parent?.values ?? new Map();
    this.isShared = parent !== undefined;
    if (parent) parent.isShared = true;
  }

  get(name: string): string | undefined {
    return this.values.get(name);
  }

  set(name: string, value: string): void {
    if (this.isShared) {
      this.values = new Map(this.values);
      this.isShared = false;
    }
    this.values.delete(name);
    this.values.set(name, value);
    this.tip = this.links.link(this.tip, name, value);
  }

  /** Names in the order of their last assignment. */
  keys(): Iterable<string> {
    return this.values.keys();
  }

  /** Equal ids: equal environments. Different ids may still be equal: see `snapshot`. */
  get id(): number {
    return this.tip?.id ?? 0;
  }

  /** The assignments that count, oldest first, for comparing two environments that came about differently. */
  snapshot(): EnvironmentSnapshot {
    return new EnvironmentSnapshot(this.tip);
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
