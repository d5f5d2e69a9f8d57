import { expect, test } from "vitest";
import { findExitCode } from "./runOutcome.ts";

test.each([
  ["false", 1],
  ["true", 0],
  [" exit 7 ", 7],
  ["a; exit 7", 7],
  ["a &&exit 07", 7],
  ["a || exit 7", 0],
  ["a; exit 0", 0],
  ["a; exit 256", 0],
  ["a; exit", 0],
  ["echo exit 7", 0],
  ["a && false", 0],
  ["", 0],
])("%j ends with %i", (script, code) => expect(findExitCode({ words: [script], isShellForm: true })).toBe(code));

test.each([
  [["false"], 1],
  [["echo", "false"], 0],
  [["bash", "-c", "exit 2"], 2],
  [["echo", "exit 2"], 0],
  [[], 0],
])("%j without a shell ends with %i", (words, code) => expect(findExitCode({ words, isShellForm: false })).toBe(code));
