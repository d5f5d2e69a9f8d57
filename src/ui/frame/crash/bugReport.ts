import type { AppState } from "../../../state/appState.ts";
import { countWords } from "../../../viewmodel/countWords.ts";

/** What a report tells of the browser and the page. */
export interface ReportSurroundings {
  readonly version: string;
  readonly browser: string;
  /** Without query and hash: a link holds a text of its own. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** Characters of the user's text that a report holds. */
const longestText = 100_000;

/** A report of a failure, as text to paste into an issue: where, what failed, the build options and the text. */
export function writeBugReport(state: AppState, error: unknown, { version, browser, address, width, height }: ReportSurroundings): string {
  const { dockerfile, target, options, legacyVersion, builderFocus } = state;
  const { files, ...rest } = options;
  const text = dockerfile.length <= longestText ? dockerfile : `${dockerfile.slice(0, longestText)}\n[${dockerfile.length - longestText} more characters]`;
  return [
    `Stagegraph ${version}`,
    `Browser: ${browser}`,
    `Page: ${address}, ${width} x ${height}`,
    `Target: ${target === "" ? "last stage" : target}. Rules of Docker ${legacyVersion}. Shown: ${builderFocus}.`,
    `Build options: ${JSON.stringify(rest)}${files === undefined ? "" : `, ${countWords(files.length, "path")} in the build context`}`,
    "",
    toErrorText(error),
    "",
    `Dockerfile, ${dockerfile.length} characters:`,
    text,
  ].join("\n");
}

/** What was thrown, with its stack where it has one. */
export function toErrorText(error: unknown): string {
  if (error === null) return "No error was caught: the page did not come to its end while it started.";
  if (!(error instanceof Error)) return typeof error === "string" ? `Thrown: ${error}` : `Thrown: a value of type ${typeof error}`;
  const head = `${error.name}: ${error.message}`;
  if (error.stack === undefined) return head;
  // Not every browser repeats the message in the stack.
  return error.stack.includes(error.message) ? error.stack : `${head}\n${error.stack}`;
}
