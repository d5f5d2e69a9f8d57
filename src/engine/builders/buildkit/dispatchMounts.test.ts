import { expect, test } from "vitest";
import { printBuildkitPlan } from "../../../testing/printBuildkitPlan.ts";

test("the owner and the mode of a cache are set in a step of their own, once for all that agree", () => {
  expect(printBuildkitPlan(["FROM a", "RUN --mount=type=cache,target=/c,mode=0777 y", "RUN --mount=type=cache,target=/d,mode=0777 z"])).toEqual([
    "0 source [stage-0 1/3] FROM docker.io/library/a:latest",
    "1 file [internal] setting cache mount permissions",
    "2 exec [stage-0 2/3] RUN --mount=type=cache,target=/c,mode=0777 y <- 0 1",
    "3* exec [stage-0 3/3] RUN --mount=type=cache,target=/d,mode=0777 z <- 2 1",
  ]);
  expect(printBuildkitPlan(["FROM a", "RUN --mount=type=cache,target=/c,from=b,uid=1 y"])).toEqual([
    "0 source [stage-0 1/2] FROM docker.io/library/a:latest",
    "1 source FROM docker.io/library/b:latest",
    "2 file [internal] setting cache mount permissions <- 1",
    "3* exec [stage-0 2/2] RUN --mount=type=cache,target=/c,from=b,uid=1 y <- 0 2",
  ]);
});

test.each([
  ["type=ssh,source=x", "ssh does not support source"],
  ["target=.", 'invalid mount target "/"'],
])("a mount %s is refused", (mount, message) => expect(printBuildkitPlan(["FROM a", `RUN --mount=${mount} y`])).toEqual([`refused: ${message}`]));
