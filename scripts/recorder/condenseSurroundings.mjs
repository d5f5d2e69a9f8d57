/** @typedef {Omit<import("../../src/engine/index.ts").BatchCase, "id">} CaseInput */

/**
 * Takes from a case each image and each missing reference that makes no difference.
 * @param {CaseInput} given
 * @param {(one: CaseInput, other: CaseInput) => boolean} isSame whether two cases get the same answer
 * @returns {CaseInput}
 */
export function condenseSurroundings(given, isSame) {
  const { images = {}, missing = [], ...rest } = given;
  /** @type {(images: Readonly<Record<string, import("../../src/engine/index.ts").KnownImage>>, missing: readonly string[]) => CaseInput} */
  const put = (someImages, someMissing) => ({
    ...rest,
    ...(Object.keys(someImages).length > 0 ? { images: someImages } : {}),
    ...(someMissing.length > 0 ? { missing: someMissing } : {}),
  });
  let kept = put(images, missing);
  for (const reference of Object.keys(images)) {
    const without = put(Object.fromEntries(Object.entries(kept.images ?? {}).filter(([key]) => key !== reference)), kept.missing ?? []);
    if (isSame(given, without)) kept = without;
  }
  for (const reference of missing) {
    const without = put(kept.images ?? {}, (kept.missing ?? []).filter((it) => it !== reference));
    if (isSame(given, without)) kept = without;
  }
  return kept;
}
