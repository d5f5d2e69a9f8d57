/** Copies share their origin's variables; deeper than this they take a copy, so that a look-up stays short. */
const DEEPEST = 32;

/** A stage's ENV. Where an image names a variable twice, the last one counts and ENV changes the first. */
export class Environment {
  private readonly own = new Map<string, string>();
  private readonly origin: Environment | undefined;
  private readonly depth: number;
  private unchangeable: ReadonlySet<string>;

  constructor(entries: readonly string[], origin?: Environment) {
    const isDeep = origin !== undefined && origin.depth >= DEEPEST;
    this.origin = isDeep ? undefined : origin;
    this.depth = this.origin ? this.origin.depth + 1 : 0;
    this.unchangeable = origin?.unchangeable ?? new Set();
    if (isDeep) for (const level of origin.levels()) for (const [name, value] of level) this.own.set(name, value);
    for (const entry of entries) this.append(entry);
  }

  get(name: string): string | undefined {
    return this.own.get(name) ?? this.origin?.get(name);
  }

  set(name: string, value: string): void {
    if (name.includes("=")) this.append(`${name}=${value}`);
    else if (!this.unchangeable.has(name)) this.own.set(name, value);
  }

  private append(entry: string): void {
    const equals = entry.indexOf("=");
    const name = equals === -1 ? entry : entry.slice(0, equals);
    if (this.get(name) !== undefined) this.unchangeable = new Set([...this.unchangeable, name]);
    this.own.set(name, equals === -1 ? "" : entry.slice(equals + 1));
  }

  /** Oldest first. */
  private levels(): readonly ReadonlyMap<string, string>[] {
    return [...(this.origin?.levels() ?? []), this.own];
  }
}
