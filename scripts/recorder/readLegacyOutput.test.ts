import { expect, test } from "vitest";
import { readLegacyOutput } from "./readLegacyOutput.mjs";

const DONE = `Sending build context to Docker daemon  2.048kB\r\r
Step 1/2 : FROM orchard
 ---> 5786c5c27e84
Step 2/2 : RUN echo "Step 9/9 : none"
 ---> Running in 63e5215c06dd
 Step 9/9 : none
Removing intermediate container 63e5215c06dd
 ---> cf9c38ea2a38
[Warning] One or more build-args [NEVER] were not consumed
Successfully built cf9c38ea2a38
`;

test("the steps, their number and the warnings of a build that ended well", () =>
  expect(readLegacyOutput({ output: DONE, errors: "", exitCode: 0 })).toEqual({
    total: 2,
    steps: ["FROM orchard", 'RUN echo "Step 9/9 : none"'],
    warnings: ["[Warning] One or more build-args [NEVER] were not consumed"],
    exitCode: 0,
  }));

test("what the daemon refuses before the first step is a failure of the phase parse", () =>
  expect(readLegacyOutput({ output: "Sending build context\n", errors: "Error response from daemon: dockerfile parse error line 1: x\n", exitCode: 1 })).toEqual({
    total: 0,
    steps: [],
    error: { message: "dockerfile parse error line 1: x", phase: "parse" },
    exitCode: 1,
  }));

test("a failing step keeps its exit code, and newer clients' banner is no part of its message", () => {
  const errors = "DEPRECATED: The legacy builder is deprecated and will be removed in a future release.\n            environment-variable.\n\nThe command failed\n";
  expect(readLegacyOutput({ output: "Step 1/1 : FROM orchard\n", errors, exitCode: 7 })).toEqual({
    total: 1,
    steps: ["FROM orchard"],
    error: { message: "The command failed", phase: "step" },
    exitCode: 7,
  });
});

test("warnings come without the colour that the daemon gives them", () =>
  expect(readLegacyOutput({ output: "\u001B[91m[WARNING]: Empty continuation line found in:\n    RUN a\n\u001B[0mStep 1/1 : FROM orchard\n", errors: "", exitCode: 0 })).toMatchObject({
    warnings: ["[WARNING]: Empty continuation line found in:"],
    steps: ["FROM orchard"],
  }));

test("steps that do not count from 1 are not taken for an answer", () => expect(() => readLegacyOutput({ output: "Step 2/2 : RUN true\n", errors: "", exitCode: 0 })).toThrow("step 2 follows step 0"));
