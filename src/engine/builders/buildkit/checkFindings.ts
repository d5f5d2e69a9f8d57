import { readDirective } from "../../parser/directive.ts";
import { parseGoBool } from "../../source/goNumbers.ts";
import { quote } from "../../source/quote.ts";
import type { LineRange } from "../../source/span.ts";
import { trimSpace } from "../../source/unicode.ts";

/** A build check that fired. */
export interface CheckFinding {
  readonly rule: string;
  readonly message: string;
  readonly lines: readonly LineRange[];
}

/** Which checks speak: `# check=skip=A;error=true;experimental=B`. */
export interface CheckOptions {
  readonly skipsAll: boolean;
  readonly skipped: ReadonlySet<string>;
  readonly experimentalAll: boolean;
  readonly experimental: ReadonlySet<string>;
  readonly isError: boolean;
}

export type ParsedCheckOptions = { readonly options: CheckOptions } | { readonly error: string };

/** Rules that fire only where they are asked for. */
const EXPERIMENTAL_RULES: ReadonlySet<string> = new Set(["InvalidDefinitionDescription"]);

export const DEFAULT_CHECK_OPTIONS: CheckOptions = {
  skipsAll: false,
  skipped: new Set(),
  experimentalAll: false,
  experimental: new Set(),
  isError: false,
};

/** Reads the value of a check directive (linter/linter.go, ParseLintOptions). */
export function parseCheckOptions(value: string): ParsedCheckOptions {
  const text = trimSpace(value);
  if (text === "") return { options: DEFAULT_CHECK_OPTIONS };
  let options = DEFAULT_CHECK_OPTIONS;
  for (const part of splitInThree(text)) {
    const equals = part.indexOf("=");
    if (equals === -1) return { error: `invalid check option ${quote(part)}` };
    const key = trimSpace(part.slice(0, equals));
    const setting = trimSpace(part.slice(equals + 1));
    const names = (): ReadonlySet<string> => new Set(setting.split(",").map(trimSpace));
    if (key === "skip") options = setting === "all" ? { ...options, skipsAll: true } : { ...options, skipped: names() };
    else if (key === "experimental") options = setting === "all" ? { ...options, experimentalAll: true } : { ...options, experimental: names() };
    else if (key === "error") {
      const isError = parseGoBool(setting);
      if (isError === undefined) return { error: `failed to parse check option ${quote(part)}: strconv.ParseBool: parsing ${quote(setting)}: invalid syntax` };
      options = { ...options, isError };
    } else return { error: `invalid check option ${quote(key)}` };
  }
  return { options };
}

/** At most three parts; what would be a fourth stays with the third. */
function splitInThree(text: string): readonly string[] {
  const parts = text.split(";");
  return parts.length <= 3 ? parts : [...parts.slice(0, 2), parts.slice(2).join(";")];
}

/** Collects what the checks of one build say. */
export class CheckReport {
  readonly findings: CheckFinding[] = [];
  private readonly options: CheckOptions;
  private readonly merged = new Map<readonly string[], CheckOptions>();

  constructor(options: CheckOptions) {
    this.options = options;
  }

  /** The options with those of a `check=` comment right above an instruction merged in (linter/linter.go, WithMergedConfigFromComments). */
  optionsFor(comments: readonly string[]): CheckOptions {
    if (comments.length === 0) return this.options;
    const known = this.merged.get(comments);
    if (known) return known;
    const merged = this.mergeComments(comments);
    this.merged.set(comments, merged);
    return merged;
  }

  /** Notes a finding unless the file or the instruction's comment skips its rule. An image that only a mount names has no lines. */
  report(rule: string, message: string, lines: LineRange | undefined, comments: readonly string[] = []): void {
    const options = this.optionsFor(comments);
    if (EXPERIMENTAL_RULES.has(rule)) {
      if (!options.experimentalAll && !options.experimental.has(rule)) return;
    } else if (options.skipsAll || options.skipped.has(rule)) return;
    this.findings.push({ rule, message, lines: lines ? [lines] : [] });
  }

  /** The message of the error that `error=true` makes of findings; undefined if there are none. */
  get violation(): string | undefined {
    if (!this.options.isError || this.findings.length === 0) return undefined;
    return `lint violation found for rules: ${[...new Set(this.findings.map((it) => it.rule))].join(", ")}`;
  }

  private mergeComments(comments: readonly string[]): CheckOptions {
    for (const comment of comments) {
      const directive = readDirective(comment, "");
      if (directive?.name !== "check") continue;
      const parsed = parseCheckOptions(directive.value.split(" ", 1)[0] ?? "");
      if ("error" in parsed) return this.options;
      const own = parsed.options;
      return {
        isError: this.options.isError,
        skipsAll: this.options.skipsAll || own.skipsAll,
        skipped: new Set([...this.options.skipped, ...own.skipped]),
        experimentalAll: this.options.experimentalAll || own.experimentalAll,
        experimental: new Set([...this.options.experimental, ...own.experimental]),
      };
    }
    return this.options;
  }
}
