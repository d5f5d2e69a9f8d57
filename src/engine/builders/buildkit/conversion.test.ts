import { describe, expect, test } from "vitest";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { planBuildkit } from "./planBuildkit.ts";

const refusalOf = (dockerignore: string, files?: readonly string[], line = "COPY x y"): string | undefined => planBuildkit(readDockerfile(`FROM a\n${line}\n`), { dockerignore, ...(files && { files }) }).error?.message;
const refused = "failed to match excludepatterns: syntax error in pattern";

describe("a pattern of .dockerignore that cannot be compared", () => {
  test.each([
    ["[b-a]", undefined],
    ["*\n![b-a]", undefined],
    [".*\nDockerfile\n[b-a]", ["a"]],
    ["*.md\n.*\nDockerfile\n[b-a]", ["a.md", "d/b.md"]],
  ])("%j ends a build that sends %j", (dockerignore, files) => expect(refusalOf(dockerignore, files)).toBe(refused));

  test.each([
    ["*\n[b-a]", undefined],
    [".*\nDockerfile\n[b-a]", undefined],
    [".*\nDockerfile\nd\n[b-a]", ["d/a", "d/"]],
  ])("%j ends none that sends %j, where it is not come to", (dockerignore, files) => expect(refusalOf(dockerignore, files)).toBeUndefined());

  test("ends no build that needs nothing of the context", () => expect(refusalOf("[b-a]", undefined, "RUN x")).toBeUndefined());
});
