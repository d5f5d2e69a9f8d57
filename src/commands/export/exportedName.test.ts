import { expect, test } from "vitest";
import { exportedName } from "./exportedName.ts";

test.each([
  ["Dockerfile", "", "Dockerfile.svg"],
  ["api.Dockerfile", "release", "api.Dockerfile-release.svg"],
  ["Docker’s guide", "stage2", "Docker-s-guide-stage2.svg"],
  ["../../etc/passwd", "", "etc-passwd.svg"],
  ["", "<img onerror>", "img-onerror.svg"],
  ["构建", "", "构建.svg"],
  ["", "", "Dockerfile.svg"],
  [".hidden", "..", "hidden.svg"],
  ["con", "", "_con.svg"],
  ["a\u202eb\u0000c", "", "a-b-c.svg"],
  ["x".repeat(200), "t", `${"x".repeat(80)}.svg`],
])("%j with target %j is kept as %s", (name, target, file) => expect(exportedName(name, target, "svg")).toBe(file));
