import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { answerCase } from "../../src/engine/index.ts";
import { condenseSurroundings } from "./condenseSurroundings.mjs";

test("only the images and the missing references that change the answer stay", () => {
  const given = {
    dockerfile: "FROM sower\nFROM ghost\n",
    images: { "docker.io/library/sower:latest": { onbuild: ["RUN false"] }, "docker.io/library/mill:latest": {} },
    missing: ["docker.io/library/ghost:latest", "docker.io/library/kiln:latest"],
  };
  expect(condenseSurroundings(given, (one, other) => isDeepStrictEqual(answerCase({ id: 1, ...one }), answerCase({ id: 1, ...other })))).toEqual({
    ...given,
    images: { "docker.io/library/sower:latest": { onbuild: ["RUN false"] } },
    missing: ["docker.io/library/ghost:latest"],
  });
});
