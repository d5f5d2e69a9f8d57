/**
 * Texts of a given number of lines, one for each way in which a Dockerfile can be long.
 * @param {number} lineCount
 * @param {string} model a Dockerfile to repeat
 * @returns {Map<string, string>}
 */
export function longTexts(lineCount, model) {
  return new Map([
    ["many stages", repeated(model, lineCount)],
    ["one stage", ["FROM alpine", ...lines(lineCount - 1, (index) => `RUN echo step ${String(index)} && touch /tmp/${String(index)}`)].join("\n")],
    ["one heredoc", ["FROM alpine", "RUN <<EOT", ...lines(lineCount - 3, (index) => `echo step ${String(index)}`), "EOT"].join("\n")],
    ["one continued line", ["FROM alpine", "RUN true \\", ...lines(lineCount - 3, (index) => `  && echo step ${String(index)} \\`), "  && true"].join("\n")],
    ["stages in a chain", lines(lineCount, (index) => (index === 0 ? "FROM alpine AS s0" : `FROM s${String(index - 1)} AS s${String(index)}`)).join("\n")],
    ["ENV chained", ["FROM alpine", ...lines(lineCount - 1, (index) => `ENV V${String(index + 1)}=$V${String(index)}`)].join("\n")],
    ["only comments", ["FROM alpine", ...lines(lineCount - 1, (index) => `# remark ${String(index)}`)].join("\n")],
  ]);
}

/**
 * @param {number} count
 * @param {(index: number) => string} write
 */
function lines(count, write) {
  return Array.from({ length: count }, (_, index) => write(index));
}

/**
 * The model again and again up to its last whole stage, and comments behind: half an instruction would end the reading there.
 * @param {string} model
 * @param {number} lineCount
 */
function repeated(model, lineCount) {
  const modelLines = model.split("\n");
  const all = lines(lineCount, (index) => modelLines[index % modelLines.length] ?? "");
  const end = all.findLastIndex((it) => it.startsWith("FROM "));
  return all.map((it, index) => (index < end ? it : `# remark ${String(index)}`)).join("\n");
}
