import { expect, test } from "vitest";
import { readBuildkitOutput } from "./readBuildkitOutput.mjs";

const SHOWN = `#1 [internal] load build definition from Dockerfile
#1 sha256:d11cf4996aa2
#1 DONE 0.1s

#4 [2/2] RUN exit 3
#4 sha256:ec062651cd12
#3 [1/2] FROM docker.io/library/orchard
#4 0.065 #9 not a name
#4 ERROR: executor failed running [/bin/sh -c exit 3]: exit code: 3
------
 > [2/2] RUN exit 3:
------
executor failed running [/bin/sh -c exit 3]: exit code: 3
`;

test("the names of the vertices, without BuildKit's own, and the last words", () =>
  expect(readBuildkitOutput({ output: "", errors: SHOWN, exitCode: 1 })).toEqual({
    vertices: ["[1/2] FROM docker.io/library/orchard", "[2/2] RUN exit 3"],
    error: "executor failed running [/bin/sh -c exit 3]: exit code: 3",
    exitCode: 1,
  }));

test("buildx names itself first, and shows warnings and the file's lines before the last words", () => {
  const errors = `#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 DONE 0.1s
------
 > [internal] load metadata for docker.io/library/ghost:latest:
------

 \u001B[33m1 warning found (use docker --debug to expand):
\u001B[0m - StageNameCasing: Stage name 'MILL' should be lowercase (line 1)
Dockerfile:1
--------------------
   1 | >>> FROM ghost AS MILL
--------------------
ERROR: failed to build: failed to solve: ghost: not found
`;
  expect(readBuildkitOutput({ output: "", errors, exitCode: 1 })).toEqual({ vertices: [], error: "failed to build: failed to solve: ghost: not found", exitCode: 1 });
});

test("a refusal without a vertex", () =>
  expect(readBuildkitOutput({ output: "", errors: "#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\nfailed to solve: no\n", exitCode: 1 })).toEqual({
    vertices: [],
    error: "failed to solve: no",
    exitCode: 1,
  }));
