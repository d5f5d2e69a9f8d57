import { expect, test } from "vitest";
import { formatPlatform } from "../../buildContext/platform.ts";
import { DOCKER_20_PLATFORMS, DOCKER_28_PLATFORMS, parseSpecifier } from "./platformSpecifier.ts";
import type { PlatformForms } from "./platformSpecifier.ts";

function print(specifier: string, forms: PlatformForms): string {
  const parsed = parseSpecifier(specifier, forms);
  return "error" in parsed ? parsed.error : formatPlatform(parsed.platform);
}

const OS_FORM = '"^([A-Za-z0-9_-]+)(?:\\\\(([A-Za-z0-9_.-]*)\\\\))?$"';

test.each([
  ["linux/arm64", "linux/arm64", "linux/arm64"],
  ["arm64", "linux/arm64", "linux/arm64"],
  ["macos", "darwin/amd64", "darwin/amd64"],
  ["a*", '"a*": wildcards not yet supported: invalid argument', '"a*": wildcards not yet supported: invalid argument'],
  ["nope", '"nope": unknown operating system or architecture: invalid argument', '"nope": unknown operating system or architecture: invalid argument'],
  ["loong64", "linux/loong64", '"loong64": unknown operating system or architecture: invalid argument'],
  [
    "",
    `"" is an invalid OS component of "": OSAndVersion specifier component must match ${OS_FORM}: invalid argument`,
    '"" is an invalid component of "": platform specifier component must match "^[A-Za-z0-9_-]+$": invalid argument',
  ],
  [
    "linux/v.1",
    "linux/v.1",
    '"v.1" is an invalid component of "linux/v.1": platform specifier component must match "^[A-Za-z0-9_-]+$": invalid argument',
  ],
  [
    "a/b/c/d/e",
    '"d/e" is an invalid component of "a/b/c/d/e": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument',
    '"a/b/c/d/e": cannot parse platform specifier: invalid argument',
  ],
  ["a/b/c/d", '"a/b/c/d": cannot parse platform specifier: invalid argument', '"a/b/c/d": cannot parse platform specifier: invalid argument'],
  [
    "windows(10.0)/amd64",
    "windows/amd64",
    '"windows(10.0)" is an invalid component of "windows(10.0)/amd64": platform specifier component must match "^[A-Za-z0-9_-]+$": invalid argument',
  ],
])("%j", (specifier, in28, in20) => expect([print(specifier, DOCKER_28_PLATFORMS), print(specifier, DOCKER_20_PLATFORMS)]).toEqual([in28, in20]));
