import { describe, expect, test } from "vitest";
import { readKnownRun } from "./readKnownRun.ts";

const SH = ["/bin/sh", "-c"];
const read = (words: readonly string[], isShellForm: boolean, shell: readonly string[] = SH) => readKnownRun({ words, isShellForm }, shell, () => ({ kind: "value", value: "1" }));
const NOTHING = { output: [], effects: [], isWhole: false };

describe("a command in exec form", () => {
  test.each([
    [["echo"], [""]],
    [["echo", "a", "b  $V"], ["a b  $V"]],
    [["echo", "a-"], ["a-"]],
  ])("%j prints its words as they stand", (words, output) => expect(read(words, false)).toEqual({ output, effects: [], isWhole: true }));

  test.each([[["make"]], [["make", "echo"]], [["echo", "-n", "a"]], [["echo", "a", "-e"]], [["echo", "a\\n"]], [[]], [["echo a"]]])("%j is not sure", (words) => expect(read(words, false)).toEqual(NOTHING));
});

describe("a command in shell form is read", () => {
  const echoed = { output: ["1"], isWhole: true };
  test.each([[SH], [["sh", "-c"]], [["/bin/bash", "-ec"]], [["/usr/bin/dash", "-e", "-u", "-c"]], [["ash", "-euo", "pipefail", "-c"]], [["/bin/bash", "-o", "pipefail", "-c"]]])("by %j", (shell) =>
    expect(read(["echo $V"], true, shell)).toMatchObject(echoed));

  test.each([[["powershell", "-c"]], [["/bin/fish", "-c"]], [["/bin/sh/x", "-c"]], [["mash", "-c"]], [["/bin/sh", "-x", "-c"]], [["/bin/sh", "--c"]], [["/bin/sh", "-c", "-e"]], [["/bin/sh", "-c", "pipefails", "-c"]], [["/bin/sh", "xpipefail", "-c"]], [["/bin/sh", "-cx", "-c"]], [["/bin/sh"]], [["sh"]], [[]]])(
    "not by %j",
    (shell) => expect(read(["echo $V"], true, shell)).toEqual(NOTHING),
  );

  test("not with a heredoc behind it", () => expect(read(["echo $V", "more"], true)).toEqual(NOTHING));
  test("and does nothing where there is none", () => expect(read([], true)).toEqual({ output: [], effects: [], isWhole: true }));
});
