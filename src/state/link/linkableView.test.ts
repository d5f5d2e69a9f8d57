import { expect, test } from "vitest";
import { samples } from "../../samples/index.ts";
import { encodeLink } from "./link.ts";
import { LONGEST_LINKED_PATHS, toLinkableView } from "./linkableView.ts";
import { blankView } from "./linkedView.ts";

const address = "https://stagegraph.example/";

test.each(samples.map(({ title, dockerfile }) => [title, dockerfile] as const))("%s fits into a link of 2,000 characters", async (documentTitle, dockerfile) => {
  const hash = await encodeLink({ ...blankView, dockerfile, documentTitle, target: "release", builderFocus: "legacy", selection: { stage: 1, instruction: 2 } });
  expect(address.length + hash.length).toBeLessThanOrEqual(2_000);
});

test("a described build context is part of a link until its paths are too long", () => {
  const paths = (count: number) => Array.from({ length: count }, (_, index) => `src/${String(index).padStart(5, "0")}`);
  const view = { ...blankView, contextTitle: "project", options: { dockerignore: "a", files: paths(LONGEST_LINKED_PATHS / 10) } };
  expect(toLinkableView(view)).toEqual({ view, leftOut: "" });
  const larger = { ...view, options: { ...view.options, files: [...view.options.files, "b"] } };
  expect(toLinkableView(larger)).toEqual({
    view: { ...blankView, options: { dockerignore: "a" } },
    leftOut: "The build context is left out: its 2001 paths are too long for a link.",
  });
});
