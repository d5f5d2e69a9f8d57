import { expect, test } from "vitest";
import { pathologicalFiles } from "../../../testing/dockerfiles/pathologicalFiles.ts";
import { FIRST_BUILD } from "../scenario.ts";
import { runLegacy } from "./runLegacy.ts";

/** Far too short for a time that grows with the square of these sizes, and long enough for a busy machine. */
const GUARD = 60_000;

test.each(pathologicalFiles.map((it) => [it.name, it] as const))("%s are built to the end", (_, { write, size }) => {
  expect(runLegacy({ dockerfile: write(size), options: {}, version: "28", scenario: FIRST_BUILD }).transcript.length).toBeGreaterThan(0);
}, GUARD);
