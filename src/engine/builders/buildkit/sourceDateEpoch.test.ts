import { expect, test } from "vitest";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { planBuildkit } from "./planBuildkit.ts";

function refusalOf(epoch: string, stage: readonly string[], options: BuildOptions = {}) {
  const lines = ["FROM a", "RUN x", ...stage];
  return planBuildkit(readDockerfile(lines.join("\n")), { target: "", ...options, buildArgs: { SOURCE_DATE_EPOCH: epoch, ...options.buildArgs } }).error;
}

const NAME = "SOURCE_DATE_EPOCH";
const download = ["FROM scratch AS s", "ADD https://h/a /"];

test.each<readonly [string, readonly string[], BuildOptions]>([
  ["", [], {}],
  ["0", [], {}],
  ["-5", [], {}],
  ["context", [], {}],
  ["c", [], { contexts: { c: "docker-image://i" } }],
  ["s", download, {}],
  ["s", ["FROM scratch AS s", "ADD git@h:r /"], {}],
  ["s", ["FROM scratch AS s", `ADD --checksum=sha256:${"a".repeat(64)} https://h/a /`], {}],
  ["s", ["FROM scratch AS s", "ARG U=https://h/a", "ADD $U /"], {}],
  ["s", ["FROM scratch AS s", "ARG U=b", "ADD $U /"], { buildArgs: { U: "https://h/a" } }],
])("the epoch %j with %j and %j is taken", (epoch, stage, options) => expect(refusalOf(epoch, stage, options)).toBeUndefined());

test.each<readonly [string, readonly string[], string]>([
  ["now", [], `invalid ${NAME}: now`],
  ["s", ["FROM b AS s", "ADD https://h/a /"], `${NAME} stage must use FROM scratch`],
  ["s", ["FROM scratch AS s"], `${NAME} stage must contain exactly one remote ADD`],
  ["s", [...download, "ADD https://h/b /"], `${NAME} stage must contain exactly one remote ADD`],
  ["s", ["FROM scratch AS s", "ADD https://h/a https://h/b /"], `${NAME} stage must contain exactly one remote ADD source`],
  ["s", ["FROM scratch AS s", "ADD <<E /e", "E"], `${NAME} stage must contain exactly one remote ADD source`],
  ["s", ["FROM scratch AS s", "ADD a /"], `${NAME} stage source must be a single HTTP(S) or Git ADD`],
  ["s", ["FROM scratch AS s", "ADD github.com/o/r /"], `${NAME} stage source must be a single HTTP(S) or Git ADD`],
  ["s", ["FROM scratch AS s", "ADD --checksum=x https://h/a /"], "invalid checksum digest format"],
  ["s", [...download, "RUN x"], `${NAME} stage does not meet source-only requirements: unsupported RUN instruction`],
])("the epoch %j with %j is refused", (epoch, stage, message) => {
  const error = refusalOf(epoch, stage);
  expect(error?.message).toBe(message);
  expect(error?.lines).toEqual(epoch === "now" ? [] : [[3, 3]]);
});

test("seconds stand in for the variable, and what is not known yet for nothing", () => {
  const labelOf = (epoch: string): string | undefined =>
    planBuildkit(readDockerfile("ARG SOURCE_DATE_EPOCH\nFROM a\nARG SOURCE_DATE_EPOCH\nLABEL e=<$SOURCE_DATE_EPOCH>"), { buildArgs: { SOURCE_DATE_EPOCH: epoch } }).builds[0]?.config?.Labels?.["e"];
  expect([labelOf("007"), labelOf("context")]).toEqual(["<7>", "<>"]);
});
