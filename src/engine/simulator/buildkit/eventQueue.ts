/** Tasks by the time at which they end: a binary heap, equal times in the order of the tasks. */
export class EventQueue {
  private readonly heap: { readonly time: number; readonly task: number }[] = [];

  add(time: number, task: number): void {
    const { heap } = this;
    heap.push({ time, task });
    for (let child = heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (this.isBefore(parent, child)) return;
      this.swap(parent, child);
      child = parent;
    }
  }

  /** When the next task ends; undefined where none is left. */
  nextTime(): number | undefined {
    return this.heap[0]?.time;
  }

  /** Removes all tasks that end at a time and gives them in ascending order. */
  takeAt(time: number): readonly number[] {
    const taken: number[] = [];
    while (this.heap[0]?.time === time) taken.push(this.takeFirst());
    return taken;
  }

  private takeFirst(): number {
    const { heap } = this;
    const first = heap[0]?.task ?? -1;
    const last = heap.pop();
    if (heap.length === 0 || !last) return first;
    heap[0] = last;
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let least = parent;
      if (left < heap.length && this.isBefore(left, least)) least = left;
      if (right < heap.length && this.isBefore(right, least)) least = right;
      if (least === parent) return first;
      this.swap(parent, least);
      parent = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [first, second] = [this.heap[a], this.heap[b]];
    if (!first || !second) return true;
    return first.time < second.time || (first.time === second.time && first.task < second.task);
  }

  private swap(a: number, b: number): void {
    const [first, second] = [this.heap[a], this.heap[b]];
    if (first && second) [this.heap[a], this.heap[b]] = [second, first];
  }
}
