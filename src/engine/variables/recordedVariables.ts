import type { VariableSetting, VariableTrace } from "../builders/variableTrace.ts";

/** A point of a file at which a variable is read: before a word of an instruction. */
export interface ReadingPoint {
  /** Index of the stage; -1 for what FROM lines and the ARGs above them see. */
  readonly stage: number;
  /** Index into the stage's instructions or the global ARGs; their number for the end. */
  readonly instruction: number;
  /** Of an instruction that sets several names, how many of them are set by then. */
  readonly word: number;
}

const NONE: readonly VariableSetting[] = [];

/** What one builder did with variables, by stage and name. */
export class RecordedVariables implements VariableTrace {
  private readonly settings = new Map<number, Map<string, VariableSetting[]>>();
  private readonly bases = new Map<number, number>();
  private readonly reached = new Map<number, number>();

  readonly enterStage = (stage: number, base: number): void => {
    this.bases.set(stage, base);
    if (!this.reached.has(stage)) this.reached.set(stage, -1);
  };

  readonly enterInstruction = (stage: number, instruction: number): void => {
    this.reached.set(stage, Math.max(instruction, this.reached.get(stage) ?? -1));
  };

  readonly set = (setting: VariableSetting): void => {
    const byName = this.settings.get(setting.stage) ?? new Map<string, VariableSetting[]>();
    this.settings.set(setting.stage, byName);
    const known = byName.get(setting.name);
    if (known) known.push(setting);
    else byName.set(setting.name, [setting]);
  };

  hasEntered(stage: number): boolean {
    return this.reached.has(stage);
  }

  /** Whether the builder got to an instruction; it may fail there. */
  hasReached(stage: number, instruction: number): boolean {
    return (this.reached.get(stage) ?? -2) >= instruction;
  }

  /** The stage that a stage starts from; -1 for none. */
  baseOf(stage: number): number {
    return this.bases.get(stage) ?? -1;
  }

  /** All settings of a name in one stage, in order. */
  settingsIn(stage: number, name: string): readonly VariableSetting[] {
    return this.settings.get(stage)?.get(name) ?? NONE;
  }

  /** Names set in a stage. */
  namesIn(stage: number): Iterable<string> {
    return this.settings.get(stage)?.keys() ?? [];
  }

  /** The last setting in one stage before a point that satisfies a condition. */
  findLast({ stage, instruction, word }: ReadingPoint, name: string, isMeant: (setting: VariableSetting) => boolean): VariableSetting | undefined {
    return this.settingsIn(stage, name).findLast((it) => (it.instruction < instruction || (it.instruction === instruction && it.word < word)) && isMeant(it));
  }

  /** The same, going on through the stages that the stage starts from. */
  findLastInChain(point: ReadingPoint, name: string, isMeant: (setting: VariableSetting) => boolean): VariableSetting | undefined {
    for (let at = point; at.stage >= 0; at = endOf(this.baseOf(at.stage))) {
      const found = this.findLast(at, name, isMeant);
      if (found) return found;
    }
    return undefined;
  }

  /** The stage, and those that it starts from, up to the one on an image. */
  chainOf(stage: number): readonly number[] {
    const chain: number[] = [];
    for (let at = stage; at >= 0; at = this.baseOf(at)) chain.push(at);
    return chain;
  }
}

/** The end of a stage. */
export function endOf(stage: number): ReadingPoint {
  return { stage, instruction: Infinity, word: 0 };
}
