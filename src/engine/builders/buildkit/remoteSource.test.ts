import { expect, test } from "vitest";
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
