import { LayeredMap } from "../../source/layeredMap.ts";

/** A stage's ENV. Where an image names a variable twice, the last one counts and ENV changes the first. */
export class Environment {
  private readonly values: LayeredMap<string>;
  private unchangeable: LayeredMap<true> | undefined;

  constructor(entries: readonly string[], origin?: Environment) {
    this.values = origin?.values.fork() ?? new LayeredMap();
    this.unchangeable = origin?.unchangeable?.fork();
    for (const entry of entries) this.append(entry);
  }

  get(name: string): string | undefined {
    return this.values.get(name);
  }

  set(name: string, value: string): void {
    if (name.includes("=")) this.append(`${name}=${value}`);
    else if (this.unchangeable?.has(name) !== true) this.values.set(name, value);
  }

  private append(entry: string): void {
    const equals = entry.indexOf("=");
    const name = equals === -1 ? entry : entry.slice(0, equals);
    if (this.get(name) !== undefined) (this.unchangeable ??= new LayeredMap()).set(name, true);
    this.values.set(name, equals === -1 ? "" : entry.slice(equals + 1));
  }
}
