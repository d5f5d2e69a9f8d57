import { describe, expect, test } from "vitest";
import { printBuildkitPlan } from "../../../testing/printBuildkitPlan.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { planBuildkit } from "./planBuildkit.ts";

const COMMIT = "0123456789".repeat(4);

/** BuildKit's refusal of a file with this line, or the names of what it downloads or copies from. */
function sources(line: string, platform?: string): string {
  const { builds, error } = planBuildkit(readDockerfile(`FROM a\n${line}\n`), { ...(platform && { platform }) });
  return error ? error.message : (builds[0]?.vertices ?? []).filter((it) => it.op === "source").map((it) => it.name.replace(/^\[[^\]]*\] /, "")).slice(1).join(", ");
}

test.each([
  ["ADD https://x.y/a.git /d", "ADD https://x.y/a.git /d"],
  ["ADD git://h:] /d", "load build context"],
  ["ADD --checksum=x ssh://:b /d", "checksum requires HTTP(S) or Git sources"],
  ["ADD http:///.git?%k /d", "ADD http:///.git?%k /d"],
  ["ADD https://x.y/%2Egit /d", "ADD https://x.y/%2Egit /d"],
  ["ADD git@h:a/b?x=%k /d", "load build context"],
  ["ADD https://x.y/a.git?foo=1 /d", 'unexpected query "foo"'],
])("%s", (line, expected) => expect(sources(line)).toBe(expected));

test("what one git address demands holds for the sources behind it", () => {
  expect(sources(`ADD https://x/a.git?checksum=${COMMIT} https://x/b.git?checksum=1 /d/`)).toBe(`checksum mismatch "${COMMIT}" != "1"`);
  expect(sources("ADD https://x/a.git?keep-git-dir=1 https://x/b.git?keep-git-dir=0 /d/")).toBe("inconsistent keep-git-dir configuration");
  expect(sources(`ADD https://x/a.git?checksum=${COMMIT} https://x/b /d/`)).toBe("invalid checksum digest format");
});

test.each([
  ["COPY d:x /e", "removing drive letter: removing drive letter: The specified path is not on the system drive (C:)"],
  ["COPY x d:e", "removing drive letter: The specified path is not on the system drive (C:)"],
  ["COPY --parents c:: /e", 'removing drive letter: removing drive letter: No relative path specified in "/:"'],
  ["COPY x C:C:/", "load build context"],
])("on Windows: %s", (line, expected) => expect(sources(line, "windows/amd64")).toBe(expected));

const sha256 = `sha256:${"a".repeat(64)}`;
const commit = "b".repeat(40);

/** Where an ADD or COPY of an empty stage takes its source from, or the refusal. */
function sourceOf(instruction: string): string {
  const [first = "", second] = printBuildkitPlan(["FROM scratch", instruction]);
  if (second === undefined) return first;
  expect(second).toBe(`1* file [1/1] ${instruction} <- 0`);
  return first === `0 source [1/1] ${instruction}` ? "download" : first;
}

test.each([
  "ADD https://h/a /",
  "ADD http://h/a /",
  "ADD https://h/r.git /",
  "ADD git@h:r /",
  "ADD git://h/r /",
  "ADD ssh://h/r /",
  "ADD --keep-git-dir https://h/a /",
  `ADD --checksum=${sha256} https://h/a /`,
  `ADD --checksum=${commit} https://h/r.git /`,
  `ADD --checksum=${commit} https://h/r.git?checksum=${commit} /`,
  `ADD --keep-git-dir https://h/r.git?keep-git-dir=1 /`,
])("%s downloads under its own name", (instruction) => expect(sourceOf(instruction)).toBe("download"));

test.each(["ADD a:b /", "ADD github.com/o/r /", "ADD a.github.com/ /", "ADD xhttps://h/a /", "ADD HTTPS://h/a /", "ADD ./git@h:r /", "ADD ftp://h/a /", "COPY github.com/o/r /", "COPY a:b /"])("%s takes a path of the build context", (instruction) =>
  expect(sourceOf(instruction)).toBe("0 source [internal] load build context"));

describe("is refused", () => {
  test.each([
    ["COPY https://h/a /", "source can't be a URL for COPY"],
    ["COPY http://h/a /", "source can't be a URL for COPY"],
    ["COPY https://h/r.git /", "source can't be a git ref for COPY"],
    ["COPY git@h:r /", "source can't be a git ref for COPY"],
    ["ADD https://h/r.git?depth=1 /", 'unexpected query "depth"'],
    ["ADD github.com/o/r?depth=1 /", 'unexpected query "depth"'],
    ["ADD --checksum=x https://h/a /", "invalid checksum digest format"],
    ["ADD --checksum=x a /", "checksum requires HTTP(S) or Git sources"],
    [`ADD --checksum=${sha256} https://h/a https://h/b /`, "checksum can't be specified for multiple sources"],
    ["ADD --keep-git-dir=false https://h/r.git?keep-git-dir=1 /", "inconsistent keep-git-dir configuration"],
    [`ADD --checksum=${commit} https://h/r.git?checksum=${"c".repeat(40)} /`, `checksum mismatch "${commit}" != "${"c".repeat(40)}"`],
  ])("%s", (instruction, message) => expect(sourceOf(instruction)).toBe(`refused: ${message}`));
});
