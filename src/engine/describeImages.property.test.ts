import { describe, expect, test } from "vitest";
import { anyInput } from "../testing/dockerfiles/arbitraryBuild.ts";
import { soundFile } from "../testing/dockerfiles/soundFile.ts";
import { holdsFor, propertySeed } from "../testing/holdsFor.ts";
import { analyse } from "./analyse.ts";
import { describeImages } from "./describeImages.ts";
import type { BuilderImage, ImageDescription } from "./simulator/image/imageDescription.ts";

const imagesOf = ({ legacy, buildkit }: ImageDescription): readonly BuilderImage[] => [legacy, buildkit].flatMap((it) => ("reason" in it ? [] : [it]));

describe(`for any file (seed ${propertySeed})`, () => {
  test("an answer comes, and survives JSON", () => {
    holdsFor(anyInput, (input) => {
      const description = describeImages(input);
      expect(JSON.parse(JSON.stringify(description))).toEqual(description);
    });
  });

  test("layers come from the target's own chain, in order, and no part is in the image and left behind", () => {
    holdsFor(soundFile, (input) => {
      for (const { chain, parts, leftBehind, target, stages } of imagesOf(describeImages(input))) {
        expect(chain.at(-1)).toBe(target);
        const places = parts.filter(({ kind }) => kind !== "base").map(({ stage }) => chain.indexOf(stage));
        expect(places).toEqual([...places].sort((left, right) => left - right));
        expect(places).not.toContain(-1);
        for (const { stage } of leftBehind) expect(["gives files", "mounted", "base of another"]).toContain(stages[stage]?.role);
        const keys = [...parts, ...leftBehind].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }
    });
  });

  test("a stage is needed exactly where BuildKit builds it", () => {
    holdsFor(soundFile, (input) => {
      const { buildkit } = describeImages(input);
      if ("reason" in buildkit) return;
      const built = analyse(input).verdicts.stages.map((it) => it.buildkit.outcome === "built");
      expect(buildkit.stages.map(({ role }) => role !== "not needed")).toEqual(built);
    });
  });
});
