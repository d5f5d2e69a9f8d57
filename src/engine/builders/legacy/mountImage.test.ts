import { expect, test } from "vitest";
import { printLegacyEnd } from "../../../testing/printLegacyPlan.ts";

const endOf = (base: string, wanted: string): string => printLegacyEnd(`FROM ${base} AS x\nRUN y\nFROM --platform=${wanted} x`);

test.each([
  ["linux/amd64", "linux/amd64"],
  ["linux/amd64", "linux/amd64/v3"],
  ["linux/amd64/v2", "linux/amd64/v3"],
  ["linux/amd64/v2", "linux/amd64/v2"],
  ["linux/386", "linux/amd64"],
  ["linux/arm/v7", "linux/arm64"],
  ["linux/arm/v6", "linux/arm/v7"],
  ["linux/arm", "linux/arm/v6"],
  ["linux/arm64", "linux/arm64/v9"],
  ["linux/arm64/v8", "linux/arm64"],
  ["linux/arm64/v8.5", "linux/arm64/v9"],
  ["linux/mips/odd", "linux/mips/odd"],
])("a stage of %s serves where %s is asked for", (own, wanted) => expect(endOf(`--platform=${own} a`, wanted)).toBe("done"));

test.each([
  ["linux/amd64/v2", "linux/amd64"],
  ["linux/amd64/v3", "linux/amd64/v2"],
  ["linux/amd64", "linux/386"],
  ["linux/amd64", "linux/arm64"],
  ["linux/386", "linux/arm64"],
  ["linux/arm64", "linux/amd64"],
  ["linux/arm64", "linux/arm/v7"],
  ["linux/arm", "linux/amd64"],
  ["linux/arm/v7", "linux/arm/v6"],
  ["linux/arm64/v9", "linux/arm64"],
  ["linux/mips/odd", "linux/mips/other"],
  ["linux/riscv64/odd", "linux/riscv64"],
  ["linux/mips/1", "linux/mips/2"],
  ["linux/amd64", "windows/amd64"],
])("a stage of %s does not serve where %s is asked for", (own, wanted) => expect(endOf(`--platform=${own} a`, wanted)).toMatch(/^fails: image with reference .* was found but its platform/));

test("nothing is of no platform: a stage that began from scratch and has done nothing serves for any", () => {
  expect(printLegacyEnd("FROM scratch AS x\nFROM --platform=linux/arm64 x AS y\nRUN z")).toBe("done");
  expect(printLegacyEnd("FROM scratch AS x\nFROM --platform=linux/arm64 x AS y\nRUN z\nFROM --platform=linux/amd64 y")).toMatch(/^fails: image with reference/);
});

test("a stage that COPY has taken from is not looked at again", () => {
  const lines = ["FROM --platform=linux/arm64 a AS x", "RUN y", "FROM b", "COPY --from=x c d", "FROM --platform=linux/amd64 x", "RUN z"];
  expect(printLegacyEnd(lines.join("\n"))).toBe("done");
  expect(printLegacyEnd(lines.map((it) => it.replace("--from=x", "--from=i")).join("\n"))).toMatch(/^fails: image with reference/);
});
