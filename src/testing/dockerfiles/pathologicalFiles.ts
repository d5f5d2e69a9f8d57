import type { BuildOptions } from "../../engine/index.ts";

/** A shape of file that a careless reader takes too long over, at any size. */
export interface PathologicalFile {
  readonly name: string;
  /** The size at which it is tried. */
  readonly size: number;
  readonly write: (size: number) => string;
  readonly options?: (size: number) => BuildOptions;
  /** What the diagnostics must say of it; absent where it is a file like any other. */
  readonly complaint?: RegExp;
}

const lines = (count: number, write: (index: number) => string): string => Array.from({ length: count }, (_, index) => `${write(index)}\n`).join("");
const words = (count: number, write: (index: number) => string): string => Array.from({ length: count }, (_, index) => write(index)).join(" ");
const below = (text: string): string => `FROM alpine\n${text}\n`;

const variables: readonly PathologicalFile[] = [
  { name: "ENVs that each take the one before", size: 16_000, write: (size) => below(lines(size, (it) => `ENV A${it + 1}=$A${it}`)) },
  { name: "a value that doubles with each ENV", size: 60, write: (size) => below(`ENV A=xy\n${lines(size, () => "ENV A=$A$A")}`), complaint: /grows past 1 MB and is cut/ },
  { name: "a value that doubles with each ARG before FROM", size: 60, write: (size) => `ARG A=xy\n${lines(size, () => "ARG A=$A$A")}FROM $A\n`, complaint: /./ },
  { name: "one ENV of many pairs", size: 5_000, write: (size) => below(`ENV ${words(size, (it) => `K${it}=v \\\n`)}`) },
  { name: "ENVs and a RUN after each", size: 4_000, write: (size) => below(lines(size, (it) => `ENV K${it}=v\nRUN x`)) },
  { name: "an ARG declared again and again", size: 10_000, write: (size) => below(lines(size, () => "ARG A=1")) },
  { name: "an ARG before FROM declared again and again", size: 10_000, write: (size) => `${lines(size, () => "ARG A=1")}FROM alpine\n` },
  { name: "ARGs, each in every stage", size: 300, write: (size) => lines(size, (it) => `FROM alpine AS s${it}\n${lines(30, (arg) => `ARG A${arg}`)}`) },
  { name: "variables that nobody declared", size: 2_000, write: (size) => below(lines(size, (it) => `ENV KEY${it}=1\nWORKDIR /$KAY${it}X`)) },
];

const substitutions: readonly PathologicalFile[] = [
  { name: "nested defaults, as deep as is read", size: 400, write: (size) => below(`ENV A=${"${a:-".repeat(size)}x${"}".repeat(size)}`) },
  { name: "nested defaults, deeper", size: 10_000, write: (size) => below(`ENV A=${"${a:-\\\n".repeat(size)}x${"}\\\n".repeat(size)}`), complaint: /nested deeper than 500/ },
  { name: "openings of substitutions", size: 10_000, write: (size) => below(`ENV A=${"${".repeat(size)}`), complaint: /unsupported modifier/ },
  { name: "unclosed defaults", size: 10_000, write: (size) => below(`ENV A=${"${a:-".repeat(size)}`), complaint: /nested deeper|missing '}'/ },
  { name: "a pattern against a long value", size: 20_000, write: (size) => below(`ENV V=${"a/".repeat(size)}\nENV R=\${V//*/} S=\${V##*/} T=\${V%%/*}`) },
  { name: "a pattern of many stars", size: 2_000, write: (size) => below(`ENV V=${"a".repeat(size)}\nENV R=\${V//${"*a".repeat(20)}b/}`) },
  { name: "patterns that match nowhere", size: 20_000, write: (size) => below(`ENV V=${"a".repeat(size)}\nENV R=\${V//a*b/} S=\${V%a*b} T=\${V/?*?b/x}`) },
  { name: "patterns in many lines", size: 200, write: (size) => below(`ENV V=${"a".repeat(20_000)}\n${lines(size, () => "ENV R=${V//a*b/}")}`) },
  { name: "values of a megabyte in many lines", size: 4_000, write: (size) => below(`ENV A=xy\n${lines(20, () => "ENV A=$A$A")}${lines(size, (it) => `ENV B${it}=x$A`)}`), complaint: /grows past 1 MB and is cut/ },
  { name: "a long value many times in quotes", size: 2_000, write: (size) => below(`ENV A=xy\n${lines(19, () => "ENV A=$A$A")}ENV B="${"$A".repeat(size)}"`), complaint: /grows past 1 MB and is cut/ },
  { name: "a long value many times in a default", size: 2_000, write: (size) => below(`ENV A=xy\n${lines(19, () => "ENV A=$A$A")}ENV B=\${U:-${"$A".repeat(size)}}`), complaint: /grows past 1 MB and is cut/ },
  { name: "a long value many times in words", size: 2_000, write: (size) => below(`ENV A=xy\n${lines(19, () => "ENV A=$A$A")}EXPOSE ${"$A".repeat(size)}`), complaint: /invalid containerPort|invalid port/ },
  { name: "a long value in place of each of its letters", size: 19, write: (size) => below(`ENV A=xx\n${lines(size, () => "ENV A=$A$A")}ENV B=\${A//x/$A} C=\${A//*/\\$0\\$0\\$0}`), complaint: /grows past 1 MB and is cut/ },
  { name: "words with many quotes", size: 20_000, write: (size) => below(`ENV A=${`"'"'"'`.repeat(size / 4)}`) },
];

const graphs: readonly PathologicalFile[] = [
  { name: "a chain of FROM", size: 5_000, write: (size) => `FROM alpine AS s0\n${lines(size, (it) => `FROM s${it} AS s${it + 1}`)}` },
  { name: "a chain of FROM with work", size: 5_000, write: (size) => `FROM alpine AS s0\nRUN x\n${lines(size, (it) => `FROM s${it} AS s${it + 1}\nENV A${it}=1\nRUN ${it}`)}` },
  { name: "a chain of COPY --from", size: 5_000, write: (size) => `FROM alpine AS s0\n${lines(size, (it) => `FROM alpine AS s${it + 1}\nCOPY --from=s${it} /a /b`)}` },
  { name: "stages on one long base", size: 20_000, write: (size) => `FROM alpine AS s\n${lines(size, (it) => `RUN ${it}`)}${lines(size, () => "FROM s")}` },
  { name: "a chain of FROM behind a RUN that fails", size: 10_000, write: (size) => `FROM alpine AS s0\nRUN false\n${lines(size, (it) => `FROM s${it} AS s${it + 1}`)}`, complaint: /exit code: 1/ },
  { name: "one command with many variables", size: 8_000, write: (size) => `FROM alpine AS s\n${lines(size, (it) => `FROM s AS s${it}\nENV K=${it}\nRUN x`)}FROM scratch\n${lines(size, (it) => `COPY --from=s${it} /a /`)}` },
  { name: "a circle of stages", size: 3_000, write: (size) => lines(size, (it) => `FROM alpine AS s${it}\nCOPY --from=s${(it + 1) % size} /a /b`), complaint: /circular dependency|invalid/ },
  { name: "stages that each copy from all before", size: 300, write: (size) => lines(size, (it) => `FROM alpine AS s${it}\n${lines(it, (from) => `COPY --from=s${from} /a /b`)}`) },
  { name: "unnamed stages", size: 3_000, write: (size) => lines(size, (it) => `FROM alpine\nCOPY --from=${Math.max(0, it - 1)} /a /b`), complaint: /./ },
  { name: "stages of one name", size: 5_000, write: (size) => lines(size, () => "FROM alpine AS a"), complaint: /DuplicateStageName|Duplicate stage name/ },
  { name: "stages that nothing needs", size: 3_000, write: (size) => lines(size, (it) => `FROM alpine AS s${it}\nRUN ${it}`) },
  { name: "many images", size: 3_000, write: (size) => lines(size, (it) => `FROM image${it} AS s${it}`) },
  { name: "copies from one image", size: 3_000, write: (size) => below(lines(size, (it) => `COPY --from=busybox /${it} /`)) },
  { name: "mounts of one RUN", size: 5_000, write: (size) => below(`RUN ${words(size, (it) => `--mount=type=cache,target=/c${it} \\\n`)} x`) },
  { name: "mounts of a stage", size: 2_000, write: (size) => `FROM alpine AS s\nFROM alpine\n${lines(size, () => "RUN --mount=from=s,target=/m x")}` },
];

const longNames: readonly PathologicalFile[] = [
  { name: "an unknown target nearly as long as a stage's name", size: 50_000, write: (size) => `FROM alpine AS a${"b".repeat(size)}\n`, options: (size) => ({ target: `c${"b".repeat(size)}` }), complaint: /could not be found/ },
  { name: "long names that nearly mean a stage", size: 20_000, write: (size) => lines(5, (it) => `FROM alpine AS a${it}${"b".repeat(size)}\nFROM a${it + 7}${"b".repeat(size)}`), complaint: /./ },
  { name: "a long variable that nearly is another", size: 50_000, write: (size) => below(`ENV A${"b".repeat(size)}=1\nWORKDIR /$C${"b".repeat(size)}`), complaint: /UndefinedVar|Usage of undefined/ },
  { name: "an unknown instruction", size: 60_000, write: (size) => below("x".repeat(size)), complaint: /unknown instruction/i },
  { name: "an image of many parts", size: 15_000, write: (size) => `FROM ${"a-_.".repeat(size)}\nFROM ${"a/".repeat(size)}!\nFROM ${"a.".repeat(size)}\n`, complaint: /invalid reference|failed to parse/ },
  { name: "a long platform", size: 30_000, write: (size) => `FROM --platform=${"a/".repeat(size)} alpine\n`, complaint: /platform/ },
];

const longTexts: readonly PathologicalFile[] = [
  { name: "RUNs", size: 100_000, write: (size) => below(lines(size, (it) => `RUN ${it}`)) },
  { name: "comments", size: 100_000, write: (size) => below(lines(size, () => "# x")) },
  { name: "comments above every instruction", size: 300, write: (size) => below(lines(size, (it) => `${lines(300, () => "# remark")}ARG A${it}`)) },
  { name: "empty lines", size: 300_000, write: (size) => below("\n".repeat(size)) },
  { name: "carriage returns", size: 60_000, write: (size) => below(`RUN x${"\r".repeat(size)}`) },
  { name: "lines of one RUN", size: 100_000, write: (size) => below(`RUN x ${lines(size, () => "\\")}`) },
  { name: "comments in one RUN", size: 100_000, write: (size) => below(`RUN x \\\n${lines(size, () => "# x")}`) },
  { name: "one RUN of long lines", size: 160, write: (size) => below(`RUN ${lines(size, () => `${"x ".repeat(30_000)}\\`)}`) },
  { name: "one line", size: 10_000_000, write: (size) => below(`RUN ${"x".repeat(size)}`), complaint: /line greater than max allowed size of 65535/ },
  { name: "one line without FROM", size: 10_000_000, write: (size) => "x".repeat(size), complaint: /no instructions|line greater/ },
  { name: "a line as long as is read", size: 65_531, write: (size) => below(`RUN ${"x".repeat(size)}`) },
  { name: "a line one byte longer", size: 65_532, write: (size) => below(`RUN ${"x".repeat(size)}`), complaint: /line greater than max allowed size of 65535/ },
  { name: "ONBUILDs in a line", size: 8_000, write: (size) => below(`${"ONBUILD ".repeat(size)}RUN x`), complaint: /Chaining ONBUILD/ },
  { name: "ONBUILDs", size: 40_000, write: (size) => below(lines(size, (it) => `ONBUILD RUN ${it}`)) },
  { name: "triggers that pass down a chain", size: 1_000, write: (size) => `FROM alpine AS s0\n${lines(20, (it) => `ONBUILD RUN ${it}`)}${lines(size, (it) => `FROM s${it} AS s${it + 1}`)}` },
  { name: "heredocs", size: 20_000, write: (size) => below(lines(size, (it) => `RUN <<E${it}\nx\nE${it}`)) },
  { name: "heredocs of one COPY", size: 5_000, write: (size) => below(`COPY ${words(size, (it) => `<<E${it}`)} /\n${lines(size, (it) => `x\nE${it}`)}`) },
  { name: "heredocs that never end", size: 5_000, write: (size) => below(lines(size, (it) => `RUN <<E${it}`)), complaint: /unterminated heredoc/ },
  { name: "one heredoc", size: 200_000, write: (size) => below(`RUN <<E\n${lines(size, () => "x $A")}E`) },
];

const longLists: readonly PathologicalFile[] = [
  { name: "flags", size: 8_000, write: (size) => below(`RUN ${"--x ".repeat(size)}y`), complaint: /unknown flag/i },
  { name: "a JSON array", size: 15_000, write: (size) => below(`CMD [${words(size, () => '"",').slice(0, -1)}]`) },
  { name: "a nested JSON array", size: 30_000, write: (size) => below(`CMD ${"[".repeat(size)}${"]".repeat(size)}`), complaint: /./ },
  { name: "an address that is nearly one of git", size: 20_000, write: (size) => below(`ADD ["git@h:${"?#".repeat(size)}\\n", "/"]`) },
  { name: "sources of one COPY", size: 10_000, write: (size) => below(`COPY ${words(size, (it) => String(it))} /`) },
  { name: "LABELs of one key", size: 10_000, write: (size) => below(lines(size, (it) => `LABEL a=${it}`)) },
  { name: "LABELs", size: 10_000, write: (size) => below(lines(size, (it) => `LABEL a${it}=1`)) },
  { name: "ports", size: 10_000, write: (size) => below(`EXPOSE ${words(size, (it) => `${it} `)}`) },
  { name: "EXPOSEs", size: 5_000, write: (size) => below(lines(size, (it) => `EXPOSE ${it + 1}`)) },
  { name: "a range of all ports", size: 5_000, write: (size) => below(lines(size, (it) => `EXPOSE ${it}-65535`)) },
  { name: "VOLUMEs", size: 5_000, write: (size) => below(lines(size, (it) => `VOLUME /v${it}`)) },
  { name: "relative WORKDIRs", size: 5_000, write: (size) => below(lines(size, (it) => `WORKDIR d${it}`)) },
  { name: "long relative WORKDIRs", size: 1_000, write: (size) => below(`ENV A=xy\n${lines(19, () => "ENV A=$A$A")}${lines(size, () => "WORKDIR $A")}`) },
  { name: "a long duration", size: 30_000, write: (size) => below(`HEALTHCHECK --interval=${"1s".repeat(size)} CMD x`) },
  { name: "a mode of many parts", size: 15_000, write: (size) => below(`COPY --chmod=${"u+x,".repeat(size)}u+x a /b`) },
  { name: "blanks in a command", size: 60_000, write: (size) => below(`RUN ;${" ".repeat(size)}exit 1x`) },
  { name: "empty lines among continuation lines", size: 3_000, write: (size) => below(lines(size, () => "RUN x \\\n\n y")), complaint: /Empty continuation|NoEmptyContinuation/ },
  { name: "a .dockerignore of many lines", size: 5_000, write: () => below(lines(300, (it) => `COPY f${it} /`)), options: (size) => ({ dockerignore: lines(size, (it) => `a${it}/**/b*`) }) },
  { name: "a .dockerignore pattern of many stars", size: 40, write: (size) => below(`COPY ${"a".repeat(2 * size)}c /`), options: (size) => ({ dockerignore: `${"*a".repeat(size)}b\n${"**/a".repeat(size)}b` }) },
];

/** All shapes; sizes are such that a reader whose time grows with the square would be noticed. */
export const pathologicalFiles: readonly PathologicalFile[] = [...variables, ...substitutions, ...graphs, ...longNames, ...longTexts, ...longLists];
