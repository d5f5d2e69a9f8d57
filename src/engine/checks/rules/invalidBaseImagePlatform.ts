import type { Rule } from "../rule.ts";

export const invalidBaseImagePlatform: Rule = {
  name: "InvalidBaseImagePlatform",
  severity: "warning",
  why: "The image holds programs for another platform than the one that is built for: they fail to start, or run slowly in an emulator.",
  advice: "Choose an image that exists for the platform, or build for the image's.",
  examples: {
    bad: "FROM ‹my/armonly›",
    good: "FROM alpine",
    options: { platform: "linux/amd64", images: { "docker.io/my/armonly:latest": { platform: "linux/arm64" } } },
  },
  place: ({ node }) => node.arguments[0]?.span,
};
