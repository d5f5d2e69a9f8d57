import { describe, expect, test } from "vitest";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { traceConsoles } from "./traceConsoles.ts";

/** What the last vertex of a file does and what is known of it, beside its place in the graph; the settings as one object. */
function lastOf(lines: readonly string[], options: BuildOptions = {}) {
  const detail = traceConsoles(readDockerfile(lines.join("\n")), options).builds[0]?.details.at(-1);
  if (!detail) throw new Error("nothing is done");
  const { settings, reads, effect } = detail.operation();
  return { ...detail, settings: Object.fromEntries(settings.map((it) => [it.name, it.value])), reads, effect };
}

/** What is known of the first vertex of an empty stage with one instruction; of its settings the names, and the first one's value. */
function sourceOf(instruction: string, options: BuildOptions = {}) {
  const { builds } = traceConsoles(readDockerfile(`FROM scratch\n${instruction}`), options);
  const [detail] = builds[0]?.details ?? [];
  const { settings = [], reads, effect } = detail?.operation() ?? {};
  return { origin: detail?.origin, requiredKey: detail?.requiredKey, settings: settings.map((it) => it.name), value: settings[0]?.value, reads, effect };
}

describe("a source", () => {
  const digest = `l@sha256:${"a".repeat(64)}`;

  test("is an image of a platform", () =>
    expect(lastOf(["FROM --platform=linux/arm64 alpine"])).toMatchObject({
      origin: "image",
      settings: { source: "docker.io/library/alpine:latest", platform: "linux/arm64" },
      reads: [],
      effect: { kind: "image", reference: "docker.io/library/alpine:latest" },
    }));

  test.each<readonly [string, BuildOptions, string, string]>([
    ["COPY a /", {}, "", ""],
    ["COPY a /", { opts: { context: "https://h/r.git" } }, "", "https://h/r.git"],
    ["COPY a /", { opts: { context: "https://h/r.tgz" } }, "", "https://h/r.tgz"],
    ["COPY --from=c a /", { contexts: { c: "https://h/a.tar" } }, "c", "https://h/a.tar"],
    ["COPY --from=c a /", { contexts: { c: "local:dir" } }, "c", "local:dir"],
    ["COPY --from=c a /", { contexts: { c: "https://h/r.git" } }, "c", "https://h/r.git"],
    ["COPY --from=c a /", { contexts: { c: "git@h:r" } }, "c", "git@h:r"],
  ])("of %s with %j is the context called %j", (instruction, options, name, value) =>
    expect(sourceOf(instruction, options)).toEqual({ origin: "context", requiredKey: undefined, settings: ["source"], value, reads: [], effect: { kind: "context", name } }));

  test.each([
    [{ c: "docker-image://i" }, "docker.io/library/i:latest"],
    [{ c: `oci-layout://${digest}` }, digest],
  ])("may be an image by way of %j", (contexts, reference) => expect(sourceOf("COPY --from=c a /", { contexts })).toMatchObject({ origin: "image", value: reference, effect: { kind: "image", reference } }));

  test.each([
    ["https://h/a", undefined],
    ["https://h/r.git", undefined],
    ["http://h/r.git", undefined],
    ["git://h/r", undefined],
    ["git@h:r", "default"],
    ["ssh://h/git:/r", "default"],
  ])("is the download of %s, for which it needs the key %s", (address, requiredKey) =>
    expect(sourceOf(`ADD ${address} /`)).toMatchObject({ origin: "download", requiredKey, settings: ["source"], reads: [], effect: { kind: "download", address } }));
});

describe("a copy", () => {
  const plain = { owner: "", mode: "", excludes: "[]", destination: "/d/" };

  test("reads each path, and leaves it at its destination", () =>
    expect(lastOf(["FROM a", "WORKDIR /w", "COPY --chown=1:2 --chmod=644 --exclude=*.md src/a b/ c/"])).toMatchObject({
      settings: { owner: "1:2", mode: "644", excludes: '["*.md"]', destination: "/w/c/", sources: '[false,[false,"a","","false"],[false,"b","","false"]]' },
      reads: [{ vertex: 2, path: "/src/a", excludes: ["*.md"] }, { vertex: 2, path: "/b", excludes: ["*.md"] }],
      effect: { kind: "copy", base: 1, copies: [{ vertex: 2, path: "/src/a", destination: "/w/c/" }, { vertex: 2, path: "/b", destination: "/w/c/" }] },
    }));

  test.each([
    ["COPY a /d/", "/a", false],
    ["COPY a.tar /d/", "/a.tar", false],
    ["ADD a /d/", "/a", false],
    ["ADD a.tgz /d/", "/a.tgz", true],
    ["ADD --unpack=false a.tgz /d/", "/a.tgz", false],
    ["COPY --parents x/./y/z /d/", "/x/y/z", true],
    ["COPY --parents y/z /d/", "/y/z", true],
    ["ADD https://h/p/a.tgz?q#f /d/", "/a.tgz", false],
    ["ADD --unpack https://h/a.tgz /d/", "/a.tgz", true],
    ["ADD http://h/ /d/f", "/__unnamed__", false],
    ["ADD https://h?/a /d/f", "/__unnamed__", false],
    ["ADD https://h/a/ /d/", "/a", false],
    ["ADD https://h/r.git /d/", "/", true],
  ])("of %s takes %s, spread below its destination: %s", (instruction, path, isSpread) => {
    const { settings, reads, effect, link } = lastOf(["FROM scratch", instruction]);
    const destination = instruction.endsWith("/f") ? "/d/f" : "/d/";
    expect(settings).toMatchObject({ ...plain, destination });
    expect(reads).toEqual([{ vertex: 0, path }]);
    expect(effect).toEqual({ kind: "copy", base: -1, copies: [{ vertex: 0, path, destination, ...(isSpread && { isSpread }) }] });
    expect(link).toBeUndefined();
  });

  test("from nothing reads nothing", () => {
    const { reads, effect } = lastOf(["FROM scratch AS x", "FROM a", "COPY --from=x b /"]);
    expect(reads).toEqual([]);
    expect(effect).toMatchObject({ base: 0, copies: [{ vertex: -1, path: "/b", destination: "/" }] });
  });

  test("of a heredoc writes the file first", () => {
    const { settings, effect } = sourceOf("COPY <<F /h\ntext\nF");
    expect([settings, effect]).toEqual([["destination", "content"], { kind: "writeFile", path: "F", content: "text\n" }]);
    expect(lastOf(["FROM scratch", "COPY <<F /h\ntext\nF"]).effect).toEqual({ kind: "copy", base: -1, copies: [{ vertex: 0, path: "/F", destination: "/h" }] });
  });

  test("with --link is a step of its own and a merge, which count as one", () => {
    const [, , copied, merged] = traceConsoles(readDockerfile("FROM a\nCOPY --link b /"), {}).builds[0]?.details ?? [];
    expect(copied?.operation().effect).toMatchObject({ kind: "copy", base: -1 });
    expect(merged?.operation()).toEqual({ settings: [], reads: [], effect: { kind: "merge", base: 0, added: 2 } });
    expect(merged?.link).toEqual(copied?.link);
    expect(merged?.link?.name).toBe("[2/2] COPY --link b /");
  });
});

test("a WORKDIR makes its folder for its user", () =>
  expect(lastOf(["FROM a", "USER me", "WORKDIR /w/../v/"])).toMatchObject({ settings: { directory: "/v", owner: "me" }, reads: [], effect: { kind: "makeFolder", base: 0, path: "/v" } }));

describe("a RUN", () => {
  test("counts by its command and by where, as whom and with what it runs", () =>
    expect(lastOf(["FROM --platform=linux/arm64 a", "WORKDIR /w", "USER me", "RUN --network=none echo a > f"])).toMatchObject({
      settings: { command: '["/bin/sh","-c","echo a > f"]', directory: "/w", user: "me", network: "none", security: "sandbox", platform: "linux/arm64", mounts: "[false,[],[]]" },
      reads: [],
      effect: { kind: "run", base: 1, directory: "/w", known: { output: [], effects: [{ kind: "write", path: "f", content: "a\n", isAppended: false }], isWhole: true } },
      command: { words: ["/bin/sh", "-c", "echo a > f"], exitCode: 0, output: [], isRootEmpty: false, requiredSecrets: [], requiredKeys: [], lockedCaches: [] },
    }));

  test("reads what is mounted, in the order of the targets", () => {
    const mounts = "--mount=target=/z,source=s --mount=from=x,target=/b --mount=type=cache,target=/c --mount=type=cache,target=/k,uid=1 --mount=type=tmpfs,target=/t";
    const { reads } = lastOf(["FROM a AS x", "RUN w", "FROM b", `RUN ${mounts} v`]);
    expect(reads.map((it) => it.path)).toEqual(["/", "/cache", "/s"]);
  });

  test("of a cache counts only whether it is the usual one", () => {
    const mountsOf = (fields: string): string => lastOf(["FROM a", `RUN --mount=type=cache,target=/c${fields} x`]).settings["mounts"] ?? "";
    expect(mountsOf(",id=/c")).toBe(mountsOf(""));
    expect(mountsOf(",id=k")).toBe(mountsOf(",sharing=private"));
    expect(mountsOf(",id=k")).not.toBe(mountsOf(""));
    expect(mountsOf(",ro")).not.toBe(mountsOf(""));
  });

  test.each([
    ["--mount=type=secret,id=t,required", { requiredSecrets: ["t"] }],
    ["--mount=type=secret,target=/run/s,required", { requiredSecrets: ["s"] }],
    ["--mount=type=secret,src=u,target=/t,required", { requiredSecrets: ["u"] }],
    ["--mount=type=secret,id=t", { requiredSecrets: [] }],
    ["--mount=type=ssh,required", { requiredKeys: ["default"], requiredSecrets: [] }],
    ["--mount=type=ssh,id=k,required", { requiredKeys: ["k"] }],
    ["--mount=type=ssh", { requiredKeys: [] }],
    ["--mount=type=cache,target=/c/../d,sharing=locked", { lockedCaches: ["/d"] }],
    ["--mount=type=cache,target=/c,id=k,sharing=locked", { lockedCaches: ["k"] }],
    ["--mount=type=cache,target=/c", { lockedCaches: [] }],
  ])("with %s asks for %j", (flag, needs) => expect(lastOf(["FROM a", `RUN ${flag} x`]).command).toMatchObject(needs));

  test.each([
    [["FROM a", "RUN exit 3"], { exitCode: 3 }],
    [["FROM scratch", "RUN x"], { isRootEmpty: true }],
    [["FROM a", 'RUN ["x", "y"]'], { words: ["x", "y"] }],
    [["FROM a", 'SHELL ["/bin/bash", "-ec"]', "RUN echo x"], { words: ["/bin/bash", "-ec", "echo x"], output: ["x"] }],
    [["FROM a", "RUN <<E\necho x\nE"], { words: ["/bin/sh", "-c", "echo x\n"], output: ["x"] }],
    [["FROM a", "RUN <<E\n#!/bin/sh\necho x\nE"], { words: ["/bin/sh", "-c", "/dev/pipes/E"], output: [] }],
    [["FROM a", "ENV V=1", "ARG W=2", "RUN echo $V $W"], { output: ["1 2"] }],
    [["FROM a", "RUN echo $V"], { output: [] }],
    [["FROM a", "ENV PATH=/p", "RUN echo $PATH"], { output: [] }],
    [["FROM a", "ENV V=1", "RUN --mount=type=secret,id=V,env=V echo $V"], { output: [] }],
  ])("of %j executes %j", (lines, command) => expect(lastOf(lines).command).toMatchObject(command));

  const isWhole = (instruction: string): boolean => {
    const { effect } = lastOf(["FROM a", "WORKDIR /w", instruction]);
    return effect.kind === "run" && effect.known.isWhole;
  };
  test.each([
    ["--mount=type=cache,target=/c", "/c/f"],
    ["--mount=type=cache,target=/c", "/c"],
    ["--mount=type=cache,target=/w", "f"],
    ["--mount=target=m", "m/f"],
  ])("with %s leaves nobody knows what of %s", (flag, path) => expect(isWhole(`RUN ${flag} echo a > ${path}`)).toBe(false));
  test.each([
    ["--mount=type=cache,target=/c", "/cc/f"],
    ["--mount=type=cache,target=/c", "c/f"],
    ["--mount=target=m", "/m/f"],
  ])("with %s leaves %s as it writes it", (flag, path) => expect(isWhole(`RUN ${flag} echo a > ${path}`)).toBe(true));
});
