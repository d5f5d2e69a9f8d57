import { describe, expect, test } from "vitest";
import { printLegacyEnd } from "../../../testing/printLegacyPlan.ts";

/** Fails where nothing is left of the word. */
const needs = (word: string): string => `WORKDIR ${word}`;
const NOTHING = "fails: cannot normalize nothing";

describe("variables", () => {
  test("ENV is seen from the next line on", () => {
    expect(printLegacyEnd(`FROM a\nENV A=1 B=$A\n${needs("$B")}`)).toBe(NOTHING);
    expect(printLegacyEnd(`FROM a\nENV A=1\nENV B=$A\n${needs("$B")}`)).toBe("done");
  });

  test("ENV hides an ARG of its name", () => expect(printLegacyEnd(`FROM a\nENV A=\nARG A=1\n${needs("$A")}`)).toBe(NOTHING));

  test("an image's ENV hides it too", () => expect(printLegacyEnd(`FROM a\nARG E=1\n${needs("$E")}`, { images: { "docker.io/library/a:latest": { env: ["E="] } } })).toBe(NOTHING));

  test("a stage inherits ENV but no ARG from its base", () => {
    expect(printLegacyEnd(`FROM a AS x\nENV A=1\nFROM x\n${needs("$A")}`)).toBe("done");
    expect(printLegacyEnd(`FROM a AS x\nARG A=1\nFROM x\n${needs("$A")}`)).toBe(NOTHING);
  });

  test("a global ARG is seen where a bare ARG asks for it", () => {
    expect(printLegacyEnd(`ARG A=1\nFROM a\n${needs("$A")}`)).toBe(NOTHING);
    expect(printLegacyEnd(`ARG A=1\nFROM a\nARG A\n${needs("$A")}`)).toBe("done");
  });

  test("PATH is always set", () => expect(printLegacyEnd("FROM scratch\nWORKDIR $PATH")).toBe("done"));

  const word = "${A:?no}";
  const expanded = ["ENV A=@", "LABEL A=@", "ARG A=@", "COPY @ /", "COPY a @", "COPY --chown=@ a /", "COPY --chmod=@ a /", "ADD --checksum=@ a /", "USER @", "VOLUME @", "STOPSIGNAL @", "EXPOSE @"];
  test.each(expanded)("%s is expanded", (line) => expect(printLegacyEnd(`FROM a\n${line.replace("@", word)}`)).toBe('fails: failed to process "${A:?no}": A: no'));

  const kept = ["RUN @", "CMD @", "ENTRYPOINT @", "HEALTHCHECK CMD @", "ONBUILD RUN @", "MAINTAINER @", 'SHELL ["@"]', 'RUN ["@"]'];
  test.each(kept)("%s is not", (line) => expect(printLegacyEnd(`FROM a\n${line.replace("@", word)}`)).toBe("done"));
});

describe("an instruction fails at its step", () => {
  test("WORKDIR and VOLUME on nothing", () => {
    expect(printLegacyEnd("FROM a\nWORKDIR $X")).toBe(NOTHING);
    expect(printLegacyEnd("FROM a\nVOLUME /b $X")).toBe("fails: VOLUME specified can not be an empty string");
  });

  test("EXPOSE takes several ports from one variable", () => {
    expect(printLegacyEnd('FROM a\nENV P="80 443"\nEXPOSE $P')).toBe("done");
    expect(printLegacyEnd('FROM a\nENV P="80 x"\nEXPOSE $P')).toBe("fails: invalid containerPort: x");
    expect(printLegacyEnd("FROM a\nEXPOSE $NONE")).toBe("done");
  });

  test("STOPSIGNAL takes a name in any case or a number but 0", () => {
    expect(printLegacyEnd("FROM a\nSTOPSIGNAL sigrtmin+3\nSTOPSIGNAL 9")).toBe("done");
    expect(printLegacyEnd("FROM a\nSTOPSIGNAL 0")).toBe("fails: invalid signal: 0");
  });
});
