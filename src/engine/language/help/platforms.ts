/** Platforms that images are mostly made for, the most used ones first. */
export const commonPlatforms: readonly string[] = ["linux/amd64", "linux/arm64", "linux/arm/v7", "linux/arm/v6", "linux/386", "linux/ppc64le", "linux/riscv64", "linux/s390x", "windows/amd64"];

/** The arguments that BuildKit sets for every build, with what they hold; a stage declares them with ARG before it uses them. */
export const builtInArguments: ReadonlyMap<string, string> = new Map([
  ["TARGETPLATFORM", "the platform that is built for, such as linux/arm64"],
  ["TARGETOS", "its operating system"],
  ["TARGETARCH", "its architecture"],
  ["TARGETVARIANT", "the variant of its architecture, such as v7"],
  ["TARGETOSVERSION", "the version of its operating system"],
  ["BUILDPLATFORM", "the platform that the builder runs on"],
  ["BUILDOS", "its operating system"],
  ["BUILDARCH", "its architecture"],
  ["BUILDVARIANT", "the variant of its architecture"],
  ["BUILDOSVERSION", "the version of its operating system"],
  ["TARGETSTAGE", "the target's name, or default"],
]);
