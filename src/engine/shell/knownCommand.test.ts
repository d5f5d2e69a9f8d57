import { describe, expect, test } from "vitest";
import { readKnownCommand } from "./knownCommand.ts";
import type { LookUp } from "./shellWords.ts";

const variables = new Map([["V", "1"], ["SPACED", "a   b"], ["STAR", "*"]]);
const lookUp: LookUp = (name) => {
  if (name === "IMAGE_OWN") return { kind: "unknown" };
  const value = variables.get(name);
  return value === undefined ? { kind: "unset" } : { kind: "value", value };
};
const read = (script: string) => readKnownCommand(script, lookUp);

describe("the output of a RUN", () => {
  test.each([
    ['echo "base"', ["base"]],
    ["echo one   two", ["one two"]],
    ["echo 'a $V'", ["a $V"]],
    ['echo "V=$V A=${NONE}."', ["V=1 A=."]],
    ["echo $SPACED", ["a b"]],
    ['echo "$SPACED"', ["a   b"]],
    ["echo one && echo two; echo three", ["one", "two", "three"]],
    ["echo one\necho two", ["one", "two"]],
    ["echo -n a; echo b", ["ab"]],
    ["echo", [""]],
    ["echo to stderr >&2; exit 3", ["to stderr"]],
    ["true", []],
  ])("%j is certain", (script, output) => expect(read(script)).toMatchObject({ output, isWhole: true }));

  test.each([
    ["make", []],
    ["echo one && make && echo two", ["one"]],
    ["echo $IMAGE_OWN", []],
    ["echo $STAR", []],
    ["echo *", []],
    ["echo $(date)", []],
    ["echo `date`", []],
    ["echo a\\nb", []],
    ["echo a | cat", []],
    ["echo a || echo b", []],
    ["echo -e a", []],
    ["echo 'open", []],
    ["echo a 2>/dev/null", []],
    ["echo one; echo $(x)", ["one"]],
  ])("%j is certain only up to what it does not know", (script, output) => expect(read(script)).toMatchObject({ output, isWhole: false }));
});

describe("the files that a RUN writes", () => {
  test.each([
    ["echo base > /base", [{ kind: "write", path: "/base", content: "base\n", isAppended: false }]],
    ["echo a >> f", [{ kind: "write", path: "f", content: "a\n", isAppended: true }]],
    ["mkdir -p /a /b && touch /a/f", [{ kind: "makeFolder", path: "/a" }, { kind: "makeFolder", path: "/b" }, { kind: "write", path: "/a/f", content: "", isAppended: true }]],
    ["cp /a /b", [{ kind: "copy", from: "/a", to: "/b" }]],
    ["cat /a > /b", [{ kind: "copy", from: "/a", to: "/b" }]],
  ])("%j", (script, effects) => expect(read(script)).toEqual({ output: [], effects, isWhole: true }));

  test.each(["cp -r /a /b", "cp /a /b /c", "cat /a /b > /c", "touch -d now /a", "rm /a"])("%j is not certain", (script) =>
    expect(read(script)).toMatchObject({ effects: [], isWhole: false }));
});
