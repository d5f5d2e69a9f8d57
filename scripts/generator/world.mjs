// What exists around a generated Dockerfile: the images that it may name, the files that it may copy. A recorder sets
// the same things up on a real daemon.

const PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** @typedef {import("../../src/engine/index.ts").KnownImage} KnownImage */

/**
 * The images by the name that a Dockerfile uses. Some have the name of a stage as well.
 * @type {ReadonlyMap<string, { readonly reference: string, readonly image: KnownImage }>}
 */
export const IMAGES = new Map(
  /** @type {const} */ ([
    ["orchard", "docker.io/library/orchard:latest", { platform: "linux/amd64", env: [PATH] }],
    ["orchard:9", "docker.io/library/orchard:9", { platform: "linux/amd64", env: [PATH, "CLIMATE=mild", "CROP=plum"] }],
    ["orchard:9-slim", "docker.io/library/orchard:9-slim", { platform: "linux/amd64", env: [PATH], workdir: "/plot" }],
    ["kiln", "docker.io/library/kiln:latest", { platform: "linux/amd64", env: [PATH, "HEAT=900"], user: "gardener" }],
    ["guild/loom:v2.1", "docker.io/guild/loom:v2.1", { platform: "linux/amd64", env: [PATH, "THREAD=a b"], labels: { weaver: "yes" } }],
    ["quay.test/fleet/barge", "quay.test/fleet/barge:latest", { platform: "linux/amd64", env: [PATH] }],
    ["localhost:5000/quarry:3_x", "localhost:5000/quarry:3_x", { platform: "linux/amd64", env: [PATH, "STONE="] }],
    ["sower", "docker.io/library/sower:latest", { platform: "linux/amd64", env: [PATH], onbuild: ["RUN echo sown", "ENV SOWN=$CROP"] }],
    ["reaper:1", "docker.io/library/reaper:1", { platform: "linux/amd64", env: [PATH], onbuild: ["COPY seeds.csv /reaped/", "label reaped=1"] }],
    ["windmill:arm", "docker.io/library/windmill:arm", { platform: "linux/arm64", env: [PATH] }],
  ]).map(([name, reference, image]) => [name, { reference, image }]),
);

/** Images that nobody has. */
export const GHOSTS = ["ghost", "ghost:7", "quay.test/nobody/here:1"];

/** What the build context holds: path and content. */
export const CONTEXT_FILES = new Map([
  ["seeds.csv", "oat,rye\n"],
  ["notes/a.txt", "first\n"],
  ["notes/b.md", "# second\n"],
  ["with blank.txt", "blank\n"],
  ["tools/plough.sh", "#!/bin/sh\n"],
  ["deep/er/one.txt", "one\n"],
]);

/** Sources of COPY and ADD that find something in the context; a wildcard finds one file. */
export const CONTEXT_SOURCES = ["seeds.csv", "./seeds.csv", "/seeds.csv", "notes/a.txt", "notes", "notes/", "tools/../seeds.csv", "*.csv", "notes/?.md", "deep/*/one.txt", "[s]eeds.csv", "."];

/** Paths that every image's root filesystem holds. */
export const IMAGE_SOURCES = ["/etc/passwd", "etc/group", "/data", "/data/grain.txt", "/data/*.txt", "/data/"];

export const STAGE_NAMES = ["kiln", "press", "loom", "anvil-2", "tin.smith", "wheel_house", "orchard", "x", "silo", "Granary", "MILL", "sower"];

export const VARIABLES = ["CROP", "SEASON", "yield", "_plot", "YEAR2", "HEAT", "Acre", "TARGETARCH", "HTTP_PROXY"];

export const VALUES = ["plum", "9", "orchard", "dry.season", "a/b/c.tar.gz", "press", "kiln", "0", "x-y_z", "linux/amd64", "80", "Überfluß"];
