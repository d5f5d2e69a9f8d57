import { expect, test } from "vitest";
import { isDaemonGone } from "./docker.mjs";

test.each([
  ["buildkit", "unexpected EOF\n", true],
  ["legacy", "unexpected EOF\n", false],
  ["legacy", "Cannot connect to the Docker daemon at unix:///x.sock. Is the docker daemon running?\n", true],
  ["buildkit", "failed to solve: unexpected EOF in the file\n", false],
] as const)("%s saying %j", (builder, errors, isGone) => expect(isDaemonGone(errors, builder)).toBe(isGone));
