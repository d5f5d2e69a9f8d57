import type { IgnoreDialect } from "../../buildContext/ignorePattern.ts";
import { formatPlatform, formatWholePlatform } from "../../buildContext/platform.ts";
import type { Platform } from "../../buildContext/platform.ts";
import { CURRENT_INSTRUCTIONS } from "../../instructions/dialect.ts";
import type { InstructionDialect } from "../../instructions/dialect.ts";
import { OLD_FLAG_COMPLAINTS } from "../../instructions/flagComplaints.ts";
import { CURRENT_MOUNTS, OLD_MOUNTS } from "../../instructions/mount.ts";
import type { MountDialect } from "../../instructions/mount.ts";
import { CURRENT_LINES } from "../../parser/dialect.ts";
import type { LineDialect } from "../../parser/dialect.ts";
import type { WordRules } from "../../shell/wordRules.ts";
import { quote } from "../../source/quote.ts";
import type { LegacyVersion } from "./legacyVersion.ts";
import { toLowerCase, toUpperCase } from "../../source/letterCase.ts";
import { DOCKER_20_PLATFORMS, DOCKER_28_PLATFORMS } from "./platformSpecifier.ts";
import type { PlatformForms } from "./platformSpecifier.ts";

/** All in which one release of Docker's legacy builder differs from another. */
export interface Release {
  readonly lines: LineDialect;
  readonly instructions: InstructionDialect;
  readonly grammar: NonNullable<WordRules["grammar"]>;
  /** How a mount is checked at its step; absent: it was checked as the file was read. */
  readonly mounts?: MountDialect;
  readonly platforms: PlatformForms;
  /** Build arguments that need no ARG. */
  readonly predefinedArgs: ReadonlySet<string>;
  /** Flags of COPY and ADD, beside --chown, in which variables are expanded. */
  readonly expandedFlags: ReadonlySet<"chmod" | "checksum">;
  readonly references: "named" | "unnamed";
  /** How the complaints about ports and signals begin. */
  readonly complaintCase: "lower" | "upper";
  /** How the client reads .dockerignore, and what it says of one that it cannot read. */
  readonly ignore: IgnoreDialect;
  readonly unreadableContext: (cause: string) => string;
  readonly otherPlatform: (own: Platform, wanted: Platform) => string;
  readonly unknownTarget: (target: string) => string;
  readonly emptyContinuation: (line: string) => string;
  /** The warnings were printed as if they were a format. */
  readonly formatsWarnings: boolean;
}

const PROXIES = ["HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY"];
const inBothCases = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap((it) => [it, it.toLowerCase()]));

/** Docker 28.5.2, with the parsers of BuildKit 0.25. */
const DOCKER_28: Release = {
  lines: { ...CURRENT_LINES, directiveBlanks: "ascii" },
  instructions: {
    ...CURRENT_INSTRUCTIONS,
    flags: {
      ...CURRENT_INSTRUCTIONS.flags,
      copy: { chown: "string", from: "string", chmod: "string", link: "bool", exclude: "list" },
      run: { device: "list", mount: "list", network: "string" },
    },
  },
  grammar: "current",
  mounts: CURRENT_MOUNTS,
  platforms: DOCKER_28_PLATFORMS,
  predefinedArgs: inBothCases([...PROXIES, "ALL_PROXY"]),
  expandedFlags: new Set(["chmod", "checksum"]),
  references: "named",
  complaintCase: "lower",
  ignore: "current",
  unreadableContext: (cause) => `error checking context: ${cause}`,
  otherPlatform: (own, wanted) => `its platform (${formatWholePlatform(own)}) does not match the specified platform (${formatWholePlatform(wanted)})`,
  unknownTarget: (target) => `target stage ${quote(target)} could not be found`,
  emptyContinuation: (line) => `[WARNING]: Empty continuation line found in: ${line}`,
  formatsWarnings: false,
};

/** Docker 20.10.24, with the parsers of BuildKit 0.8. */
const DOCKER_20: Release = {
  lines: {
    directives: new Set(["syntax", "escape"]),
    directiveBlanks: "ascii",
    hasHeredocs: false,
    behindJson: "anything",
    flagEscape: "backslash",
    carriageReturns: "one",
  },
  instructions: {
    flags: {
      add: { chown: "string", chmod: "string" },
      copy: { chown: "string", from: "string", chmod: "string" },
      healthcheck: { interval: "string", timeout: "string", "start-period": "string", retries: "string" },
      run: { mount: "list" },
    },
    flagComplaints: OLD_FLAG_COMPLAINTS,
    hasHeredocs: false,
    mountsReadWhole: OLD_MOUNTS,
    unclosedQuote: "at end",
    zeroInterval: "tooShort",
    complainOfRetries: (retries) => (retries < 1 ? `--retries must be at least 1 (not ${retries})` : undefined),
    unknownInstruction: (keyword) => `unknown instruction: ${toUpperCase(toLowerCase(keyword))}`,
    parseError: (line, message) => `dockerfile parse error line ${line}: ${message}`,
  },
  grammar: "buildkit-0.8",
  platforms: DOCKER_20_PLATFORMS,
  predefinedArgs: inBothCases(PROXIES),
  expandedFlags: new Set(),
  references: "unnamed",
  complaintCase: "upper",
  ignore: "docker-20",
  unreadableContext: (cause) => `error checking context: '${cause}'.`,
  otherPlatform: (own, wanted) => `does not match the specified platform: wanted ${formatPlatform(wanted)}, actual: ${formatPlatform(own)}`,
  unknownTarget: (target) => `failed to reach build target ${target} in Dockerfile`,
  emptyContinuation: (line) => `[WARNING]: Empty continuation line found in:\n    ${line}`,
  formatsWarnings: true,
};

/** Build arguments that a release's builder takes without an ARG. */
export const PREDEFINED_ARGUMENTS: Readonly<Record<LegacyVersion, ReadonlySet<string>>> = { "28": DOCKER_28.predefinedArgs, "20": DOCKER_20.predefinedArgs };

export const RELEASES: Readonly<Record<LegacyVersion, Release>> = { "28": DOCKER_28, "20": DOCKER_20 };
