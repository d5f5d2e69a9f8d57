import { describe, expect, test } from "vitest";
import type { BuildOptions } from "./buildContext/buildOptions.ts";
import { simulateAfter } from "./simulateAfter.ts";
import { FIRST_BUILD } from "./simulator/scenario.ts";

interface Change {
  readonly options?: BuildOptions;
  readonly changed: readonly string[];
}

/** How each builder's last step ends when files change between two builds: `legacy, BuildKit`. */
function endOf(lines: readonly string[], { options = {}, changed }: Change): string {
  const input = { dockerfile: lines.join("\n"), options };
  const changedFiles = changed.map((it) => [it, "2"] as const);
  const { legacy, buildkit } = simulateAfter([{ input, scenario: FIRST_BUILD }], { input, scenario: { ...FIRST_BUILD, surroundings: { ...FIRST_BUILD.surroundings, changedFiles } } });
  return [legacy, buildkit].map(({ works }) => works.findLast((it) => it.causes.length > 0)?.state).join(", ");
}

const described: BuildOptions = { files: ["src/a", "src/b", "lib/c", "Dockerfile"] };

describe("what is copied on from a folder to which several COPYs went", () => {
  test.each([
    ["files", ["COPY src/a /x/", "COPY src/b /x/"]],
    ["folders", ["COPY src/ /x/", "COPY lib/ /x/"]],
    ["what fits a pattern", ["COPY src/* /x/", "COPY lib/* /x/"]],
    ["a folder, before WORKDIR", ["COPY src/ /x/", "WORKDIR /x"]],
    ["a folder, before mkdir", ["COPY src/ /x/", "RUN mkdir -p /x"]],
  ])("counts %s", (_, copies) => {
    for (const options of [{}, described]) {
      const lines = ["FROM a AS b", ...copies, "FROM a", "COPY --from=b /x /y"];
      expect(endOf(lines, { options, changed: ["src/a"] })).toBe("done, done");
      expect(endOf(lines, { options, changed: ["other"] })).toBe("cached, cached");
    }
  });

  test("counts files that came from other stages under names that nobody knows", () =>
    expect(endOf(["FROM a AS one", "COPY src/a /a", "RUN make", "FROM a AS two", "RUN make", "FROM a AS all", "COPY --from=one /bin/one /bin/", "COPY --from=two /bin/two /bin/", "FROM a", "COPY --from=all /bin /bin"], { changed: ["src/a"] })).toBe("done, done"));

  test.each([{}, described])("leaves a file as it is that did not change with its folder", (options) => {
    const lines = ["FROM a AS b", "WORKDIR /x", "COPY src/a .", "COPY . .", "FROM a"];
    const file = options.files ? "/x/src/a" : "/x/a";
    expect(endOf([...lines, `COPY --from=b ${file} /y`], { options, changed: ["lib/c"] })).toBe("cached, cached");
    expect(endOf([...lines, "COPY --from=b /x/lib/c /y"], { options, changed: ["lib/c"] })).toBe("done, done");
  });

  test("tells a file that a later folder may have written over", () =>
    expect(endOf(["FROM a AS b", "RUN echo one > /x/a", "COPY src/ /x/", "FROM a", "COPY --from=b /x/a /y"], { changed: ["src/a"] })).toBe("done, done"));

  test("counts what ADD unpacks, and what --parents puts further below", () => {
    expect(endOf(["FROM a AS b", "ADD src/a.tar.gz /x/", "FROM a", "COPY --from=b /x/bin /y"], { changed: ["src/a.tar.gz"] })).toBe("done, done");
    expect(endOf(["FROM a AS b", "COPY --parents src/a /x/", "FROM a", "COPY --from=b /x/src/a /y"], { changed: ["src/a"] })).toMatch(/, done$/);
  });
});

describe("a file that .dockerignore leaves out", () => {
  const ignored: BuildOptions = { dockerignore: "src\nDockerfile\n" };

  test.each([ignored, { ...described, ...ignored }])("counts for neither builder", (options) => {
    expect(endOf(["FROM a", "COPY . /x"], { options, changed: ["src/a"] })).toBe("cached, cached");
    expect(endOf(["FROM a", "COPY . /x"], { options, changed: ["lib/c"] })).toBe("done, done");
  });

  test("may be the Dockerfile itself", () => {
    const build = (dockerfile: string) => ({ input: { dockerfile, options: ignored }, scenario: FIRST_BUILD });
    const { legacy, buildkit } = simulateAfter([build("FROM a\nCOPY . /x\n")], build("FROM a\n# comment\nCOPY . /x\n"));
    expect([legacy, buildkit].map(({ works }) => works.findLast((it) => it.causes.length > 0)?.state)).toEqual(["cached", "cached"]);
  });
});

test("what an address of ADD answers counts for both builders", () => {
  const lines = ["FROM a", "ADD https://example.com/a /x"];
  expect(endOf(lines, { changed: ["https://example.com/a"] })).toBe("done, done");
  expect(endOf(lines, { changed: ["https://example.com/b"] })).toBe("cached, cached");
});

test("a path of thousands of folders is no trouble", () => expect(endOf(["FROM a AS b", `COPY src/a ${"/a".repeat(20_000)}/`, "FROM a", `COPY --from=b ${"/a".repeat(20_000)}/b /y`], { changed: [] })).toBe("cached, cached"), 60_000);

test("a context of 20,000 files is looked through in little time", () => {
  const files = Array.from({ length: 20_000 }, (_, index) => `src/${index % 100}/${index}.c`);
  const copies = Array.from({ length: 200 }, (_, index) => `COPY . /${index}`);
  expect(endOf(["FROM a", ...copies, "COPY src/7 /x/"], { options: { files }, changed: ["src/7/7.c"] })).toBe("done, done");
}, 60_000);
