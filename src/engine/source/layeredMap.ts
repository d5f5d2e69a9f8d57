/** Past this many layers a copy is made flat: look-ups stay short, and thousands of copies stay affordable. */
const MOST_LAYERS = 16;

/**
 * A map whose copies share what they had in common: `fork` costs nothing, and neither side sees what the other
 * sets afterwards. For settings that every stage hands on to the next.
 */
export class LayeredMap<Value> {
  /** Made when it is first written to: most copies never are. */
  private own: Map<string, Value> | undefined;
  private below: LayeredMap<Value> | undefined;
  private depth = 0;

  get(key: string): Value | undefined {
    let value = this.own?.get(key);
    for (let layer = this.below; value === undefined && layer; layer = layer.below) value = layer.own?.get(key);
    return value;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: Value): void {
    this.own ??= new Map();
    this.own.set(key, value);
  }

  get isEmpty(): boolean {
    return this.own === undefined && (this.below?.isEmpty ?? true);
  }

  /** All entries, each key once, in no order that means anything. */
  flatten(): Map<string, Value> {
    const layers: LayeredMap<Value>[] = [this];
    for (let layer = this.below; layer; layer = layer.below) layers.push(layer);
    const flat = new Map<string, Value>();
    for (const { own } of layers.reverse()) if (own) for (const [key, value] of own) flat.set(key, value);
    return flat;
  }

  /** A copy. Both go on from what is there now. */
  fork(): LayeredMap<Value> {
    if (this.own) this.layDown(this.depth < MOST_LAYERS ? this.own : this.flatten());
    const copy = new LayeredMap<Value>();
    copy.below = this.below;
    copy.depth = this.depth;
    return copy;
  }

  /** Puts what was set so far into a layer that is shared from now on. */
  private layDown(entries: Map<string, Value>): void {
    const layer = new LayeredMap<Value>();
    layer.own = entries;
    const isFlat = entries !== this.own;
    layer.below = isFlat ? undefined : this.below;
    this.depth = isFlat ? 1 : this.depth + 1;
    this.own = undefined;
    this.below = layer;
  }
}
