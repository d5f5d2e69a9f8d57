import type { Sample } from "./sample.ts";

export const twoBuildsOnOneBase: Sample = {
  id: "two-builds-on-one-base",
  title: "Two builds on one base",
  target: "",
  dockerfile: `# syntax=docker/dockerfile:1

FROM alpine:latest AS builder
RUN apk --no-cache add build-base

FROM builder AS build1
COPY source1.cpp source.cpp
RUN g++ -o /binary source.cpp

FROM builder AS build2
COPY source2.cpp source.cpp
RUN g++ -o /binary source.cpp
`,
};
