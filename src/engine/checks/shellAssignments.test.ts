import { expect, test } from "vitest";
import { findShellAssignments } from "./shellAssignments.ts";

test.each([
  ["A=1 B+=2; c[0]=3", ["A", "B", "c"]],
  ["for f in x y; do echo $g; done", ["f", "in", "x", "y"]],
  ["read -r line && export D E=1", ["E", "r", "line", "D"]],
  ["echo $A=1 ${B}=2 --c", []],
  ["./run; source.sh", []],
])("%s", (script, names) => expect([...(findShellAssignments(script) ?? [])]).toEqual(names));

test.each([". /etc/os-release", "a && source b", "(eval x)"])("%s may set anything", (script) => expect(findShellAssignments(script)).toBeUndefined());
