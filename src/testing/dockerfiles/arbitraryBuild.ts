import fc from "fast-check";
import type { AnalysisInput, BuildOptions, KnownImage } from "../../engine/index.ts";
import { anyText } from "./arbitraryDockerfile.ts";

const names = fc.oneof(fc.constantFrom("base", "build", "app", "compile", "TOOLS", "0", "alpine", "__proto__", "toString", ""), fc.string({ maxLength: 6 }));
const texts = fc.oneof(fc.constantFrom("", "1", "$A", "linux/amd64", "docker-image://alpine", "local:dir", "docker-image://", "oci-layout://x"), fc.string({ maxLength: 10 }));
const platforms = fc.oneof(fc.constantFrom("linux/amd64", "linux/arm64/v8", "windows/amd64", "arm", "linux/", "*", ""), fc.string({ maxLength: 8 }));
const ignoreLines = fc.array(fc.constantFrom("*", "**", "!", "!src", "[", "a/**/b", "#x", "\\", "**/*.md", "", " "), { maxLength: 5 }).map((lines) => lines.join("\n"));
const attributes = fc.constantFrom("build-arg:A", "context:base", "no-cache", "label:x", "shm-size", "add-hosts", "ulimit", "force-network-mode", "multi-platform", "cgroup-parent", "hostname", "__proto__");

const image: fc.Arbitrary<KnownImage> = fc.record(
  {
    onbuild: fc.array(fc.constantFrom("RUN x", "COPY --from=base /a /b", "FROM x", "", "ONBUILD RUN x", "ENV A=$A"), { maxLength: 3 }),
    env: fc.array(fc.constantFrom("PATH=/bin", "A=1", "B", ""), { maxLength: 3 }),
    workdir: texts,
    user: texts,
    shell: fc.array(texts, { maxLength: 3 }),
    labels: fc.dictionary(names, texts, { maxKeys: 2, noNullPrototype: true }),
    platform: platforms,
    empty: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** What a user may say beside the file, sense and nonsense. */
export const anyOptions: fc.Arbitrary<BuildOptions> = fc.record(
  {
    target: names,
    buildArgs: fc.dictionary(fc.oneof(names, fc.constantFrom("A", "VERSION", "BASE", "GO_VERSION")), texts, { maxKeys: 3, noNullPrototype: true }),
    contexts: fc.dictionary(names, texts, { maxKeys: 3, noNullPrototype: true }),
    platform: platforms,
    targetPlatforms: fc.array(platforms, { maxLength: 3 }),
    buildPlatform: platforms,
    images: fc.dictionary(fc.constantFrom("docker.io/library/alpine:latest", "docker.io/library/alpine:3.22", "docker.io/library/ubuntu:24.04", "__proto__"), image, { maxKeys: 2, noNullPrototype: true }),
    missing: fc.array(fc.constantFrom("docker.io/library/alpine:latest", "docker.io/library/ubuntu:24.04"), { maxLength: 2 }),
    dockerignore: ignoreLines,
    files: fc.array(fc.oneof(fc.constantFrom("go.mod", "requirements.txt", "cmd/server/main.go", "dist/", "a/b/c.md", "Dockerfile", "__proto__/x", "/", "..", ""), fc.string({ maxLength: 6 })), { maxLength: 6 }),
    opts: fc.dictionary(attributes, texts, { maxKeys: 3, noNullPrototype: true }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Any question that the page can put to the engine. */
export const anyInput: fc.Arbitrary<AnalysisInput> = fc.record(
  { dockerfile: anyText, options: fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: anyOptions }), legacyVersion: fc.constantFrom("28", "20") },
  { requiredKeys: ["dockerfile", "options"], noNullPrototype: true },
);
