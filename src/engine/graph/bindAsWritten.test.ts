import { expect, test } from "vitest";
import { readDockerfile } from "../instructions/readDockerfile.ts";
import { bindAsWritten } from "./bindAsWritten.ts";
import type { BoundTo } from "./boundSource.ts";

/** Every binding as `stage.instruction.mount source`. */
function bind(lines: readonly string[], skips: (stage: number) => boolean = () => false): readonly string[] {
  const { dockerfile } = readDockerfile(lines.join("\n"));
  return bindAsWritten(dockerfile.stages, skips).map((it) => `${it.stage}.${it.instruction}.${it.mount} ${print(it.source)}`);
}

function print(source: BoundTo): string {
  if (source.kind === "stage") return `stage ${source.index}`;
  return source.kind === "image" ? `image ${source.written}` : source.kind;
}

test("a base is an earlier stage in any case, scratch, or an image as written", () =>
  expect(bind(["FROM ${BASE} AS base", "FROM BASE AS app", "FROM scratch", "FROM app", "FROM later", "FROM alpine AS later"])).toEqual([
    "0.-1.0 image ${BASE}",
    "1.-1.0 stage 0",
    "2.-1.0 scratch",
    "3.-1.0 stage 1",
    "4.-1.0 image later",
    "5.-1.0 image alpine",
  ]));

test("a COPY takes from a stage by number or name, else from an image; from the context it is no binding", () =>
  expect(bind(["FROM a AS one", "FROM b", "COPY --from=0 x /", "COPY --from=One x /", "COPY --from=2 x /", "COPY --from=1x x /", "COPY --from=x1 x /", "COPY --from=1e0 x /", "COPY --from=0x1 x /", "COPY x /"])).toEqual([
    "0.-1.0 image a",
    "1.-1.0 image b",
    "1.0.0 stage 0",
    "1.1.0 stage 0",
    "1.2.0 image 2",
    "1.3.0 image 1x",
    "1.4.0 image x1",
    "1.5.0 image 1e0",
    "1.6.0 image 0x1",
  ]));

test("a two-digit number counts stages as well", () => {
  const stages = Array.from({ length: 12 }, (_, index) => `FROM i${index}`);
  expect(bind([...stages, "COPY --from=10 x /"]).at(-1)).toBe("11.0.0 stage 10");
});

test("each mount that names a source is a binding of its own", () =>
  expect(bind(["FROM a AS one", "FROM b", "RUN --mount=target=/a --mount=from=one,target=/b --mount=from=c,target=/d x"])).toEqual([
    "0.-1.0 image a",
    "1.-1.0 image b",
    "1.0.1 stage 0",
    "1.0.2 image c",
  ]));

test("skipped stages keep their names for the others, and an unnamed stage is nobody's base", () =>
  expect(bind(["FROM a AS one", "FROM b", "FROM one"], (stage) => stage === 0)).toEqual(["1.-1.0 image b", "2.-1.0 stage 0"]));
