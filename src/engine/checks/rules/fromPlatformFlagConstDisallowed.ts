import type { Rule } from "../rule.ts";
import { findFlag } from "../sourceText.ts";

export const fromPlatformFlagConstDisallowed: Rule = {
  name: "FromPlatformFlagConstDisallowed",
  severity: "warning",
  why: "The stage has this platform whatever is asked for, so an image for another platform gets files of the wrong one.",
  advice: "Leave the platform to --platform of the build, write $BUILDPLATFORM for tools, or name the stage after the platform.",
  url: "https://docs.docker.com/go/dockerfile/rule/from-platform-flag-const-disallowed/",
  examples: { bad: "FROM ‹--platform=linux/amd64› alpine AS base", good: "FROM --platform=$BUILDPLATFORM alpine AS base" },
  place: ({ node }) => findFlag(node, "platform"),
};
