import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { ContextFolder } from "../../buildContext/contextTree.ts";
import type { Platform } from "../../buildContext/platform.ts";
import type { Instruction } from "../../instructions/instruction.ts";
import { expandWord } from "../../shell/expandWord.ts";
import type { ExpandedWord } from "../../shell/expandWord.ts";
import type { Allowance, WordRules } from "../../shell/wordRules.ts";
import type { Variables } from "../../shell/variables.ts";
import { Refusal } from "../../source/refusal.ts";
import type { VariableTrace } from "../variableTrace.ts";
import type { BuildArguments } from "./buildArguments.ts";
import type { Environment } from "./environment.ts";
import type { Journal } from "./journal.ts";
import type { LegacyBinding, LegacyStep } from "./legacyPlan.ts";
import type { Release } from "./release.ts";

/** One build as it goes on. */
export interface Build {
  readonly options: BuildOptions;
  readonly release: Release;
  /** What the client sent; undefined where the build context is not known. */
  readonly context: ContextFolder | undefined;
  /** The escape directive's character. */
  readonly escape: string;
  /** `--platform`, if one was asked for. */
  readonly platform: Platform | undefined;
  readonly args: BuildArguments;
  /** Stages by lower-cased name, each once it is finished. */
  readonly named: Map<string, number>;
  /** Finished stages by index. */
  readonly finished: StageResult[];
  /** Images that are mounted: these are taken again without a look at their platform. */
  readonly mounted: Set<string>;
  /** Triggers read so far, by their text: the stages of a common base fire the same ones. */
  readonly triggers: Map<string, Instruction>;
  /** How much words may still grow. */
  readonly allowance: Allowance;
  readonly steps: LegacyStep[];
  readonly bindings: LegacyBinding[];
  /** Present where what is done is to be written down. */
  readonly journal?: Journal;
  readonly trace?: VariableTrace;
}

/** An image as the builder holds it. */
export interface BuiltImage {
  /** Empty for scratch. */
  readonly id: string;
  readonly platform: Platform;
  /** Whether the platform comes from an image of which it is known: any other is taken to serve wherever it is asked for. */
  readonly isPlatformKnown: boolean;
}

/** A stage at some point of its processing. */
export interface StageState {
  readonly index: number;
  image: BuiltImage;
  readonly environment: Environment;
  declaredArgs: ReadonlyMap<string, string | undefined>;
  shell: readonly string[];
  /** Of its own from the moment on when those of its base have fired. */
  onbuild: string[];
}

/** What is left of a finished stage. */
export type StageResult = Readonly<StageState>;

/** A RUN that ends with a code: the builder ends with the same. */
export class FailedCommand extends Refusal {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** A refusal of which the builder names one of several at random. */
export class UncertainRefusal extends Refusal {
  readonly messages: readonly string[];

  constructor(messages: readonly [string, ...string[]]) {
    super(messages[0]);
    this.messages = messages;
  }
}

/** Expands a word without splitting it. Throws the word's complaint. */
export function expandText(build: Build, word: string, variables: Variables): string {
  const { text, error } = expandWord(word, variables, wordRules(build));
  if (error !== undefined) throw new Refusal(error);
  return text;
}

/** Expands a word and splits it. Throws the word's complaint. */
export function expandToWords(build: Build, word: string, variables: Variables): ExpandedWord["words"] {
  const { words, error } = expandWord(word, variables, { ...wordRules(build), splitsWords: true });
  if (error !== undefined) throw new Refusal(error);
  return words;
}

function wordRules({ escape, release, allowance }: Build): WordRules {
  return { escape, allowance, grammar: release.grammar };
}

/** What a stage's words are expanded against: its ENV, then its ARGs. */
export function variablesOf(build: Build, stage: StageState): Variables {
  return { get: (name) => stage.environment.get(name) ?? build.args.find(stage.declaredArgs, name) };
}

/** What FROM is expanded against: the global ARGs alone. */
export function globalVariables(build: Build): Variables {
  return { get: (name) => build.args.find(build.args.globals, name) };
}
