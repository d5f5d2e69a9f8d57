import { NOT_MODELLED, OTHER_BUILDERS } from "../builders/otherBuilders.ts";
import type { ExportedBuild } from "./exportedBuild.ts";
import { codeSpan, escapeMarkdown, markdownTable } from "./markdownText.ts";

/** What the builders beside Docker's own process, as Markdown; nothing where none was asked. */
export function otherBuilderParts({ analysis: { others = [], stages } }: ExportedBuild): readonly (readonly string[])[] {
  if (others.length === 0) return [];
  const names = others.map(({ id }) => OTHER_BUILDERS.filter((it) => it.id === id).map(({ name, flag }) => (flag === "" ? name : `${name} ${codeSpan(flag)}`)).join(""));
  const rows = stages.map(({ index, displayName }) => [
    codeSpan(displayName),
    ...others.map(({ verdicts }) => {
      const verdict = verdicts[index];
      return verdict ? `${verdict.outcome}${verdict.isAstray ? `, astray: ${escapeMarkdown(verdict.reason)}` : ""}` : "";
    }),
  ]);
  const refusals = others.flatMap(({ error }, at) => (error === undefined ? [] : [`- ${names[at] ?? ""}: ${codeSpan(error)}`]));
  return [["### Other builders"], [NOT_MODELLED], ...(refusals.length > 0 ? [refusals] : []), markdownTable(["Stage", ...names], rows)];
}
