/**
 * Why a variable has its value as it is set: `--build-arg`, the instruction's own text, an ARG before the first FROM,
 * the builder itself, the config of the stage's base once more, or nothing, so that what it was before stays.
 */
export type ValueSource = "buildArg" | "text" | "global" | "builtIn" | "base" | "nothing";

/** One variable as a builder sets it. */
export interface VariableSetting {
  /** Index of the stage; -1 for an ARG before the first FROM. */
  readonly stage: number;
  /** Index into the stage's instructions or the global ARGs; -1 for what a base or its trigger brings. */
  readonly instruction: number;
  /** Which of the names that the instruction sets. */
  readonly word: number;
  readonly kind: "ARG" | "ENV";
  readonly name: string;
  /** What the builder goes on with; undefined where the name stands for nothing. */
  readonly value: string | undefined;
  readonly source: ValueSource;
}

/** Told by a builder's plan what it does with variables, as it goes. Absent where nobody asks. */
export interface VariableTrace {
  /** A stage begins; `base` is the index of the stage that it starts from, -1 for none. */
  readonly enterStage: (stage: number, base: number) => void;
  /** An instruction is about to be carried out. */
  readonly enterInstruction: (stage: number, instruction: number) => void;
  readonly set: (setting: VariableSetting) => void;
}
