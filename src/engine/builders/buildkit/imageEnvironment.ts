import { LayeredMap } from "../../source/layeredMap.ts";

/** A variable that a stage set: its value, and when it was first set. */
interface Setting {
  readonly value: string;
  readonly order: number;
}

/** The variables that an image comes with, shared by all configs that begin with them. */
export class InitialEntries {
  /** `NAME=value` each, a bare NAME, perhaps a name twice. */
  readonly entries: readonly string[];
  private knownNames: ReadonlySet<string> | undefined;

  constructor(entries: readonly string[]) {
    this.entries = entries;
  }

  get names(): ReadonlySet<string> {
    return (this.knownNames ??= new Set(this.entries.map((it) => splitEntry(it)[0])));
  }
}

/** The variables of an image's config: a list in which a name keeps its first place. */
export class ImageEnvironment {
  /** What the image came with. */
  private readonly initial: InitialEntries;
  private readonly settings: LayeredMap<Setting>;
  private settingCount: number;

  constructor(initial: InitialEntries, base?: ImageEnvironment) {
    this.initial = initial;
    this.settings = base?.settings.fork() ?? new LayeredMap();
    this.settingCount = base?.settingCount ?? 0;
  }

  /** `NAME=value` each; a bare NAME where the image came with one. */
  get entries(): readonly string[] {
    if (this.settingCount === 0) return this.initial.entries;
    const settings = this.settings.flatten();
    const replaced = this.initial.entries.map((entry) => {
      const [name] = splitEntry(entry);
      const setting = settings.get(name);
      // Of a name that stands twice only the first is replaced.
      settings.delete(name);
      return setting ? `${name}=${setting.value}` : entry;
    });
    const added = [...settings].sort(([, a], [, b]) => a.order - b.order);
    return [...replaced, ...added.map(([name, { value }]) => `${name}=${value}`)];
  }

  has(name: string): boolean {
    return this.initial.names.has(name) || this.settings.has(name);
  }

  set(name: string, value: string): void {
    const order = this.settings.get(name)?.order ?? this.settingCount;
    this.settings.set(name, { value, order });
    this.settingCount += 1;
  }

  copy(): ImageEnvironment {
    return new ImageEnvironment(this.initial, this);
  }
}

/** A `NAME=value` entry taken apart; a bare NAME has the empty value. */
export function splitEntry(entry: string): readonly [name: string, value: string] {
  const equals = entry.indexOf("=");
  return equals === -1 ? [entry, ""] : [entry.slice(0, equals), entry.slice(equals + 1)];
}
