import { describe, expect, test } from "vitest";
import { askAtCaret } from "../../testing/askLanguage.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";

/** What is offered at `|`, and in front of it what it takes the place of. */
function offered(marked: string, options: BuildOptions = {}): string {
  const { text, answer } = askAtCaret("completion", marked, { options });
  if (!answer) return "nothing";
  return `${text.slice(answer.span.start, answer.span.end)}: ${answer.items.map(({ label }) => label).join(" ")}`;
}

const stages = "FROM golang AS base\nFROM base AS Build\nFROM alpine\n";

describe("instructions are offered", () => {
  test("above the first FROM those that may stand there, and directives at the very top", () => {
    expect(offered("|")).toBe(": ARG FROM # syntax # escape # check");
    expect(offered("ARG A\n|")).toBe(": ARG FROM");
    expect(offered("FR|")).toBe("FR: ARG FROM");
  });
  test("below it all others", () => expect(offered("FROM a\nHE|\nRUN b")).toContain("HE: ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN"));
  test("in the case of the others", () => expect(offered("from a\nRU|")).toContain("run shell"));
  test("behind ONBUILD without those that it refuses", () => {
    expect(offered("FROM a\nONBUILD C|")).toMatch(/^C: ADD ARG CMD COPY/);
    expect(offered("FROM a\nONBUILD |")).not.toMatch(/ONBUILD|FROM/);
  });
});

describe("stages are offered, the nearest first", () => {
  test("behind FROM, with scratch and the images of the file", () => expect(offered(`${stages}FROM |`)).toBe(": build base scratch golang alpine"));
  test("once a word is begun, those that begin with it", () => {
    expect(offered(`${stages}FROM B|`)).toBe("B: build base");
    expect(offered(`${stages}FROM golang|`)).toBe("nothing");
  });
  test("behind --from, then their numbers", () => expect(offered(`${stages}COPY --from=|`)).toBe(": build base 1 0"));
  test("with what has been typed", () => expect(offered(`${stages}COPY --from=bu| /a /b`)).toBe("bu: build base 1 0"));
  test("in quotes", () => expect(offered(`${stages}COPY --from="b|`)).toBe("b: build base 1 0"));
  test("in a mount, by name alone, with named contexts", () =>
    expect(offered(`${stages}RUN --mount=type=bind,from=|`, { contexts: { data: "local:d" } })).toBe(": build base data"));
  test("behind ONBUILD too", () => expect(offered(`${stages}ONBUILD COPY --from=|`)).toBe(": build base 1 0"));
  test("on a continued line", () => expect(offered(`${stages}COPY \\\n  # note\n  --from=|`)).toBe(": build base 1 0"));
  test("on a line that a backtick continues", () => expect(offered(`# escape=\`\n${stages}COPY --link \`\n  --from=|`)).toBe(": build base 1 0"));
  test("but not in a heredoc", () => {
    expect(offered(`${stages}RUN <<EOF\nCOPY --from=|\nEOF`)).toBe("nothing");
    expect(offered(`${stages}COPY <<EOF /f\nFROM |\nEOF`)).toBe("nothing");
  });
  test("nor in a comment", () => {
    expect(offered(`${stages}# FROM |`)).toBe("nothing");
    expect(offered(`${stages}RUN a \\\n  # FROM |\n  b`)).toBe("nothing");
  });
});

describe("flags are offered", () => {
  test("by instruction", () => {
    expect(offered("FROM --|")).toBe("--: --platform");
    expect(offered(`${stages}RUN --|`)).toBe("--: --device --mount --network --security");
    expect(offered(`${stages}copy -|`)).toBe("-: --chmod --chown --exclude --from --link --parents");
  });
  test("each once, but those that may stand several times", () =>
    expect(offered(`${stages}RUN --network=none --mount=type=ssh --| x`)).toBe("--: --device --mount --security"));
  test("not behind the first word", () => expect(offered(`${stages}RUN apt --|`)).toBe("nothing"));
  test("with their values", () => {
    expect(offered(`${stages}RUN --network=|`)).toBe(": default none host");
    expect(offered("FROM --platform=l|")).toContain("l: $BUILDPLATFORM $TARGETPLATFORM linux/amd64 linux/arm64");
  });
});

describe("a mount's keys are offered", () => {
  test("its types first", () => expect(offered(`${stages}RUN --mount=|`)).toMatch(/^: type=cache type=bind type=secret type=ssh type=tmpfs target/));
  test("by its type, each once", () => {
    expect(offered(`${stages}RUN --mount=type=secret,id=a,| x`)).toBe(": target env required mode uid gid");
    expect(offered(`${stages}RUN --mount=type=cache,dst=/a,s| x`)).toBe("s: id sharing from source mode uid gid readonly");
  });
  test("with the values of some", () => {
    expect(offered(`${stages}RUN --mount=type=|`)).toBe(": cache bind secret ssh tmpfs");
    expect(offered(`${stages}RUN --mount=type=cache,sharing=|`)).toBe(": shared private locked");
    expect(offered(`${stages}RUN --mount=type=secret,required=|`)).toBe(": true false");
  });
});

describe("variables are offered behind the dollar sign", () => {
  const file = "ARG VERSION=3\nFROM alpine AS base\nENV PATH=/x\nFROM base AS app\nARG VERSION\nARG DEBUG=1\n";
  test("those of the stage and what it starts from", () => expect(offered(`${file}WORKDIR $|`)).toBe(": DEBUG VERSION PATH"));
  test("in braces, which are closed", () => {
    expect(offered(`${file}RUN echo "\${V|`)).toBe("V: DEBUG VERSION PATH");
    expect(askAtCaret("completion", `${file}RUN echo \${|`).answer?.items[0]?.insert).toBe("DEBUG}");
    expect(askAtCaret("completion", `${file}RUN echo \${|}`).answer?.items[0]?.insert).toBe("DEBUG");
  });
  test("behind FROM those above the first one, and BuildKit's own", () => expect(offered("ARG BASE=a\nARG TAG\nFROM $|")).toMatch(/^: TAG BASE TARGETPLATFORM/));
  test("in a heredoc that is expanded", () => {
    expect(offered(`${file}RUN <<EOF\necho $|\nEOF`)).toBe(": DEBUG VERSION PATH");
    expect(offered(`${file}RUN <<"EOF"\necho $|\nEOF`)).toBe("nothing");
  });
  test("but not behind the escape character", () => expect(offered(`${file}WORKDIR \\$|`)).toBe("nothing"));
  test("not those that are set further down", () => expect(offered("FROM a\nWORKDIR $|\nENV LATER=1")).toBe(": "));
});

describe("words of other instructions are offered", () => {
  test("AS", () => expect(offered("FROM alpine |")).toBe(": AS"));
  test("as in small letters", () => expect(offered("from alpine |")).toBe(": as"));
  test("the forms of a health check", () => {
    expect(offered(`${stages}HEALTHCHECK |`)).toContain("CMD NONE");
    expect(offered(`${stages}HEALTHCHECK --interval=5s C|`)).toBe("C: CMD NONE");
  });
  test("shells and signals", () => {
    expect(offered(`${stages}SHELL |`)).toContain("/bin/bash");
    expect(offered(`${stages}STOPSIGNAL SIG|`)).toContain("SIGTERM");
  });
});

describe("directives are offered", () => {
  test("their names at the top", () => {
    expect(offered("# |")).toBe(": syntax escape check");
    expect(offered("# syntax=docker/dockerfile:1\n# |")).toBe(": escape check");
    expect(offered("# a note\n# |")).toBe("nothing");
  });
  test("their values", () => {
    expect(offered("# escape=|")).toBe(": ` \\");
    expect(offered("# check=|")).toBe(": skip= error=true");
  });
  test("the names of checks", () => expect(offered("# check=skip=JSONArgsRecommended,|;error=true")).toContain(": all ConsistentInstructionCasing"));
});
