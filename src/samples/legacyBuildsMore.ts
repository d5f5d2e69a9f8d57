import type { Sample } from "./sample.ts";

export const legacyBuildsMore: Sample = {
  id: "legacy-builds-more",
  title: "A stage only legacy runs",
  target: "stage2",
  selectedStage: 1,
  dockerfile: `# syntax=docker/dockerfile:1
FROM ubuntu AS base
RUN echo "base"

FROM base AS stage1
RUN echo "stage1"

FROM base AS stage2
RUN echo "stage2"
`,
};
