import { describe, expect, test } from "vitest";
import { describeImages } from "./describeImages.ts";
import type { BuilderImage, ImagePart, NoImage } from "./simulator/image/imageDescription.ts";

function image(dockerfile: string, options = {}, builder: "buildkit" | "legacy" = "buildkit"): BuilderImage {
  const described = describeImages({ dockerfile, options })[builder];
  if ("reason" in described) throw new Error(described.reason);
  return described;
}

const reasonOf = (answer: BuilderImage | NoImage): string => ("reason" in answer ? answer.reason : "");
const layers = (parts: readonly ImagePart[]): readonly string[] => parts.flatMap(({ layer, text }) => (layer === "no layer" ? [] : [text]));
const roles = ({ stages }: BuilderImage): readonly string[] => stages.map(({ role }) => role);

const goServer = `FROM golang:1.14 as build
ENV CGO_ENABLED=0
WORKDIR /17x
COPY . /17x
RUN go build -o app ./cmd/main.go
FROM alpine:latest
WORKDIR /root
COPY --from=build /usr/share/zoneinfo/Asia/Shanghai /etc/localtime
COPY --from=build /17x/app .
COPY ./conf/config.yaml /root/conf/
ENTRYPOINT ["./fm"]
`;

describe("the Go server on Alpine", () => {
  const built = image(goServer);

  test("its image is Alpine and what is copied onto it, bottom first", () => {
    expect(layers(built.parts)).toEqual(["alpine:latest", "WORKDIR /root", expect.stringContaining("/etc/localtime"), "COPY --from=build /17x/app .", "COPY ./conf/config.yaml /root/conf/"]);
    expect(built.parts.map(({ source }) => source?.kind)).toEqual(["image", undefined, "stage", "stage", "buildContext", undefined]);
  });

  test("settings make no layer, and are what the image says of running it", () => {
    expect(built.parts.at(-1)).toMatchObject({ kind: "setting", layer: "no layer", holdsNoBytes: true });
    expect(built.config).toMatchObject({ Entrypoint: ["./fm"], WorkingDir: "/root" });
  });

  test("the compiler and its steps stay behind in the stage that gives files", () => {
    expect(built.leftBehind.map(({ kind, text }) => `${kind} ${text}`)).toEqual(["base golang:1.14", "folder WORKDIR /17x", "copy COPY . /17x", "run RUN go build -o app ./cmd/main.go"]);
    expect(built.stages).toMatchObject([{ role: "gives files", takenBy: [{ stage: 1, instruction: 1 }, { stage: 1, instruction: 2 }] }, { role: "target", takenBy: [] }]);
  });

  test("the legacy builder commits an image a step, and leaves out a layer that changes no file", () => {
    const legacy = image(goServer, {}, "legacy");
    expect(legacy.commitCount).toBe(9);
    expect(legacy.parts.map(({ layer }) => layer)).toEqual(["layer", "layer if it changes files", "layer", "layer", "layer", "no layer"]);
    expect(legacy.config).toBeUndefined();
  });
});

test("a stage on a stage holds the layers of both, the base image once", () => {
  const built = image("FROM ubuntu AS base\nRUN echo \"base\"\nFROM base AS stage1\nRUN echo \"stage1\"\nFROM base AS stage2\nRUN echo \"stage2\"\n", { target: "stage2" });
  expect(built.chain).toEqual([0, 2]);
  expect(layers(built.parts)).toEqual(["ubuntu", 'RUN echo "base"', 'RUN echo "stage2"']);
  expect(roles(built)).toEqual(["base of the target", "not needed", "target"]);
  expect(built.leftBehind).toEqual([]);
});

test("a RUN that only prints is a layer of BuildKit without a byte, and none of the legacy builder", () => {
  const file = "FROM alpine\nRUN echo hi\nRUN echo hi > /f\nRUN apk add git\n";
  expect(image(file).parts.map(({ layer, holdsNoBytes }) => [layer, holdsNoBytes])).toEqual([["layer", false], ["layer", true], ["layer", false], ["layer", false]]);
  expect(image(file, {}, "legacy").parts.map(({ layer }) => layer)).toEqual(["layer", "no layer", "layer if it changes files", "layer if it changes files"]);
});

test("another shell may do anything, here and in the stages on top", () => {
  expect(image('FROM alpine AS a\nSHELL ["/bin/odd"]\nRUN echo hi\nFROM a\nRUN echo hi\n').parts.filter(({ kind }) => kind === "run").map(({ holdsNoBytes }) => holdsNoBytes)).toEqual([false, false]);
});

test("the root is no folder to make", () => {
  expect(image("FROM alpine\nWORKDIR /\nWORKDIR /a\n").parts.map(({ layer }) => layer)).toEqual(["layer", "no layer", "layer"]);
  expect(image("FROM alpine\nWORKDIR /\nWORKDIR /a\n", {}, "legacy").parts.map(({ layer }) => layer)).toEqual(["layer", "no layer", "layer if it changes files"]);
});

test("an image from scratch has no base, and files from other images and the web say so", () => {
  const built = image("FROM alpine AS tools\nRUN make\nFROM scratch\nCOPY --from=busybox /bin/sh /sh\nADD https://example.com/a /a\nCOPY <<f /f\nhi\nf\nRUN --mount=from=tools,target=/t /t/x\n");
  expect(built.parts.map(({ source }) => source?.kind)).toEqual(["image", "web", "inline", undefined]);
  expect(roles(built)).toEqual(["mounted", "target"]);
});

test("a stage that a giver stands on is needed, and a base that the image has is not left behind twice", () => {
  const built = image("FROM alpine AS deps\nRUN a\nFROM deps AS build\nRUN b\nFROM alpine\nCOPY --from=build /b /b\n");
  expect(roles(built)).toEqual(["base of another", "gives files", "target"]);
  expect(built.leftBehind.map(({ text }) => text)).toEqual(["RUN a", "RUN b"]);
});

test("a link copy is one layer, and so is a trigger of the base", () => {
  const built = image("FROM alpine AS base\nONBUILD RUN x\nONBUILD COPY --link a /a\nONBUILD ENV A=1\nFROM base\nCOPY --link b /b\n");
  expect(built.parts.map(({ kind, text, layer }) => `${kind} ${text}: ${layer}`)).toEqual([
    "base alpine: layer",
    "setting ONBUILD RUN x: no layer",
    "setting ONBUILD COPY --link a /a: no layer",
    "setting ONBUILD ENV A=1: no layer",
    "trigger ONBUILD RUN x: layer",
    "trigger ONBUILD COPY --link a /a: layer",
    "copy COPY --link b /b: layer",
  ]);
});

test("one key stands for the same words of the same stage, and each of two equal lines has its own", () => {
  const before = image("FROM alpine AS a\nRUN x\nRUN x\n").parts.map(({ key }) => key);
  const after = image("FROM busybox\nFROM alpine:latest AS a\nENV A=1\nRUN x\nRUN x\n").parts.map(({ key }) => key);
  expect(new Set(before).size).toBe(3);
  expect(after).toEqual(expect.arrayContaining(before));
});

test("where nothing is built the builder's reason stands instead", () => {
  const refused = describeImages({ dockerfile: "FROM alpine\nRUNN x\n", options: {} });
  expect(reasonOf(refused.legacy)).toContain("RUNN");
  expect(reasonOf(refused.buildkit)).toContain("RUNN");
  const failing = describeImages({ dockerfile: "FROM alpine\nRUN exit 3\n", options: {} });
  expect(reasonOf(failing.buildkit)).toBe('process "/bin/sh -c exit 3" did not complete successfully: exit code: 3');
  expect(reasonOf(describeImages({ dockerfile: "FROM alpine\nCOPY a /a\n", options: { files: ["b"] } }).buildkit)).toContain("/a");
});
