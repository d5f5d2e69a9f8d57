import type { InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";

interface Base {
  readonly node: InstructionNode;
}

/** `key=value` or the old `key value`. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
  readonly isLegacy: boolean;
}

/** A name of ARG, with its default if it has one. */
export interface ArgName {
  readonly key: string;
  readonly value?: string;
  /** What a comment `# NAME text` above says of it. */
  readonly description: string;
}

/** A heredoc as a source of COPY or ADD. */
export interface InlineFile {
  readonly name: string;
  readonly content: string;
  readonly isExpanded: boolean;
}

export interface ArgInstruction extends Base {
  readonly kind: "ARG";
  readonly names: readonly ArgName[];
}

export interface EnvInstruction extends Base {
  readonly kind: "ENV";
  readonly pairs: readonly KeyValue[];
}

export interface LabelInstruction extends Base {
  readonly kind: "LABEL";
  readonly pairs: readonly KeyValue[];
}

interface CopyLike extends Base {
  readonly sources: readonly string[];
  readonly files: readonly InlineFile[];
  readonly destination: string;
  readonly chown: string;
  readonly chmod: string;
  readonly isLinked: boolean;
  readonly excludes: readonly string[];
}

export interface CopyInstruction extends CopyLike {
  readonly kind: "COPY";
  readonly from: string;
  readonly keepsParents: boolean;
}

export interface AddInstruction extends CopyLike {
  readonly kind: "ADD";
  readonly checksum: string;
  readonly keepsGitDir?: boolean;
  readonly unpacks?: boolean;
}

/** A `--mount` or `--device` as written, split at its commas. */
export interface RawMount {
  readonly fields: readonly string[];
  /** The value of the last `from=`; empty if there is none. */
  readonly from: string;
  readonly span: Span;
}

/** A command line: exec form takes its words as they are, shell form one text for the shell. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly isShellForm: boolean;
}

export interface RunInstruction extends Base {
  readonly kind: "RUN";
  readonly command: CommandLine;
  readonly mounts: readonly RawMount[];
  readonly network: "default" | "none" | "host";
  readonly security: "sandbox" | "insecure";
  readonly devices: readonly string[];
  /** Names of the flags used, each once, in order. */
  readonly usedFlags: readonly string[];
}

export interface CmdInstruction extends Base {
  readonly kind: "CMD";
  readonly command: CommandLine;
}

export interface EntrypointInstruction extends Base {
  readonly kind: "ENTRYPOINT";
  readonly command: CommandLine;
}

export interface ShellInstruction extends Base {
  readonly kind: "SHELL";
  readonly shell: readonly string[];
}

/** Times in nanoseconds; 0 is unset. */
export interface HealthCheck {
  readonly test: readonly string[];
  readonly interval: number;
  readonly timeout: number;
  readonly startPeriod: number;
  readonly startInterval: number;
  readonly retries: number;
}

export interface HealthcheckInstruction extends Base {
  readonly kind: "HEALTHCHECK";
  readonly health: HealthCheck;
}

export interface ExposeInstruction extends Base {
  readonly kind: "EXPOSE";
  /** Sorted as BuildKit sorts them. */
  readonly ports: readonly string[];
}

export interface VolumeInstruction extends Base {
  readonly kind: "VOLUME";
  readonly volumes: readonly string[];
}

export interface WorkdirInstruction extends Base {
  readonly kind: "WORKDIR";
  readonly path: string;
}

export interface UserInstruction extends Base {
  readonly kind: "USER";
  readonly user: string;
}

export interface StopsignalInstruction extends Base {
  readonly kind: "STOPSIGNAL";
  readonly signal: string;
}

export interface MaintainerInstruction extends Base {
  readonly kind: "MAINTAINER";
  readonly maintainer: string;
}

export interface OnbuildInstruction extends Base {
  readonly kind: "ONBUILD";
  /** The trigger as a Dockerfile of its own: one line, heredocs below it. */
  readonly expression: string;
}

/** FROM: the head of a stage. */
export interface FromInstruction extends Base {
  readonly kind: "FROM";
  readonly base: string;
  /** Lower-cased; empty for an unnamed stage. */
  readonly name: string;
  readonly platform: string;
  readonly description: string;
}

/** What can stand inside a stage. */
export type Instruction =
  | AddInstruction
  | ArgInstruction
  | CmdInstruction
  | CopyInstruction
  | EntrypointInstruction
  | EnvInstruction
  | ExposeInstruction
  | HealthcheckInstruction
  | LabelInstruction
  | MaintainerInstruction
  | OnbuildInstruction
  | RunInstruction
  | ShellInstruction
  | StopsignalInstruction
  | UserInstruction
  | VolumeInstruction
  | WorkdirInstruction;

/** A FROM and what follows it, up to the next one. */
export interface Stage {
  readonly index: number;
  readonly from: FromInstruction;
  readonly instructions: readonly Instruction[];
}
