import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse, describeImages } from "../../engine/index.ts";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import { soundFile } from "../../testing/dockerfiles/soundFile.ts";
import type { ImageSize } from "./imageSizes.ts";
import type { ImageBuilder, LayerRow } from "./layerRow.ts";
import type { ImageView } from "./imageView.ts";
import { imageViewOf } from "./imageView.ts";
import { parseSize } from "./sizeText.ts";

interface Given {
  readonly given?: readonly ImageSize[];
  readonly illustrative?: readonly ImageSize[];
  readonly preferred?: ImageBuilder;
  readonly target?: string;
}

function view(dockerfile: string, { given = [], illustrative = [], preferred = "buildkit", target = "" }: Given = {}): ImageView {
  const input = { dockerfile, options: { target } };
  const made = imageViewOf({ description: describeImages(input), stages: analyse(input).stages, given, illustrative, preferred });
  if ("reason" in made) throw new Error(made.reason);
  return made;
}

const file = "FROM golang AS build\nWORKDIR /src\nCOPY . .\nRUN go build\nFROM alpine\nCOPY --from=build /app /app\nCOPY conf /conf\nENTRYPOINT /app\n";
const golang: ImageSize = ["image:docker.io/library/golang:latest", "800 MB"];
const alpine: ImageSize = ["image:docker.io/library/alpine:latest", "5 MB"];
const app: ImageSize = ["step:stage-1:COPY --from=build /app /app", "10 MB"];
const rest: readonly ImageSize[] = [["step:build:COPY . .", "1MB"], ["step:build:RUN go build", "49 MB"], ["step:stage-1:COPY conf /conf", "0"]];

describe("an image of two stages", () => {
  test("is told in words, with what stays behind", () => {
    const { headline, fates, notes } = view(file);
    expect(headline).toBe("The image of stage-1 is alpine and 2 layers of its own. 1 base image and 3 layers of build stay behind.");
    expect(fates.map(({ name, words }) => `${name}: ${words}`)).toEqual(["build: Gives files to line 6; the rest stays behind.", "stage-1: Is the image."]);
    expect(notes[0]).toContain("Legacy commits 6 images on the way");
  });

  test("is to scale once all sizes are given: beside it one stage on the builder's image, without the copies from it", () => {
    const { multiStage, singleStage, scale, headline } = view(file, { given: [golang, alpine, app, ...rest] });
    expect([multiStage.sumWords, singleStage?.sumWords, scale]).toEqual(["15 MB", "850 MB", 850_000_000]);
    expect(multiStage.segments.map(({ origin, bytes }) => [origin, bytes])).toEqual([["base", 5_000_000], ["copied", 10_000_000]]);
    expect(headline).toContain("It takes 15 MB instead of 850 MB.");
  });

  test("what nobody gave stays unknown, and sums say so", () => {
    const { multiStage, singleStage, leftBehindWords } = view(file, { given: [golang] });
    expect(multiStage.sumWords).toBe("3 sizes unknown");
    expect(leftBehindWords).toBe("at least 800 MB, 2 sizes unknown");
    expect(singleStage?.segments.map(({ bytes }) => bytes)).toEqual([800_000_000, null, null]);
  });

  test("an example's sizes are marked, and the reader's own come before them", () => {
    const { multiStage } = view(file, { given: [app], illustrative: [alpine, ["step:stage-1:COPY --from=build /app /app", "99 GB"], ...rest] });
    expect(multiStage.sumWords).toBe("≈ 15 MB");
  });

  test("a text that is no size counts as unknown", () => {
    const row = view(file, { given: [[app[0], "ten"]] }).rows.find(({ key }) => key === app[0]);
    expect(row).toMatchObject({ typed: "ten", bytes: null });
  });
});

test("an image of one chain has nothing beside it", () => {
  const { singleStage, headline } = view("FROM scratch AS a\nCOPY a /a\nFROM a\nCOPY b /b\n");
  expect(singleStage).toBeUndefined();
  expect(headline).toBe("The image of stage-1 is 2 layers of its own, on an empty base. Nothing stays behind: it is built in one chain.");
});

test("where one builder makes no image the other one's is shown, and the reason stands beside it", () => {
  const { builder, notes, rows } = view("FROM --platform=$BUILDPLATFORM alpine\nRUN make\n", { preferred: "legacy" });
  expect(builder).toBe("buildkit");
  expect(notes[0]).toMatch(/^Legacy makes no image: /);
  expect(rows.map(({ answers }) => answers.legacy)).toEqual([null, null]);
});

test("what legacy builds beside the target is said", () => {
  expect(view("FROM alpine AS a\nRUN x\nFROM alpine AS b\nRUN y\n", { preferred: "legacy" }).notes[0]).toContain("a is built for nothing");
});

describe(`for any file (seed ${propertySeed})`, () => {
  const anySize = fc.constantFrom("", "1.2GB", "30 MB", "7", "no size", "0");

  test("no size is made up: what is known is what was given, or sure to be nothing", () => {
    holdsFor(fc.record({ input: soundFile, sizes: fc.array(anySize, { minLength: 1, maxLength: 8 }) }), ({ input, sizes }) => {
      const description = describeImages(input);
      const { stages } = analyse(input);
      const bare = imageViewOf({ description, stages, given: [], illustrative: [], preferred: "buildkit" });
      if ("reason" in bare) return;
      const sure = (row: LayerRow): boolean => row.holdsNoBytes || row.layer === "no layer";
      const all = (shown: ImageView): readonly LayerRow[] => [...shown.rows, ...shown.leftBehind];
      expect(all(bare).every((row) => (sure(row) ? row.bytes === 0 : row.bytes === null))).toBe(true);
      const given = all(bare).map(({ key }, index): ImageSize => [key, sizes[index % sizes.length] ?? ""]);
      const filled = imageViewOf({ description, stages, given, illustrative: [], preferred: "buildkit" });
      if ("reason" in filled) return;
      const words = new Map(given);
      for (const row of all(filled)) expect(row.bytes).toBe(row.typed === "" ? (sure(row) ? 0 : null) : parseSize(words.get(row.key) ?? ""));
    });
  });

  test("a bar's stretches are its sum, and no bar is longer than the scale", () => {
    holdsFor(fc.record({ input: soundFile, size: fc.nat({ max: 9_999 }) }), ({ input, size }) => {
      const description = describeImages(input);
      const { stages } = analyse(input);
      const keys = Object.values(description).flatMap((image: typeof description.legacy) => ("reason" in image ? [] : [...image.parts, ...image.leftBehind].map(({ key }) => key)));
      const shown = imageViewOf({ description, stages, given: keys.filter((_, index) => index % 3 > 0).map((key, index) => [key, `${size + index}kB`] as const), illustrative: [], preferred: "buildkit" });
      if ("reason" in shown) return;
      for (const bar of [shown.multiStage, ...(shown.singleStage ? [shown.singleStage] : [])]) {
        expect(bar.segments.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0)).toBe(bar.sum.bytes);
        expect(bar.sum.bytes).toBeLessThanOrEqual(shown.scale);
        expect(bar.segments.flatMap(({ bytes, rows }) => (bytes === null ? rows : [])).length).toBe(bar.sum.unknownCount);
      }
    });
  });
});
