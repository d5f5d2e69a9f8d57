import { expect, test } from "vitest";
import { SUITES, readRecordedCases } from "../../../testing/conformance/readRecordedCases.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { checkBuildkit, planAndCheck, planBuildkit } from "./planBuildkit.ts";

test.each(SUITES)("planning and checking at once says the same as one after the other: %s", (suite) => {
  for (const { id, input } of readRecordedCases(suite)) {
    const { dockerfile, ...options } = input;
    const file = readDockerfile(dockerfile);
    const { plan, ...reports } = planAndCheck(file, options);
    expect({ id, plan }).toEqual({ id, plan: planBuildkit(file, options) });
    expect({ id, reports }).toEqual({ id, reports: checkBuildkit(file, options) });
  }
});
