import { expect, test } from "vitest";
import { listChanges } from "./importImages.mjs";

test("an image's config in the instructions of an import", () =>
  expect(listChanges({ env: ["A=b c", "EMPTY="], workdir: "/plot", user: "gardener", labels: { k: "v w" }, onbuild: ["ENV SOWN=$CROP"] })).toEqual([
    'ENV A="b c"',
    'ENV EMPTY=""',
    "WORKDIR /plot",
    "USER gardener",
    'LABEL "k"="v w"',
    "ONBUILD ENV SOWN=$CROP",
  ]));
