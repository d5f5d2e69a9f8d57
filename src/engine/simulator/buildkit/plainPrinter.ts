import type { LineRole, TranscriptLine, Work } from "../buildRun.ts";
import type { DisplayedWork } from "./displayedWorks.ts";
import { listDisplayed } from "./displayedWorks.ts";
import { listDisplayEvents } from "./displayEvents.ts";

/** Milliseconds between two updates of the display; what comes sooner waits for a tick. */
const SHORTEST_PAUSE = 100;
const TICK = 150;
/** Milliseconds after which another block is shown, however busy the shown one is. */
const LONGEST_HIDDEN = 10_000;
const FAIR_SHARE = 5000;

/** What a block has to print since it was printed last. */
interface Block {
  readonly shown: DisplayedWork;
  /** `#3`; 0 before it is first printed. */
  number: number;
  isStarted: boolean;
  isEnded: boolean;
  /** Updates since it was last active, and when the first of them came. */
  updates: number;
  since: number;
  readonly lines: { readonly text: string; readonly role: LineRole }[];
}

/** Prints progress as `--progress=plain` does (progressui/printer.go): one block at a time, what has ended first. */
export function printPlain(works: readonly Work[], instance: string): readonly TranscriptLine[] {
  const printer = new PlainPrinter(instance);
  const blocks = listDisplayed(works).map((shown): Block => ({ shown, number: 0, isStarted: false, isEnded: false, updates: 0, since: 0, lines: [] }));
  let lastShown = -Infinity;
  let pendingSince: number | undefined;
  const events = listDisplayEvents(blocks.map((it) => it.shown));
  for (const [place, { at, block: index, line, kind }] of events.entries()) {
    const block = blocks[index];
    if (!block) continue;
    if (pendingSince !== undefined && at - pendingSince > TICK) {
      printer.print(pendingSince + TICK);
      pendingSince = undefined;
    }
    printer.update(block, kind, line, at);
    // What happens at once is told at once.
    if (events[place + 1]?.at === at) continue;
    if (at - lastShown >= SHORTEST_PAUSE) {
      lastShown = at;
      printer.print(at);
      pendingSince = undefined;
    } else pendingSince = at;
  }
  const end = works.reduce((latest, it) => Math.max(latest, it.end), 0);
  printer.print(end);
  return printer.lines;
}

class PlainPrinter {
  readonly lines: TranscriptLine[] = [];
  private readonly instance: string;
  private current: Block | undefined;
  private readonly updated = new Set<Block>();
  /** Blocks in the order in which they started; those before `firstOpen` have ended. */
  private readonly started: Block[] = [];
  private firstOpen = 0;
  private count = 0;

  constructor(instance: string) {
    this.instance = instance;
  }

  update(block: Block, kind: "start" | "line" | "end", line: Block["lines"][number] | undefined, at: number): void {
    if (kind === "start") {
      block.isStarted = true;
      this.started.push(block);
    } else if (kind === "end") block.isEnded = true;
    if (line) block.lines.push(line);
    if (block.updates === 0) block.since = at;
    block.updates += 1;
    this.updated.add(block);
  }

  print(now: number): void {
    const ended = [...this.updated].filter((it) => it.isEnded);
    const { current } = this;
    if (current && this.updated.has(current) && current.isEnded) this.printBlock(current, now);
    for (const block of ended.sort((a, b) => a.shown.end - b.shown.end)) if (block !== current) this.printBlock(block, now);
    const hasEnded = current === undefined || current.isEnded;
    if (this.updated.size === 0) {
      if (hasEnded) this.openNext(now);
      return;
    }
    if (current && this.updated.has(current)) this.printBlock(current, now);
    const busiest = this.findBusiest(now, hasEnded ? undefined : current);
    if (busiest) this.printBlock(busiest, now);
  }

  private openNext(now: number): void {
    while (this.started[this.firstOpen]?.isEnded === true) this.firstOpen += 1;
    const next = this.started[this.firstOpen];
    if (next) this.printBlock(next, now);
  }

  /** The block to go on with; undefined where it is the current one. */
  private findBusiest(now: number, current: Block | undefined): Block | undefined {
    let busiest: Block | undefined;
    let hidden: Block | undefined;
    let sum = 0;
    for (const block of current ? [...this.updated, current] : this.updated) {
      const isHidden = block !== current && now - block.since > LONGEST_HIDDEN;
      sum += speedOf(block, now);
      hidden ??= isHidden ? block : undefined;
      if (isHidden || !busiest || speedOf(busiest, now) < speedOf(block, now)) busiest = block;
    }
    if (!current) return busiest;
    if (hidden) return hidden;
    const share = speedOf(current, now) / sum;
    return FAIR_SHARE / (1 - share) < now - current.since && busiest !== current ? busiest : undefined;
  }

  private printBlock(block: Block, now: number): void {
    const { shown } = block;
    if (block.number === 0) {
      this.count += 1;
      block.number = this.count;
    }
    if (block !== this.current) {
      if (this.current) {
        this.current.updates = 0;
        this.add(this.current, `#${this.current.number} ...`, "progress", now);
      }
      if (this.lines.length === 0) this.lines.push({ text: `#0 ${this.instance}`, role: "banner", at: now, work: -1, causes: [] });
      this.add(undefined, "", "blank", now);
      this.add(block, `#${block.number} ${shown.label}`, "step", now);
    }
    for (const { text, role } of block.lines) this.add(block, `#${block.number} ${text}`, role, now);
    block.lines.length = 0;
    this.current = block;
    if (block.isEnded) {
      this.current = undefined;
      block.updates = 0;
      this.add(block, `#${block.number} ${resultOf(shown)}`, "result", now);
    }
    this.updated.delete(block);
  }

  private add(block: Block | undefined, text: string, role: LineRole, at: number): void {
    this.lines.push({ text, role, at, work: block?.shown.work ?? -1, causes: block?.shown.causes ?? [] });
  }
}

function speedOf({ updates, since }: Block, now: number): number {
  return updates / ((now - since) / 1000);
}

function resultOf({ state, error, start, end }: DisplayedWork): string {
  switch (state) {
    case "done":
      return `DONE ${((end - start) / 1000).toFixed(1)}s`;
    case "cached":
      return "CACHED";
    case "canceled":
      return "CANCELED";
    case "fails":
    case "not reached":
      return `ERROR: ${error}`;
  }
}
