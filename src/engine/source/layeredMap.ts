/** Past this many layers a copy is made flat: look-ups stay short, and thousands of copies stay affordable. */
const MOST_LAYERS = 16;

/**
 * A map whose copies share what they had in common: `fork` costs nothing, and neither side sees what the other
 * sets afterwards. For settings that every stage hands on to the next.
 */
export class LayeredMap<Value> {
  private own = new Map<string, Value>();
  private below: LayeredMap<Value> | undefined;
  private depth = 0;

  get(key: string): Value | undefined {
    let value = this.own.get(key);
    for (let layer = this.below; value === undefined && layer; layer = layer.below) value = layer.own.get(key);
    return value;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: Value): void {
    this.own.set(key, value);
  }

  get isEmpty(): boolean {
    return this.own.size === 0 && (this.below?.isEmpty ?? true);
  }

  /** All entries, each key once, in no order that means anything. */
  flatten(): Map<string, Value> {
    const layers = [this.own];
    for (let layer = this.below; layer; layer = layer.below) layers.push(layer.own);
    const flat = new Map<string, Value>();
    for (const layer of layers.reverse()) for (const [key, value] of layer) flat.set(key, value);
    return flat;
  }

  /** A copy. Both go on from what is there now. */
  fork(): LayeredMap<Value> {
    if (this.own.size > 0) {
      const shared = new LayeredMap<Value>();
      shared.own = this.own;
      shared.below = this.below;
      shared.depth = this.depth;
      this.own = new Map();
      this.below = shared;
      this.depth = shared.depth + 1;
    }
    const copy = new LayeredMap<Value>();
    if (this.depth > MOST_LAYERS) {
      copy.below = new LayeredMap<Value>();
      copy.below.own = this.flatten();
      copy.depth = 1;
    } else {
      copy.below = this.below;
      copy.depth = this.depth;
    }
    return copy;
  }
}
