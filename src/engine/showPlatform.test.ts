import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.ts";

const dockerfile = "ARG TARGETARCH\nFROM alpine AS amd64\nRUN a\nFROM alpine AS arm64\nRUN b\nFROM $TARGETARCH\nRUN c\n";

describe("of several platforms one is shown", () => {
  const show = (shownPlatform?: number) => {
    const { platforms, verdicts } = analyse({ dockerfile, options: { platform: "linux/amd64,linux/arm64" }, ...(shownPlatform === undefined ? {} : { shownPlatform }) });
    return [platforms, verdicts.stages.map(({ buildkit }) => buildkit.outcome)];
  };
  const platforms = ["linux/amd64", "linux/arm64"];

  test.each([
    [undefined, ["built", "skipped", "built"]],
    [0, ["built", "skipped", "built"]],
    [1, ["skipped", "built", "built"]],
    [2, ["built", "skipped", "built"]],
  ])("the one at %s", (shown, outcomes) => expect(show(shown)).toEqual([platforms, outcomes]));

  test("and one that is refused refuses them all", () => {
    const { verdicts, platforms: all } = analyse({ dockerfile: dockerfile.replace("AS arm64", "AS other"), options: { platform: "linux/amd64,linux/arm64", missing: ["docker.io/library/arm64:latest"] } });
    expect(all).toEqual(platforms);
    expect(verdicts.buildkit.error?.message).toContain("arm64");
  });
});

test("without a platform none is named", () => {
  expect(analyse({ dockerfile, options: {} }).platforms).toEqual([]);
  expect(analyse({ dockerfile, options: { platform: "linux/arm64" } }).platforms).toEqual(["linux/arm64"]);
});
