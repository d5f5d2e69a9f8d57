import { suggestInAnyCase, withSuggestion } from "../source/suggestion.ts";
import { CURRENT_FLAG_COMPLAINTS } from "./flagComplaints.ts";
import type { FlagComplaints } from "./flagComplaints.ts";
import type { FlagTypes } from "./flagValues.ts";
import type { MountDialect } from "./mount.ts";

/** Where the instruction parsers of BuildKit's releases differ. */
export interface InstructionDialect {
  /** The flags of the instructions that have any. */
  readonly flags: Readonly<Record<"add" | "copy" | "healthcheck" | "run", FlagTypes>>;
  readonly flagComplaints: FlagComplaints;
  /** Whether a source of COPY and ADD can be a heredoc. */
  readonly hasHeredocs: boolean;
  /** How a `--mount` is checked as the file is read: whole, or no more than its form and its `from`. */
  readonly mountsReadWhole?: MountDialect;
  /** Where a mount's quote that is not closed is told of. */
  readonly unclosedQuote: "at quote" | "at end";
  /** What an interval of 0 says. */
  readonly zeroInterval: "unset" | "tooShort";
  /** The complaint about a number of retries, undefined for a good one. */
  readonly complainOfRetries: (retries: number) => string | undefined;
  readonly unknownInstruction: (keyword: string, known: Iterable<string>) => string;
  /** An instruction's complaint as the builder reports it. */
  readonly parseError: (line: number, message: string) => string;
}

/** BuildKit's current instruction parser. */
export const CURRENT_INSTRUCTIONS: InstructionDialect = {
  flags: {
    add: { chown: "string", chmod: "string", link: "bool", "keep-git-dir": "bool", checksum: "string", unpack: "bool", exclude: "list" },
    copy: { chown: "string", from: "string", chmod: "string", link: "bool", exclude: "list", parents: "bool" },
    healthcheck: { interval: "string", timeout: "string", "start-period": "string", "start-interval": "string", retries: "string" },
    run: { mount: "list", network: "string", security: "string", device: "list" },
  },
  flagComplaints: CURRENT_FLAG_COMPLAINTS,
  hasHeredocs: true,
  unclosedQuote: "at quote",
  zeroInterval: "unset",
  complainOfRetries: (retries) => (retries < 0 ? `--retries cannot be negative (${retries})` : undefined),
  unknownInstruction: (keyword, known) => withSuggestion(`unknown instruction: ${keyword}`, suggestInAnyCase(keyword, known)),
  parseError: (line, message) => `dockerfile parse error on line ${line}: ${message}`,
};
