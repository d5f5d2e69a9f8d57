import { describe, expect, test } from "vitest";
import { readAst } from "../parser/readAst.ts";
import type { Instruction } from "./instruction.ts";
import { readStages } from "./readStages.ts";

type Meaning<Kind> = Kind extends Instruction ? Omit<Kind, "node"> : never;

/** The meaning of a line below a FROM, without its place. */
function meaning(line: string): Meaning<Instruction> {
  const { stages, error } = readStages(readAst(`FROM a\n${line}`));
  const [instruction] = stages[0]?.instructions ?? [];
  if (!instruction || error) throw new Error(error?.message ?? "no instruction");
  const { node, ...rest } = instruction;
  expect(node.lines[0]).toBe(2 + node.comments.length);
  return rest;
}

describe("means", () => {
  test("ARG: names, defaults and what a comment says of them", () => {
    expect(meaning("# A the first\nARG A=x=y B")).toEqual({
      kind: "ARG",
      names: [
        { key: "A", value: "x=y", description: "the first" },
        { key: "B", description: "" },
      ],
    });
  });

  test("ENV and LABEL: pairs", () => {
    expect(meaning("ENV A=1 B='x y'")).toEqual({ kind: "ENV", pairs: [{ key: "A", value: "1", isLegacy: false }, { key: "B", value: "'x y'", isLegacy: false }] });
    expect(meaning("LABEL a b c")).toEqual({ kind: "LABEL", pairs: [{ key: "a", value: "b c", isLegacy: true }] });
  });

  test("COPY: sources, files and a destination", () => {
    const plain = { from: "", chown: "", chmod: "", isLinked: false, keepsParents: false, excludes: [] };
    expect(meaning("COPY --from=b --link --exclude=x --exclude=y a b /")).toEqual({ kind: "COPY", ...plain, from: "b", isLinked: true, excludes: ["x", "y"], sources: ["a", "b"], files: [], destination: "/" });
    expect(meaning("COPY a <<-E <<'F' /\n\tx\nE\n\ty\nF")).toEqual({
      kind: "COPY",
      ...plain,
      sources: ["a"],
      files: [
        { name: "E", content: "x\n", isExpanded: true },
        { name: "F", content: "\ty\n", isExpanded: false },
      ],
      destination: "/",
    });
  });

  test("COPY: of two heredocs of one name the last body serves both", () => {
    const copy = meaning("COPY <<E <<E /\nx\nE\ny\nE");
    expect(copy.kind === "COPY" ? copy.files.map((it) => it.content) : []).toEqual(["y\n", "y\n"]);
  });

  test("ADD: what only it knows", () => {
    expect(meaning("ADD --keep-git-dir --unpack=false --checksum=sha256:x a /")).toEqual({
      ...{ kind: "ADD", sources: ["a"], files: [], destination: "/", chown: "", chmod: "", isLinked: false, excludes: [] },
      ...{ checksum: "sha256:x", keepsGitDir: true, unpacks: false },
    });
  });

  test("RUN: shell or exec form, mounts and modes", () => {
    expect(meaning("RUN x y")).toMatchObject({ kind: "RUN", command: { words: ["x y"], isShellForm: true }, network: "default", security: "sandbox", mounts: [] });
    expect(meaning('RUN --mount=type=bind,from=b --mount="type=tmpfs","target=/a,b" ["x"]')).toMatchObject({
      command: { words: ["x"], isShellForm: false },
      mounts: [
        { fields: ["type=bind", "from=b"], from: "b" },
        { fields: ["type=tmpfs", "target=/a", "b"], from: "" },
      ],
    });
  });

  test("HEALTHCHECK: a test and its times in nanoseconds", () => {
    const unset = { interval: 0, timeout: 0, startPeriod: 0, startInterval: 0, retries: 0 };
    expect(meaning("HEALTHCHECK none")).toEqual({ kind: "HEALTHCHECK", health: { test: ["NONE"], ...unset } });
    expect(meaning("HEALTHCHECK --interval=1m30s --start-interval=1.5ms --retries=3 CMD x y")).toEqual({
      kind: "HEALTHCHECK",
      health: { test: ["CMD-SHELL", "x y"], ...unset, interval: 90e9, startInterval: 1.5e6, retries: 3 },
    });
    expect(meaning('HEALTHCHECK CMD ["x"]')).toMatchObject({ health: { test: ["CMD", "x"] } });
  });

  test("ONBUILD: the text that a child stage reads", () => {
    expect(meaning("ONBUILD  run  x")).toEqual({ kind: "ONBUILD", expression: "run  x" });
    expect(meaning("ONBUILD RUN <<E\nx\nE")).toEqual({ kind: "ONBUILD", expression: "RUN <<E\nx\nE" });
  });

  test("EXPOSE: ports in the order of their text", () => expect(meaning("EXPOSE 80 443/tcp 8080")).toEqual({ kind: "EXPOSE", ports: ["443/tcp", "80", "8080"] }));
  test("VOLUME: paths without blanks around", () => expect(meaning('VOLUME [" /a ", "/b"]')).toEqual({ kind: "VOLUME", volumes: ["/a", "/b"] }));
  test("SHELL: words", () => expect(meaning('SHELL ["sh", "-c"]')).toEqual({ kind: "SHELL", shell: ["sh", "-c"] }));
  test.each([
    ["WORKDIR /a b", { kind: "WORKDIR", path: "/a b" }],
    ["USER a:b", { kind: "USER", user: "a:b" }],
    ["STOPSIGNAL 9", { kind: "STOPSIGNAL", signal: "9" }],
    ["MAINTAINER a b", { kind: "MAINTAINER", maintainer: "a b" }],
    ["CMD x", { kind: "CMD", command: { words: ["x"], isShellForm: true } }],
    ["ENTRYPOINT []", { kind: "ENTRYPOINT", command: { words: [], isShellForm: false } }],
  ])("%s", (line, expected) => expect(meaning(line)).toEqual(expected));
});

test("FROM: base, lower-cased name, platform and description", () => {
  const [stage] = readStages(readAst("# build the builder\nFROM --platform=$P alpine:3 As Build")).stages;
  expect(stage?.from).toMatchObject({ kind: "FROM", base: "alpine:3", name: "build", platform: "$P", description: "the builder" });
});
