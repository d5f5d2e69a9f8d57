import { expect, test } from "vitest";
import { analyse, describeImages } from "../../engine/index.ts";
import { samples } from "../../samples/index.ts";
import { createAppStore } from "../store.ts";
import { selectImageView } from "./selectImage.ts";
import { readImageSizes, withSize, writeImageSizes } from "./sizeList.ts";

test("sizes come back as they were written", () => {
  const sizes = [["image:a", "1.2GB"], ["__proto__", "30 MB"]] as const;
  expect(readImageSizes(writeImageSizes(sizes))).toEqual(sizes);
  expect(writeImageSizes([])).toBeUndefined();
});

test.each([[["a"]], [["a", 1]], [[1, "a"]], ["a"], [{}], [["a", "x".repeat(41)]], [Array.from({ length: 4_002 }, () => "a")]])("%j holds no sizes", (value) => expect(readImageSizes(value)).toBeUndefined());

test("a size is said once, and taken back by an empty text", () => {
  const sizes = withSize(withSize([], "a", "1MB"), "a", "2MB");
  expect(sizes).toEqual([["a", "2MB"]]);
  expect(withSize(sizes, "a", "")).toEqual([]);
});

test.each(samples.filter(({ sizes }) => sizes !== undefined))("the sizes of the example $title are of its own layers, and leave none unknown", (sample) => {
  const { dockerfile, target } = sample;
  const store = createAppStore({ dockerfile, target });
  const input = { dockerfile, options: { target } };
  store.actions.receiveAnalysis({ revision: 0, dockerfile, analysis: analyse(input) });
  store.actions.receiveImage({ revision: 0, description: describeImages(input) });
  const view = selectImageView(store.getState());
  expect(view).toMatchObject({ multiStage: { sum: { unknownCount: 0, isIllustrative: true } }, singleStage: { sum: { unknownCount: 0, isIllustrative: true } } });
  store.actions.setDockerfile(`${dockerfile}# mine\n`);
  expect(selectImageView(store.getState())).toMatchObject({ multiStage: { sum: { isIllustrative: false } } });
});
