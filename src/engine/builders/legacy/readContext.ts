import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { ContextFolder } from "../../buildContext/contextTree.ts";
import { readDescribedContext } from "../../buildContext/describedContext.ts";
import { comesToBroken, parseIgnoreFile } from "../../buildContext/ignorePatterns.ts";
import type { IgnorePatterns } from "../../buildContext/ignorePatterns.ts";
import type { Release } from "./release.ts";

/** What the client sends, undefined where it is not known, and what it keeps back; or why it sends nothing. */
export type ReadContext = { readonly sent: ContextFolder | undefined; readonly ignore: IgnorePatterns } | { readonly error: string };

/** Reads the build context as the legacy builder's client does: a pattern that it cannot use ends the build before any step. */
export function readContext({ dockerignore = "", files }: BuildOptions, release: Release): ReadContext {
  const parsed = parseIgnoreFile(dockerignore, release.ignore);
  if ("error" in parsed) return { error: parsed.error.includes("bufio.Scanner") ? parsed.error : release.unreadableContext(parsed.error) };
  if (comesToBroken(parsed.ignore, files)) return { error: release.unreadableContext("syntax error in pattern") };
  return { ignore: parsed.ignore, sent: files && readDescribedContext(files, parsed.ignore, "legacy").sent };
}
