import { describe, expect, test } from "vitest";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { Journal } from "./journal.ts";
import { planLegacy } from "./planLegacy.ts";

const KNOWN: BuildOptions = { images: { "docker.io/library/a:latest": {} } };

function keep(lines: readonly string[], options: BuildOptions = {}): Journal {
  const journal = new Journal();
  planLegacy(lines.join("\n"), options, "28", journal);
  return journal;
}

function lastOf(lines: readonly string[], options?: BuildOptions) {
  const entry = keep(lines, options).entries.at(-1);
  if (!entry) throw new Error("nothing was carried out");
  return entry;
}

describe("the cache compares", () => {
  test.each([
    ["RUN make $V", "RUN /bin/sh -c make $V"],
    ['RUN ["make", "$V"]', "RUN make $V"],
    ["WORKDIR /$V", "WORKDIR /1"],
    ["ENV A=$V B=2", "ENV A=1 B=2"],
    ["LABEL $V=a b=$V", "LABEL 1=a b=1"],
    ["ARG A=$V B", "ARG A=1 B"],
    ["USER $V", "USER 1"],
    ["VOLUME /$V /b", 'VOLUME ["/1","/b"]'],
    ["STOPSIGNAL $V", "STOPSIGNAL 1"],
    ["EXPOSE 8$V 90", "EXPOSE 81 90"],
    ["CMD make $V", 'CMD [true,"make $V"]'],
    ['CMD ["make", "$V"]', 'CMD [false,"make","$V"]'],
    ["ENTRYPOINT make", 'ENTRYPOINT [true,"make"]'],
    ['SHELL ["/bin/ash", "-c"]', 'SHELL ["/bin/ash","-c"]'],
    ["MAINTAINER me", "MAINTAINER me"],
    ["ONBUILD RUN $V", "ONBUILD RUN $V"],
    ["COPY a $V/", "COPY in 1/"],
    ["COPY --chown=$V:2 a /b", "COPY --chown=1:2 in /b"],
    ["ADD a /b", "ADD in /b"],
  ])("%s by the words %s", (instruction, words) => {
    const { commandText, keyword } = lastOf(["FROM a", "ENV V=1", instruction]);
    expect({ commandText, keyword }).toEqual({ commandText: words, keyword: instruction.split(" ")[0] });
  });

  test("a health check by all that it says", () => {
    const textOf = (words: string): string => lastOf(["FROM a", `HEALTHCHECK ${words}`]).commandText;
    expect(textOf("CMD x")).not.toBe(textOf("CMD y"));
    expect(textOf("CMD x")).not.toBe(textOf("--retries=2 CMD x"));
    expect(textOf("CMD x")).toMatch(/^HEALTHCHECK /);
  });

  test("a RUN by the shell of its stage as well", () => expect(lastOf(["FROM a", 'SHELL ["/bin/bash", "-ec"]', "RUN x"]).commandText).toBe("RUN /bin/bash -ec x"));

  test("a --label as the LABEL that it appends", () =>
    expect(keep(["FROM a", "RUN x"], { opts: { "label:v": "1" } }).entries.map(({ step, keyword, commandText, effect, note, isTrigger, argumentValues }) => [step, keyword, commandText, effect.kind, note, isTrigger, argumentValues])).toEqual([
      [1, "RUN", "RUN /bin/sh -c x", "run", "", false, []],
      [2, "LABEL", "LABEL v=1", "config", "", false, []],
    ]));

  test("a word that cannot be expanded as written: its step fails", () => expect(lastOf(["FROM a", "USER ${A:?no}"]).commandText).toBe("USER ${A:?no}"));
});

describe("of the stage's ARGs a RUN is compared by", () => {
  test("those with a value that no ENV hides, sorted", () =>
    expect(lastOf(["ARG G=7", "FROM a", "ENV HIDDEN=1", "ARG B=2", "ARG A=1", "ARG G", "ARG NONE", "ARG HIDDEN=3", "RUN x"]).argumentValues).toEqual(["A=1", "B=2", "G=7"]));
  test("none where it is no RUN", () => expect(lastOf(["FROM a", "ARG A=1", "USER x"]).argumentValues).toEqual([]));
});

describe("beside the config", () => {
  test.each([
    ["WORKDIR $V/b", { kind: "workdir", path: "/v/b" }],
    ["COPY a $V ${V}/", { kind: "copy", sources: ["a", "/v"], destination: "/v/", isFromStage: false }],
    ["COPY --from=x a /b", { kind: "copy", sources: ["a"], destination: "/b", isFromStage: true }],
    ["ADD a /b", { kind: "copy", sources: ["a"], destination: "/b", isFromStage: false }],
    ["RUN echo $V > /f", { kind: "run", output: [], effects: [{ kind: "write", path: "/f", content: "/v\n", isAppended: false }], isWhole: true }],
    ["USER x", { kind: "config" }],
  ])("%s leaves %j", (instruction, effect) => expect(lastOf(["FROM a", "ENV V=/v", instruction]).effect).toEqual(effect));

  const outputOf = (lines: readonly string[], options: BuildOptions = {}): readonly string[] | undefined => {
    const { effect } = lastOf([...lines, "RUN echo V=$V"], options);
    return effect.kind === "run" && effect.isWhole ? effect.output : undefined;
  };
  test("a command prints the value of an ARG, and of an ENV before it", () => {
    expect(outputOf(["FROM a", "ARG V=1"])).toEqual(["V=1"]);
    expect(outputOf(["FROM a", "ENV V=2", "ARG V=1"])).toEqual(["V=2"]);
  });
  test("a name that nothing sets is empty where the image's own names are known, on later stages too", () => {
    expect(outputOf(["FROM scratch"])).toEqual(["V="]);
    expect(outputOf(["FROM a"], KNOWN)).toEqual(["V="]);
    expect(outputOf(["FROM a AS x", "FROM x"], KNOWN)).toEqual(["V="]);
    expect(outputOf(["FROM a"])).toBeUndefined();
    expect(outputOf(["FROM a AS x", "FROM scratch", "FROM x"])).toBeUndefined();
  });
  test("an ARG without a value is such a name, and a predefined one needs its ARG", () => {
    expect(outputOf(["FROM scratch", "ARG V"])).toEqual(["V="]);
    const echo = (lines: readonly string[]) => lastOf([...lines, "RUN echo $HTTP_PROXY"], { ...KNOWN, buildArgs: { HTTP_PROXY: "p" } }).effect;
    expect(echo(["FROM a", "ARG HTTP_PROXY"])).toMatchObject({ output: ["p"] });
    expect(echo(["FROM a"])).toMatchObject({ output: [""] });
  });
  test.each(["HOME", "HOSTNAME", "IFS", "OLDPWD", "OPTIND", "PPID", "PS1", "PS2", "PS4", "PWD", "SHLVL", "TERM", "_"])("the shell itself sets %s", (name) =>
    expect(lastOf(["FROM scratch", `RUN echo $${name}`]).effect).toMatchObject({ output: [], isWhole: false }));
});

describe("a HEALTHCHECK says that it takes the place of one before it", () => {
  const noteOf = (lines: readonly string[]): string => lastOf(["FROM a AS x", ...lines]).note;
  const taken = (test: string): string => `Note: overriding previous HEALTHCHECK: [${test}]`;

  test.each([
    ["in its stage", ["HEALTHCHECK CMD x", "HEALTHCHECK CMD y"], taken("CMD-SHELL x")],
    ["in its base", ['HEALTHCHECK CMD ["x", "1"]', "FROM x", "HEALTHCHECK CMD y"], taken("CMD x 1")],
    ["in its base's base", ["HEALTHCHECK CMD x", "FROM x AS y", "FROM y", "HEALTHCHECK NONE"], taken("CMD-SHELL x")],
    ["but not in another stage", ["HEALTHCHECK CMD x", "FROM b", "HEALTHCHECK CMD y"], ""],
    ["but not where it was turned off", ["HEALTHCHECK CMD x", "HEALTHCHECK NONE", "HEALTHCHECK CMD y"], ""],
    ["and no other instruction does", ["HEALTHCHECK CMD x", "RUN y"], ""],
  ])("%s", (_, lines, note) => expect(noteOf(lines)).toBe(note));
});

test("every entry names its printed step, and a trigger is one within the step of its FROM", () =>
  expect(keep(["ARG A", "FROM a AS x", "ONBUILD RUN t", "FROM x", "RUN y"]).entries.map(({ step, keyword, isTrigger }) => [step, keyword, isTrigger])).toEqual([
    [2, "ONBUILD", false],
    [3, "RUN", true],
    [4, "RUN", false],
  ]));

test("each stage's base and each COPY's source is kept in order", () => {
  const { bases, copySources } = keep(["FROM a AS x", "FROM scratch", "COPY --from=x b c", "COPY d e", "COPY --from=0 f g", "COPY --from=i h j"]);
  expect(bases).toEqual([{ stage: 0, source: { kind: "image", reference: "docker.io/library/a:latest" } }, { stage: 1, source: { kind: "scratch" } }]);
  expect(copySources).toEqual([{ kind: "stage", index: 0 }, { kind: "stage", index: 0 }, { kind: "image", reference: "docker.io/library/i:latest" }]);
});

describe("the build breaks off", () => {
  test.each([
    ["nowhere", ["FROM a", "RUN x"], undefined],
    ["in a command that was run", ["FROM a", "RUN false"], "in command"],
    ["in a RUN before its command", ["FROM a", "RUN --network=none x"], "in step"],
    ["in a FROM", ["FROM Bad/Name"], "in step"],
    ["between two steps, where a stage's name is taken", ["FROM a AS x", "RUN y", "FROM b AS x"], "between steps"],
    ["before the first step it prints", ["ARG A=${B:?}"], "in step"],
    ["behind its steps, without an image", ["FROM scratch"], "behind steps"],
  ])("%s", (_, lines, end) => expect(keep(lines).end).toBe(end));
});

test("what the client sends is kept where the context is described", () => {
  expect(keep(["FROM a"]).sent).toBeUndefined();
  expect(keep(["FROM a"], { files: ["b"] }).sent).toBeDefined();
});
