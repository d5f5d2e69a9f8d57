// Writes large.Dockerfile: 511 lines and 49 stages, mixed as in the Dockerfiles of large build tools.
//
//   node scripts/bench/generateLargeDockerfile.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const IMAGES = ["ledger", "relay", "beacon", "archive", "gateway", "courier", "lantern", "harbour"];
const BASES = ["toolbox", "compiler", "packager"];
const LIBRARIES = ["orbit", "quartz", "ember", "willow", "falcon", "granite", "meadow", "cobalt", "saffron", "juniper"];
const PROGRAMS = ["reader", "planner", "solver", "mirror", "keeper", "signer", "tracer", "packer", "mapper", "sender", "watcher", "printer"];
const BUNDLES = ["linux", "darwin", "windows", "freebsd", "openbsd", "plan9", "rescue", "debug", "sources", "symbols"];
const PRODUCTS = ["server", "server-rootless", "client", "tests", "docs", "release"];

/** The whole file, the same at every call. */
export function generateLargeDockerfile() {
  const stages = [
    ...IMAGES.map(imageStage),
    ...BASES.map(baseStage),
    ...LIBRARIES.map(libraryStage),
    ...PROGRAMS.map(programStage),
    ...BUNDLES.map(bundleStage),
    ...PRODUCTS.map(productStage),
  ];
  return [header(), ...stages].map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function header() {
  const versions = [...IMAGES, ...LIBRARIES].map((name, index) => `ARG ${constant(name)}_VERSION=v${String(1 + (index % 3))}.${String(index)}.${String((index * 7) % 10)}`);
  return [
    "# syntax=docker/dockerfile:1",
    "",
    "# versions of everything that is not built from this tree",
    ...versions,
    "# what the images at the end stand on",
    "ARG RUNTIME_BASE=alpine",
    "ARG RUNTIME_VERSION=3.22",
    "ARG COMPILER_VERSION=1.26",
    "ARG WITH_SYMBOLS",
  ];
}

/** @param {string} name */
function imageStage(name) {
  return [`FROM example.org/observatory/${name}:\${${constant(name)}_VERSION} AS ${name}`];
}

/**
 * @param {string} name
 * @param {number} index
 */
function baseStage(name, index) {
  const base = index === 0 ? "--platform=$BUILDPLATFORM golang:${COMPILER_VERSION}-alpine" : BASES[index - 1];
  return [
    `# ${name} holds what the stages below share`,
    `FROM ${base} AS ${name}`,
    "ARG TARGETPLATFORM",
    `WORKDIR /tree/${name}`,
    `ENV TOOL_FLAGS_${String(index)}="-trimpath -mod=vendor"`,
    "RUN apk add --no-cache bash clang file git lld make \\",
    "  musl-dev pkgconfig \\",
    "  && mkdir -p /out /var/cache/tree",
    `COPY --link --from=${IMAGES[index]} / /`,
  ];
}

/**
 * @param {string} name
 * @param {number} index
 */
function libraryStage(name, index) {
  const isFetched = index < 8;
  const hasSecondMount = index >= 8;
  const mounts = `--mount=type=cache,target=/root/.cache${hasSecondMount ? " --mount=type=bind,target=." : ""}`;
  const version = `${constant(name)}_VERSION`;
  return [
    `# ${name} builds the ${name} library and its command`,
    `FROM compiler AS ${name}`,
    `WORKDIR $GOPATH/src/example.org/observatory/${name}`,
    `ARG ${version}`,
    "ARG TARGETPLATFORM",
    ...(isFetched ? [`ADD --keep-git-dir=true "https://example.org/observatory/${name}.git#$${version}" .`] : []),
    `RUN ${mounts} <<${index % 2 === 0 ? "EOT" : "'END'"}`,
    "  set -eu",
    `  # the revision goes into the program, so that a report can name it`,
    "  if [ -d .git ]; then",
    `    revision="$(git rev-parse HEAD)"`,
    `    echo "building ${name} at \${revision}"`,
    "  else",
    `    revision="unknown"`,
    "  fi",
    `  make build NAME=${name} REVISION="\${revision}" OUT=/usr/bin/${name}`,
    `  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/${name} --version; fi`,
    `  file /usr/bin/${name} | grep -q "statically linked"`,
    ...(isFetched ? [`  install -D -m 0644 LICENSE "/out/licences/${name}"`] : []),
    index % 2 === 0 ? "EOT" : "END",
  ];
}

/**
 * @param {string} name
 * @param {number} index
 */
function programStage(name, index) {
  const mount = index < 10 ? "--mount=type=cache,target=/root/.cache " : "";
  return [
    `# ${name} is one of the server's programs`,
    `FROM packager AS ${name}-program`,
    "ARG WITH_SYMBOLS",
    ...(index < 3 ? ["ENV CGO_ENABLED=0 GOFLAGS=-mod=vendor"] : []),
    ...(index % 2 === 0 ? [`COPY cmd/${name} internal ./`] : []),
    `RUN ${mount}set -e; \\`,
    `  make lint NAME=${name} \\`,
    `  && make build NAME=${name} SYMBOLS="\${WITH_SYMBOLS:-no}" OUT=/out/${name} \\`,
    `  && /out/${name} --self-test`,
  ];
}

/**
 * @param {string} name
 * @param {number} index
 */
function bundleStage(name, index) {
  const copied = Array.from({ length: index < 8 ? 4 : 3 }, (_, position) => {
    const program = PROGRAMS[(index * 5 + position * 2) % PROGRAMS.length] ?? "";
    return `COPY --link --from=${program}-program /out/${program} /${program}`;
  });
  return [
    ...(index === 0 ? ["# one bundle for each system that the programs run on"] : []),
    `FROM ${index < 5 ? "scratch" : BASES[0]} AS bundle-${name}`,
    ...copied,
    ...(index < 5 ? [] : [`RUN ln -s /${PROGRAMS[0]} /usr/bin/start-${name}`]),
  ];
}

/**
 * @param {string} name
 * @param {number} index
 */
function productStage(name, index) {
  const run = `RUN apk add --no-cache ca-certificates tzdata`;
  return [
    `# ${name} is what the pipeline publishes`,
    `FROM \${RUNTIME_BASE}:\${RUNTIME_VERSION} AS ${name}`,
    "ARG TARGETARCH",
    `ENV OBSERVATORY_ROLE=${name}`,
    "ENV PATH=/opt/observatory/bin:$PATH",
    ...(index < 4 ? [`${run} \\`, "  && adduser -D -H observatory"] : [run]),
    ...(index < 4 ? [`COPY --link --from=bundle-${BUNDLES[index]} / /opt/observatory/bin/`, `VOLUME /var/lib/observatory-${name}`] : []),
    ...(index < 5 ? [`COPY config/${name}.toml /etc/observatory/`, `ENTRYPOINT ["/opt/observatory/bin/reader", "--role=${name}"]`] : []),
  ];
}

/** @param {string} name */
function constant(name) {
  return name.toUpperCase();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("large.Dockerfile", import.meta.url), generateLargeDockerfile());
}
