import { describe, expect, test } from "vitest";
import { readAst } from "../parser/readAst.ts";
import { readStages } from "./readStages.ts";

/** What is said against a line below a FROM; "accepted" where nothing is. */
function complaint(line: string): string {
  const { error } = readStages(readAst(`FROM a\n${line}`));
  return error?.message.replace("dockerfile parse error on line 2: ", "") ?? "accepted";
}

describe("is refused", () => {
  test.each([
    ["ADD a", "ADD requires at least two arguments, but only one was provided. Destination could not be determined"],
    ["ADD --checksum a b", "missing a value on flag: --checksum"],
    ["ADD --from=x a b", "unknown flag: --from"],
    ["ADD a <<EOF\nEOF", "ADD cannot accept a heredoc as a destination"],
    ["ARG", "ARG requires at least one argument"],
    ["ARG =1", "ARG names can not be blank"],
    ["CMD --x y", "unknown flag: --x"],
    ["COPY a", "COPY requires at least two arguments, but only one was provided. Destination could not be determined"],
    ["COPY", "COPY requires at least two arguments, but only one was provided. Destination could not be determined"],
    ["COPY a <<EOF\nEOF", "COPY cannot accept a heredoc as a destination"],
    ["COPY --form=x a b", "unknown flag: --form (did you mean from?)"],
    ["COPY --from=x --from=y a b", "duplicate flag specified: --from"],
    ["COPY --link=x a b", "expecting boolean value for flag --link, not: x"],
    ["COPY --link= a b", "missing a value on flag: --link"],
    ["COPY --chown a b", "missing a value on flag: --chown"],
    ["ENTRYPOINT --x y", "unknown flag: --x"],
    ["ENV", "ENV requires at least one argument"],
    ["ENV =1", "ENV names can not be blank"],
    ["EXPOSE", "EXPOSE requires at least one argument"],
    ["FROM", "FROM requires either one or three arguments"],
    ["FROM a b", "FROM requires either one or three arguments"],
    ["FROM a IS b", "FROM requires either one or three arguments"],
    ["FROM a AS b c", "FROM requires either one or three arguments"],
    ["FROM a AS 1b", `invalid name for build stage: "1b", name can't start with a number or contain symbols`],
    ["FROM a AS b$", `invalid name for build stage: "b$", name can't start with a number or contain symbols`],
    ["FROM --platfrom=x a", "unknown flag: --platfrom (did you mean platform?)"],
    ["HEALTHCHECK", "HEALTHCHECK requires at least one argument"],
    ["HEALTHCHECK NONE x", "HEALTHCHECK NONE takes no arguments"],
    ["HEALTHCHECK CMD", "Missing command after HEALTHCHECK CMD"],
    ["HEALTHCHECK run x", 'Unknown type "RUN" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK straße x", 'Unknown type "STRAßE" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK cmd\u00A0x", 'Unknown type "CMD\uFFFD" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK cm\u2005d x", 'Unknown type "CM\uFFFD\uFFFD" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK cmd\u2003x", 'Unknown type "CMD\\u2003X" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK \u00A0--interval=1s CMD x", 'Unknown type "--INTERVAL=1S" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK --interval=é CMD x", 'time: invalid duration "\\xc3\\x83\\xc2\\xa9"'],
    ["HEALTHCHECK --interval=1 CMD x", 'time: missing unit in duration "1"'],
    ["HEALTHCHECK --timeout=x CMD x", 'time: invalid duration "x"'],
    ["HEALTHCHECK --timeout=1d CMD x", 'time: unknown unit "d" in duration "1d"'],
    ["HEALTHCHECK --start-period=1us CMD x", 'Interval "start-period" cannot be less than 1ms'],
    ["HEALTHCHECK --retries=x CMD x", 'strconv.ParseInt: parsing "x": invalid syntax'],
    ["HEALTHCHECK --retries=-1 CMD x", "--retries cannot be negative (-1)"],
    ["LABEL", "LABEL requires at least one argument"],
    ["LABEL =x", "LABEL names can not be blank"],
    ["MAINTAINER", "MAINTAINER requires exactly one argument"],
    ["ONBUILD", "ONBUILD requires at least one argument"],
    ["ONBUILD ONBUILD RUN x", "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ["ONBUILD FROM x", "FROM isn't allowed as an ONBUILD trigger"],
    ["ONBUILD maintainer x", "MAINTAINER isn't allowed as an ONBUILD trigger"],
    ["RUN --network=x y", 'invalid network mode "x"'],
    ["RUN --security=x y", 'security "x" is not valid'],
    ["RUN --mount= y", "failed to parse csv mounts: EOF"],
    ['RUN --mount=a\\"b y', 'failed to parse csv mounts: parse error on line 1, column 2: bare " in non-quoted-field'],
    ["RUN --mount=from=$A y", "'from' doesn't support variable expansion, define alias stage instead"],
    ["RUN --device= y", "failed to parse csv devices: EOF"],
    ["RUN --device=a,name=b y", "device name already set to a"],
    ["RUN --device=a,required=x y", "invalid value for required: x"],
    ["RUN --device=a,b y", "invalid field 'b' must be a key=value pair"],
    ["RUN --device=a,nmae=b y", "unexpected key 'nmae' in 'nmae=b' (did you mean name?)"],
    ["SHELL", "SHELL requires at least one argument"],
    ["SHELL []", "SHELL requires at least one argument"],
    ["SHELL sh -c", "SHELL requires the arguments to be in JSON form"],
    ["STOPSIGNAL", "STOPSIGNAL requires exactly one argument"],
    ["USER", "USER requires exactly one argument"],
    ["VOLUME", "VOLUME requires at least one argument"],
    ['VOLUME [" "]', "VOLUME specified can not be an empty string"],
    ["WORKDIR", "WORKDIR requires exactly one argument"],
    ["WORKDRI /x", "unknown instruction: WORKDRI (did you mean WORKDIR?)"],
    ["x y", "unknown instruction: x"],
  ])("%s", (line, message) => expect(complaint(line)).toBe(message));

  test("anything but ARG before the first FROM, without a line in the words", () => {
    const { error, stages, globalArgs } = readStages(readAst("ARG A\nRUN x\nFROM a\nRUN y"));
    expect([error?.message, error?.lines]).toEqual(["no build stage in current context", [[2, 2]]]);
    expect([globalArgs.length, stages.map((it) => it.instructions.length)]).toEqual([1, [1]]);
  });

  test("with the first complaint alone, though all lines are read", () => {
    const { error, stages } = readStages(readAst("FROM a\nRUNN x\nCOPY y\nRUN z\nFROM b"));
    expect(error?.message).toBe("dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)");
    expect(stages.map((it) => [it.index, it.from.base, it.instructions.map((each) => each.kind)])).toEqual([
      [0, "a", ["RUN"]],
      [1, "b", []],
    ]);
  });
});

describe("is accepted", () => {
  test.each([
    "ARG --x A",
    "COPY --link --parents --exclude=a --exclude=b --chmod=7 a b",
    "COPY --link=FALSE a b",
    "COPY --from=$A a b",
    "ENV A B",
    "FROM a aſ b",
    "FROM a AS a__proto__",
    "HEALTHCHECK --x NONE",
    "HEALTHCHECK --interval=0s --retries=0 CMD x",
    "RUN",
    "RUN --mount=type=cache,target=/x --network=none --security=insecure y",
    "RUN --mount=type=$A,from=b y",
    "RUN --mount=from=a$ y",
    "RUN --device=a,required=true y",
    "STOPSIGNAL --x 9",
    "VOLUME a b",
  ])("%s", (line) => expect(complaint(line)).toBe("accepted"));
});

describe("letters beyond ASCII that are small ones of ASCII", () => {
  test.each(["WORKD\u0130R /w", "FROM b AS \u0130d", "FROM b A\u017F \u212A", "wor\u212Adir /w"])("%s", (line) => expect(complaint(line)).toBe("accepted"));
});
