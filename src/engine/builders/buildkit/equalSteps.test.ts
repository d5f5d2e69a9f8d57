import { expect, test } from "vitest";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { planBuildkit } from "./planBuildkit.ts";

/** Whether a step of one stage and a step of another are one vertex. */
function areOne(first: string, second: string, options: BuildOptions = {}): boolean {
  const count = (one: string, other: string): number => {
    const lines = ["FROM src AS s", "FROM a AS x", one, "FROM a AS y", other, "FROM scratch", "COPY --from=x /1 /", "COPY --from=y /2 /"];
    const { builds, error } = planBuildkit(readDockerfile(lines.join("\n")), options);
    if (error) throw new Error(error.message);
    return builds[0]?.vertices.length ?? 0;
  };
  return count(first, second) === Math.max(count(first, first), count(second, second));
}

test.each([
  ["RUN x", "RUN   x"],
  ["RUN x", "RUN --network=default x"],
  ["RUN x", "RUN --security=sandbox x"],
  ["RUN x", 'RUN ["/bin/sh", "-c", "x"]'],
  ["RUN --mount=type=cache,target=/c x", "RUN --mount=type=cache,target=/c,id=/c,sharing=shared x"],
  ["RUN --mount=target=/m --mount=type=tmpfs,target=/t x", "RUN --mount=type=tmpfs,target=/t --mount=target=/m x"],
  ["RUN --mount=type=secret,id=s x", "RUN --mount=type=secret,src=s,target=/run/secrets/s,mode=0400,uid=0 x"],
  ["RUN --mount=type=secret,id=s --mount=type=ssh x", "RUN --mount=type=ssh,target=/run/buildkit/ssh_agent.0,mode=0600 --mount=type=secret,id=s x"],
  ["WORKDIR /w", "WORKDIR /v/../w/"],
  ["COPY a /", "copy ./a /"],
  ["COPY a /w/", "COPY a /v/.././w/"],
  ["COPY --chmod=0644 a /", "COPY --chmod=644 a /"],
  ["COPY --chown=root a /", "COPY --chown=0 a /"],
  ["COPY --chown=+01:u a /", "COPY --chown=1:u a /"],
  ["COPY --chown=1: a /", "COPY --chown=1:0 a /"],
  ["USER root\nWORKDIR /w", "USER 00\nWORKDIR /w"],
  ["COPY --from=s a /", "COPY --from=0 /a /"],
  ["ADD https://h/a /", "ADD https://h/a /"],
  ["ADD https://h/r.git?keep-git-dir=1 /", "ADD --keep-git-dir https://h/r.git /"],
  ["ADD --keep-git-dir=false https://h/r.git /", "ADD https://h/r.git /"],
  ["ADD https://h/r.git?branch=b /", "ADD https://h/r.git#refs/heads/b /"],
  [`ADD https://h/r.git?checksum=${"a".repeat(40)} /`, `ADD --checksum=${"a".repeat(40)} https://h/r.git /`],
])("%s and %s are one step", (first, second) => expect(areOne(first, second)).toBe(true));

test.each([
  ["RUN x", "RUN y"],
  ["RUN x", 'RUN ["x"]'],
  ["RUN x", "RUN --network=none x"],
  ["RUN x", "RUN --network=host x"],
  ["RUN x", "ENV A=1\nRUN x"],
  ["RUN x", "ARG A=1\nRUN x"],
  ["RUN x", "USER u\nRUN x"],
  ["WORKDIR /w", "WORKDIR /v"],
  ["WORKDIR /w", "USER u\nWORKDIR /w"],
  ["RUN x", "RUN --mount=target=/m x"],
  ["RUN --mount=target=/m x", "RUN --mount=target=/n x"],
  ["RUN --mount=target=/m x", "RUN --mount=target=/m,rw x"],
  ["RUN --mount=target=/m x", "RUN --mount=target=/m,source=a x"],
  ["RUN --mount=target=/m x", "RUN --mount=target=/m,from=s x"],
  ["RUN --mount=type=cache,target=/c x", "RUN --mount=type=cache,target=/c,id=k x"],
  ["RUN --mount=type=cache,target=/c x", "RUN --mount=type=cache,target=/c,sharing=locked x"],
  ["RUN --mount=type=cache,target=/c x", "RUN --mount=type=cache,target=/c,ro x"],
  ["RUN --mount=type=cache,target=/c x", "RUN --mount=type=tmpfs,target=/c x"],
  ["RUN --mount=type=cache,target=/c,uid=1 x", "RUN --mount=type=cache,target=/c,gid=1 x"],
  ["RUN --mount=type=cache,target=/c x", "RUN --mount=type=cache,target=/c,gid=1 x"],
  ["RUN --mount=type=cache,target=/c,mode=0700 x", "RUN --mount=type=cache,target=/c,mode=0701 x"],
  ["RUN --mount=type=tmpfs,target=/t x", "RUN --mount=type=tmpfs,target=/t,size=5m x"],
  ["RUN --mount=type=secret,id=s x", "RUN --mount=type=secret,id=t x"],
  ["RUN --mount=type=secret,id=s x", "RUN --mount=type=ssh x"],
  ["RUN --mount=type=secret,id=s x", "RUN --mount=type=secret,id=s,required x"],
  ["RUN --mount=type=secret,id=s,env=S x", "RUN --mount=type=secret,id=s,env=T x"],
  ["RUN --mount=type=secret,id=s,env=S x", "RUN --mount=type=secret,id=s,env=S,target=/t x"],
  ["RUN --mount=type=ssh x", "RUN --mount=type=ssh,id=default x"],
  ["RUN <<E\na\nE", "RUN <<E\nb\nE"],
  ["RUN <<E\n#!a\nE", "RUN <<E\n#!b\nE"],
  ["RUN <<E\n#!a\nE", "RUN <<F\n#!a\nF"],
  ["RUN x <<E\na\nE", "RUN x <<E\nb\nE"],
  ["RUN x <<E <<F\na\nE\nb\nF", "RUN x <<E <<F\na\nE\nc\nF"],
  ["COPY a /", "COPY b /"],
  ["COPY a /", "COPY a b /"],
  ["COPY a b /", "COPY b a /"],
  ["COPY a /", "COPY a /b"],
  ["COPY a /b", "COPY a /b/"],
  ["COPY a /b/", "COPY a /b/."],
  ["WORKDIR /w\nRUN x", "WORKDIR /v/../w\nRUN x"],
  ["COPY a /", "COPY --chown=1 a /"],
  ["COPY a /", "COPY --chmod=644 a /"],
  ["COPY a /", "COPY --chown=0 a /"],
  ["COPY --chown=1 a /", "COPY --chown=1:1 a /"],
  ["COPY --chown=4294967296 a /", "COPY --chown=0 a /"],
  ["USER b c\nWORKDIR /a", "USER c\nWORKDIR /a b"],
  ["USER root\nRUN x", "USER 0\nRUN x"],
  ["COPY a /", "COPY --exclude=b a /"],
  ["COPY a/b /", "COPY --parents a/b /"],
  ["COPY --parents a/b /", "COPY --parents a/./b /"],
  ["COPY a /", "COPY --from=s a /"],
  ["COPY a /", "ADD a /"],
  ["ADD a /", "ADD --unpack=false a /"],
  ["COPY <<E /\na\nE", "COPY <<E /\nb\nE"],
  ["COPY <<E /\na\nE", "COPY <<F /\na\nF"],
  ["ADD https://h/a /", "ADD https://h/b /"],
  ["ADD https://h/a /", "ADD --unpack https://h/a /"],
  ["ADD https://h/a /", `ADD --checksum=sha256:${"a".repeat(64)} https://h/a /`],
  ["ADD https://h/r.git /", "ADD --keep-git-dir https://h/r.git /"],
  ["ADD https://h/r.git /", "ADD https://h/q.git /"],
  ["ADD https://h/r.git /", "ADD https://h/r.git#v1 /"],
  ["ADD https://h/r.git#v1 /", "ADD https://h/r.git#v1:sub /"],
  ["ADD https://h/r.git /", "ADD https://h/r.git?submodules=false /"],
  ["ADD https://h/r.git /", `ADD --checksum=${"a".repeat(40)} https://h/r.git /`],
])("%s and %s are two", (first, second) => expect(areOne(first, second)).toBe(false));

test.each([
  ["docker-image://i", "docker-image://docker.io/library/i:latest", true],
  ["docker-image://i:1", "docker-image://i:2", false],
  ["https://h/a.tar", "https://h/a.tar", true],
  ["https://h/a.tar", "https://h/b.tar", false],
  ["https://h/r.git", "https://h/r.git", true],
  ["https://h/r.git#1", "https://h/r.git#2", false],
  ["local:d", "local:d", false],
  [`oci-layout://l@sha256:${"a".repeat(64)}`, `oci-layout://l@sha256:${"b".repeat(64)}`, false],
])("the contexts %s and %s are one: %s", (p, q, expected) => {
  const count = (contexts: Record<string, string>): number =>
    planBuildkit(readDockerfile("FROM scratch\nCOPY --from=p /a /\nCOPY --from=q /a /"), { contexts }).builds[0]?.vertices.filter((it) => it.op === "source").length ?? 0;
  expect(count({ p, q })).toBe(expected ? 1 : 2);
});
