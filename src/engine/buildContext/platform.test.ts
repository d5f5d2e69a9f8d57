import { describe, expect, test } from "vitest";
import { formatPlatform, formatWholePlatform, normalizePlatform, parsePlatform } from "./platform.ts";

/** A platform in full, or the complaint. */
function read(specifier: string): string {
  const parsed = parsePlatform(specifier);
  return "error" in parsed ? `error: ${parsed.error}` : formatWholePlatform(parsed.platform);
}

describe("a platform", () => {
  test.each([
    ["linux", "linux/amd64"],
    ["Windows", "windows/amd64"],
    ["macos", "darwin/amd64"],
    ["amd64", "linux/amd64"],
    ["x86_64", "linux/amd64"],
    ["i386", "linux/386"],
    ["arm64", "linux/arm64"],
    ["aarch64", "linux/arm64"],
    ["arm", "linux/arm"],
    ["armhf", "linux/arm"],
    ["armel", "linux/arm/v6"],
    ["linux/arm", "linux/arm"],
    ["linux/arm64/v8", "linux/arm64/v8"],
    ["linux/arm64/8", "linux/arm64/v8"],
    ["linux/arm/7", "linux/arm/v7"],
    ["linux/arm/v6", "linux/arm/v6"],
    ["linux/amd64/v1", "linux/amd64"],
    ["linux/amd64/v3", "linux/amd64/v3"],
    ["plan10/x", "plan10/x"],
    ["windows(10.0.17763+win32k)/amd64", "windows(10.0.17763+win32k)/amd64"],
  ])("%s is %s", (specifier, platform) => expect(read(specifier)).toBe(platform));

  test.each([
    ["*", '"*": wildcards not yet supported: invalid argument'],
    ["foo", '"foo": unknown operating system or architecture: invalid argument'],
    ["a/b/c/d", '"a/b/c/d": cannot parse platform specifier: invalid argument'],
    ["linux/", '"" is an invalid component of "linux/": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument'],
    [
      "",
      '"" is an invalid OS component of "": OSAndVersion specifier component must match "^([A-Za-z0-9_-]+)(?:\\\\(([A-Za-z0-9_.%-]*)((?:\\\\+[A-Za-z0-9_.%-]+)*)\\\\))?$": invalid argument',
    ],
  ])("%j is refused", (specifier, error) => expect(read(specifier)).toBe(`error: ${error}`));

  test("in its usual form has usual names", () => {
    const platform = { os: "Linux", architecture: "armhf", variant: "", osVersion: "", osFeatures: [] };
    expect(formatPlatform(normalizePlatform(platform))).toBe("linux/arm/v7");
    expect(formatPlatform({ ...platform, os: "" })).toBe("unknown");
  });
});
