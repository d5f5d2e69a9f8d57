import { expect, test } from "vitest";
import { answerCase } from "../../src/engine/index.ts";
import { compareBuildkit, compareLegacy, findOutsideCause, pickLegacy, settleMessage, settleMissingImage, settleName } from "./compareRecorded.mjs";
import type { BuildkitAnswer, Comparison } from "./compareRecorded.mjs";

const differing = (comparisons: readonly Comparison[]): readonly string[] =>
  comparisons.filter(({ recorded, ours }) => JSON.stringify(recorded) !== JSON.stringify(ours)).map((it) => it.field);

const asked = { id: 1, dockerfile: "FROM orchard\nRUN true\n" };

test("a build that did what ours does agrees in every field", () =>
  expect(differing(compareLegacy({ total: 2, steps: ["FROM orchard", "RUN true"], exitCode: 0 }, answerCase(asked).legacy20))).toEqual([]));

test("each field tells its own difference", () => {
  const recorded = { total: 3, steps: ["FROM orchard"], error: { message: "no", phase: "step" as const }, warnings: ["[Warning] x"], exitCode: 4 };
  expect(differing(compareLegacy(recorded, answerCase(asked).legacy20))).toEqual([
    ...["legacy accepts", "legacy steps", "legacy total", "legacy error", "legacy phase", "legacy warnings", "legacy exit code"],
  ]);
});

test("each version of Docker is compared with our answer for it", () => {
  const ours = answerCase({ id: 1, dockerfile: "FROM a\nRUNN\n" });
  expect(pickLegacy(ours, "20.10.24").error?.message).toBe("dockerfile parse error line 2: unknown instruction: RUNN");
  expect(pickLegacy(ours, "28.5.2").error?.message).toBe("dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)");
});

test("a distribution's libraries word some complaints in their own way", () => {
  const platform = (form: string): string => settleMessage(`"" is an invalid OS component of "": OSAndVersion specifier component must match "${form}": invalid argument`);
  expect(platform('^a\\"$')).toBe(platform("^b$"));
  expect(settleMessage("Invalid containerPort: x")).toBe("invalid containerPort: x");
  expect(settleMessage("Invalid signal: x")).toBe("Invalid signal: x");
});

test("the id of an image that a build made is another in each", () => {
  const given = { id: 1, dockerfile: "FROM mill AS x\nRUN true\nFROM x\nCOPY a b\n", platform: "linux/amd64", images: { "docker.io/library/mill:latest": { platform: "linux/arm64" } } };
  const id = `sha256:${"0a".repeat(32)}`;
  const message = `image with reference ${id} was found but its platform (linux/arm64) does not match the specified platform (linux/amd64)`;
  const recorded = { total: 4, steps: ["FROM mill AS x", "RUN true", "FROM x"], error: { message, phase: "step" as const }, exitCode: 1 };
  expect(differing(compareLegacy(recorded, answerCase(given).legacy28))).toEqual([]);
});

test("an image that no registry has is one failure, however the daemon words it", () => {
  const offline = 'Get "https://registry-1.docker.io/v2/": proxyconnect tcp: connection refused';
  const denied = "pull access denied for ghost, repository does not exist or may require 'docker login': denied: requested access to the resource is denied";
  expect(settleMissingImage(offline)).toBe(settleMissingImage(denied));
  expect(settleMissingImage(`invalid from flag value ghost: ${offline}`)).toBe(settleMissingImage(`invalid from flag value ghost: ${denied}`));
  expect(settleMissingImage("invalid reference format")).toBe("invalid reference format");
});

test("BuildKit's steps and numbers are compared where the recorded build ended well", () => {
  const buildkit = answerCase(asked).buildkit as BuildkitAnswer;
  expect(differing(compareBuildkit(asked, { vertices: ["[1/2] FROM docker.io/library/orchard", "[2/2] RUN true"], exitCode: 0 }, buildkit))).toEqual([]);
  expect(differing(compareBuildkit(asked, { vertices: ["[1/3] FROM docker.io/library/orchard", "[2/3] RUN false"], exitCode: 0 }, buildkit))).toEqual(["buildkit steps", "buildkit numbers"]);
  expect(differing(compareBuildkit(asked, { vertices: [], error: "no", exitCode: 1 }, buildkit))).toEqual(["buildkit accepts"]);
});

test("what BuildKit says of an image that stands ready for another platform alone is left out", () => {
  const error = 'failed to solve: mill: failed to resolve source metadata for docker.io/library/mill:arm: failed to do request: Head "https://registry-1.docker.io": no such host';
  const recorded = { vertices: [], error, exitCode: 1 };
  const buildkit = answerCase(asked).buildkit as BuildkitAnswer;
  expect(compareBuildkit({ ...asked, images: { "docker.io/library/mill:arm": { platform: "linux/arm64" } } }, recorded, buildkit)).toEqual([]);
  expect(differing(compareBuildkit(asked, recorded, buildkit))).toEqual(["buildkit accepts"]);
});

test("a step's name without what changed between releases", () => {
  expect(settleName("[press 2/3] ONBUILD RUN true")).toBe(settleName("[press 2/1] RUN true"));
  expect(settleName("[1/1] FROM docker.io/library/orchard:latest")).toBe(settleName("[1/1] FROM docker.io/library/orchard"));
  expect(settleName("[press 2/3] RUN true")).not.toBe(settleName("[mill 2/3] RUN true"));
});

test.each([
  ["a command that the image does not hold", 'OCI runtime create failed: runc: exec: "/bin/sh": stat /bin/sh: no such file or directory: unknown'],
  ["a user or group that the image does not know", "unable to find user nobody: no matching entries in passwd file"],
  ["a user or group that the image does not know", "unable to convert uid/gid chown string to host mapping: can't find gid for group crew: no such group: crew"],
  ["a layer that the daemon lost", "failed to export image: failed to create image: failed to get layer sha256:0a: layer does not exist"],
  ["a file that is not there", "COPY failed: stat nope: file does not exist"],
  [undefined, "The command '/bin/sh -c exit 3' returned a non-zero code: 3"],
  [undefined, "COPY failed: forbidden path outside the build context: ../x ()"],
])("files outside the case decide: %s", (cause, message) => expect(findOutsideCause({ total: 1, steps: [], error: { message, phase: "step" }, exitCode: 1 })).toBe(cause));

test("of a build that files outside the case ended, the steps up to there are compared", () => {
  const error = { message: 'OCI runtime create failed: exec: "/bin/sh": no such file or directory: unknown', phase: "step" as const };
  const given = { id: 1, dockerfile: "FROM scratch\nRUN true\nUSER root\n" };
  expect(differing(compareLegacy({ total: 3, steps: ["FROM scratch", "RUN true"], error, exitCode: 1 }, answerCase(given).legacy20))).toEqual([]);
  expect(differing(compareLegacy({ total: 3, steps: ["FROM scratch", "RUN false"], error, exitCode: 1 }, answerCase(given).legacy20))).toEqual(["legacy steps"]);
});
