import { describe, expect, test } from "vitest";
import { complainOfOptions } from "./complainOfOptions.ts";

describe("BuildKit has something against", () => {
  test.each([
    [{ platform: "linux/amd64,linux/*" }, ['failed to parse target platform linux/*: "linux/*": wildcards not yet supported: invalid argument']],
    [{ platform: "linux/amd64,,foo" }, [expect.stringMatching(/^failed to parse target platform : /), expect.stringMatching(/^failed to parse target platform foo: /)]],
    [{ contexts: { Foo: "docker-image://alpine" } }, ["invalid context name Foo: invalid reference format: repository name (library/Foo) must be lowercase"]],
    [{ contexts: { foo: "./libs" } }, ["invalid context specifier ./libs for foo"]],
    [{ contexts: { foo: "image:x" } }, ["unsupported context source image for foo"]],
    [{ contexts: { foo: "docker-image://UPPER" } }, ["invalid reference format: repository name (library/UPPER) must be lowercase"]],
    [{ dockerignore: "a\n[" }, ["syntax error in pattern"]],
  ])("%j", (options, messages) => expect(complainOfOptions(options).map(({ message }) => message)).toEqual(messages));

  test("and the line and name are told", () => {
    expect(complainOfOptions({ dockerignore: "a\n!", contexts: { "": "local:x" } })).toEqual([
      { option: "context", name: "", message: "invalid context name : invalid reference format" },
      { option: "dockerignore", name: "", message: 'illegal exclusion pattern: "!"', line: 2 },
    ]);
  });
});

test.each([{}, { platform: "linux/amd64,linux/arm64" }, { contexts: { alpine: "docker-image://busybox", libs: "local:../libs", empty: "docker-image://scratch" } }, { dockerignore: "a\n!b" }])(
  "nothing against %j",
  (options) => expect(complainOfOptions(options)).toEqual([]),
);
