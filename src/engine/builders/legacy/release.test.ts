import { describe, expect, test } from "vitest";
import { printLegacyEnd, printLegacyPlan } from "../../../testing/printLegacyPlan.ts";

/** What follows `FROM alpine AS a`, and how 28 and 20 end. */
const DIFFERENCES: readonly (readonly [text: string, end28: string, end20: string])[] = [
  ["RUM x", "refuses: dockerfile parse error on line 2: unknown instruction: RUM (did you mean RUN?)", "refuses: dockerfile parse error line 2: unknown instruction: RUM"],
  ["rux x", "refuses: dockerfile parse error on line 2: unknown instruction: rux (did you mean run?)", "refuses: dockerfile parse error line 2: unknown instruction: RUX"],
  ["COPY --form=a b c", "refuses: dockerfile parse error on line 2: unknown flag: --form (did you mean from?)", "refuses: dockerfile parse error line 2: Unknown flag: form"],
  ["COPY --from=a --from=b c d", "refuses: dockerfile parse error on line 2: duplicate flag specified: --from", "refuses: dockerfile parse error line 2: Duplicate flag specified: from"],
  ["COPY --from c d", "refuses: dockerfile parse error on line 2: missing a value on flag: --from", "refuses: dockerfile parse error line 2: Missing a value on flag: from"],
  ["COPY --link=maybe c d", "refuses: dockerfile parse error on line 2: expecting boolean value for flag --link, not: maybe", "refuses: dockerfile parse error line 2: Unknown flag: link"],
  ["COPY --link --exclude=x c d", "done", "refuses: dockerfile parse error line 2: Unknown flag: link"],
  ["COPY --parents c d", "refuses: dockerfile parse error on line 2: unknown flag: --parents", "refuses: dockerfile parse error line 2: Unknown flag: parents"],
  ["ADD --checksum=x --keep-git-dir --unpack c d", "done", "refuses: dockerfile parse error line 2: Unknown flag: checksum"],
  ["RUN --security=insecure x", "refuses: dockerfile parse error on line 2: unknown flag: --security", "refuses: dockerfile parse error line 2: Unknown flag: security"],
  ["RUN --network=bridge x", 'refuses: dockerfile parse error on line 2: invalid network mode "bridge"', "refuses: dockerfile parse error line 2: Unknown flag: network"],
  ["HEALTHCHECK --start-interval=1s CMD x", "done", "refuses: dockerfile parse error line 2: Unknown flag: start-interval"],
  ["HEALTHCHECK --interval=0s CMD x", "done", 'refuses: dockerfile parse error line 2: Interval "interval" cannot be less than 1ms'],
  ["HEALTHCHECK --retries=0 CMD x", "done", "refuses: dockerfile parse error line 2: --retries must be at least 1 (not 0)"],
  ["HEALTHCHECK --retries=1 CMD x", "done", "done"],
  ["HEALTHCHECK --retries=-1 CMD x", "refuses: dockerfile parse error on line 2: --retries cannot be negative (-1)", "refuses: dockerfile parse error line 2: --retries must be at least 1 (not -1)"],
  ["RUN <<EOF\necho\nEOF", "done", "refuses: dockerfile parse error line 3: unknown instruction: ECHO"],
  ["COPY <<EOF /f\nRUN x\nEOF", "fails: COPY failed: no source files were specified", "refuses: dockerfile parse error line 4: unknown instruction: EOF"],
  ["COPY a <<EOF", "refuses: failed to parse Dockerfile: unterminated heredoc", "done"],
  ["COPY a <<EOF\nEOF", "refuses: dockerfile parse error on line 2: COPY cannot accept a heredoc as a destination", "refuses: dockerfile parse error line 3: unknown instruction: EOF"],
  ['RUN ["false"] # no JSON', "done", "fails: The command 'false' returned a non-zero code: 1"],
  ["ENV A=${B-x}", "done", `fails: failed to process "\${B-x}": missing ':' in substitution`],
  ["ARG B=\nWORKDIR ${B:-x}\nVOLUME ${B:+x}", "fails: VOLUME specified can not be an empty string", "fails: VOLUME specified can not be an empty string"],
  ["ARG B=\nENV A=${B:?}", 'fails: failed to process "${B:?}": B: is not allowed to be empty', 'fails: failed to process "${B:?}": B: is not allowed to be empty'],
  ["ARG B=\nENV A=${B?}", "done", "done"],
  ["ENV A=${B:=x}", 'fails: failed to process "${B:=x}": unsupported modifier (:=) in substitution', 'fails: failed to process "${B:=x}": unsupported modifier (=) in substitution'],
  ["ENV A=${B", 'fails: failed to process "${B": unsupported modifier (\uFFFD) in substitution', `fails: failed to process "\${B": missing ':' in substitution`],
  ["STOPSIGNAL NOPE", "fails: invalid signal: NOPE", "fails: Invalid signal: NOPE"],
  ["EXPOSE x", "fails: invalid containerPort: x", "fails: Invalid containerPort: x"],
  ["FROM Alpine", "fails: invalid reference format: repository name (library/Alpine) must be lowercase", "fails: invalid reference format: repository name must be lowercase"],
  ["FROM --platform=ios alpine", "fails: operating system is not supported", 'fails: failed to parse platform ios: "ios": unknown operating system or architecture: invalid argument'],
  ["RUN a \\\r\r\n b", "done", "refuses: dockerfile parse error line 3: unknown instruction: B"],
];

describe("where the releases differ", () => {
  test.each(DIFFERENCES)("%s", (text, end28, end20) => {
    expect([printLegacyEnd(`FROM alpine AS a\n${text}`), printLegacyEnd(`FROM alpine AS a\n${text}`, {}, "20")]).toEqual([end28, end20]);
  });

  test("20.10 takes `# check=` for a comment, behind which no directive counts", () => {
    const text = "# check=skip=all\n# escape=`\nFROM alpine\nRUN a `\n b";
    expect(printLegacyPlan(text)).toEqual(["1/2 FROM alpine", "2/2 RUN a  b"]);
    expect(printLegacyPlan(text, {}, "20")).toEqual(["refuses: dockerfile parse error line 5: unknown instruction: B"]);
  });

  test("neither takes other than plain blanks in front of a directive", () => {
    const text = "#\u00a0escape=`\nFROM alpine\nRUN a `\n b";
    for (const version of ["28", "20"] as const) expect(printLegacyEnd(text, {}, version)).toMatch(/line 4: unknown instruction: b/i);
  });

  test("in 20.10 a backslash escapes in flags whatever the directive says", () => {
    const text = "# escape=`\nFROM alpine\nCOPY --from=al\\pine a b";
    expect(printLegacyEnd(text)).toBe("fails: invalid from flag value al\\pine: invalid reference format");
    expect(printLegacyEnd(text, {}, "20")).toBe("done");
  });

  test("28 knows ALL_PROXY without an ARG", () => {
    const text = "FROM alpine:${ALL_PROXY:-3}";
    const options = { buildArgs: { ALL_PROXY: "a b" } };
    expect(printLegacyEnd(text, options)).toBe("fails: invalid reference format");
    expect(printLegacyEnd(text, options, "20")).toBe("done");
  });

  test("20.10 does not expand --chmod: an unset variable in it is refused as a flag", () => {
    const text = "FROM alpine\nCOPY --chmod=$NONE a b";
    expect(printLegacyEnd(text)).toBe("done");
    expect(printLegacyEnd(text, {}, "20")).toMatch(/^fails: the --chmod option requires BuildKit\./);
  });
});
