/** The variables of an image's config: a list in which a name keeps its first place. A copy shares it until either writes. */
export class ImageEnvironment {
  private list: string[];
  private places: Map<string, number> | undefined;
  private isShared: boolean;

  constructor(entries: readonly string[]) {
    this.list = [...entries];
    this.isShared = false;
  }

  /** `NAME=value` each; an image may hold a bare NAME. */
  get entries(): readonly string[] {
    return this.list;
  }

  has(name: string): boolean {
    return this.placeOf(name) !== undefined;
  }

  set(name: string, value: string): void {
    if (this.isShared) {
      this.list = [...this.list];
      this.places = undefined;
      this.isShared = false;
    }
    const place = this.placeOf(name);
    if (place === undefined) {
      this.places?.set(name, this.list.length);
      this.list.push(`${name}=${value}`);
    } else this.list[place] = `${name}=${value}`;
  }

  copy(): ImageEnvironment {
    const copy = new ImageEnvironment([]);
    copy.list = this.list;
    copy.isShared = true;
    this.isShared = true;
    return copy;
  }

  private placeOf(name: string): number | undefined {
    if (!this.places) {
      this.places = new Map();
      for (const [index, entry] of this.list.entries()) {
        const key = entry.split("=", 1)[0] ?? "";
        if (!this.places.has(key)) this.places.set(key, index);
      }
    }
    return this.places.get(name);
  }
}

/** A `NAME=value` entry taken apart; a bare NAME has the empty value. */
export function splitEntry(entry: string): readonly [name: string, value: string] {
  const equals = entry.indexOf("=");
  return equals === -1 ? [entry, ""] : [entry.slice(0, equals), entry.slice(equals + 1)];
}
