import { describe, expect, test } from "vitest";
import { printLegacyEnd, printLegacyPlan } from "../../../testing/printLegacyPlan.ts";
import { planLegacy } from "./planLegacy.ts";

const refused = (flag: string): string => `fails: the --${flag} option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled`;

describe("RUN", () => {
  test("supports no flag", () => {
    expect(printLegacyEnd("FROM a\nRUN --mount=type=cache,target=/c x")).toBe(refused("mount"));
    expect(printLegacyEnd("FROM a\nRUN --network=none x")).toBe(refused("network"));
    expect(printLegacyEnd("FROM a\nRUN --device=x y")).toBe(refused("device"));
  });

  test("names one of two flags, nobody knows which", () => {
    const { errorAnyOf, error } = planLegacy("FROM a\nRUN --network=none --mount=target=/m x", {}, "28");
    expect(errorAnyOf?.map((it) => `fails: ${it}`)).toEqual([refused("network"), refused("mount")]);
    expect(errorAnyOf).toContain(error?.message);
  });

  test("reads a mount at its step in 28, with its variables, and as the file is read in 20.10", () => {
    const text = "FROM a\nARG T=nope\nRUN --mount=type=$T,target=/m x";
    expect(printLegacyEnd(text)).toBe('fails: unsupported mount type "nope"');
    expect(printLegacyEnd(text, {}, "20")).toBe('refuses: dockerfile parse error line 3: unsupported mount type "$T"');
  });

  test("refuses a variable in a mount's from as the file is read, in 28", () => {
    const text = "FROM a\nRUN --mount=from=$X,target=/m x";
    expect(printLegacyEnd(text)).toBe("refuses: dockerfile parse error on line 2: 'from' doesn't support variable expansion, define alias stage instead");
    expect(printLegacyEnd(text, {}, "20")).toBe(refused("mount"));
  });

  test("has the usual shell where no other was set", () => expect(printLegacyEnd("FROM a\nRUN false")).toBe("fails: The command '/bin/sh -c false' returned a non-zero code: 1"));

  test("ends the build with its own code, and names the whole command", () =>
    expect(printLegacyPlan('FROM a\nSHELL ["/bin/bash", "-ec"]\nRUN a; exit 42').slice(-2)).toEqual(["fails: The command '/bin/bash -ec a; exit 42' returned a non-zero code: 42", "exits with 42"]));

  test("is given the image's shell", () =>
    expect(printLegacyEnd("FROM a\nRUN false", { images: { "docker.io/library/a:latest": { shell: ["/bin/ash"] } } })).toBe("fails: The command '/bin/ash false' returned a non-zero code: 1"));

  test("an exec form has no shell", () => expect(printLegacyPlan('FROM a\nRUN ["sh", "-c", "exit 3"]').slice(-2)).toEqual(["fails: The command 'sh -c exit 3' returned a non-zero code: 3", "exits with 3"]));
});
