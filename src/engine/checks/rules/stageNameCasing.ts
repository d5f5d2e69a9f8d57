import type { Stage } from "../../instructions/instruction.ts";
import type { TextEdit } from "../../source/textEdit.ts";
import type { Rule, RuleFinding } from "../rule.ts";
import { isAsWritten } from "../sourceText.ts";
import { selectUses } from "../stageNameUses.ts";

export const stageNameCasing: Rule = {
  name: "StageNameCasing",
  severity: "warning",
  why: "BuildKit keeps the name in lower case, so a later FROM with the capital letters does not find this stage: it looks for an image.",
  advice: "Write the stage's name in lower case, here and where it is used.",
  url: "https://docs.docker.com/go/dockerfile/rule/stage-name-casing/",
  examples: { bad: "FROM alpine AS ‹Builder›", good: "FROM alpine AS builder" },
  place: ({ node }) => node.arguments[2]?.span,
  fix(finding) {
    const { node, file } = finding;
    const [, , name] = node.arguments;
    const place = file.placeOf(node);
    if (!name || !place || !isAsWritten(file, name)) return undefined;
    const lower = name.value.toLowerCase();
    return {
      title: `Write ${lower} in lower case`,
      edits: [{ span: name.span, text: lower }, ...lowerUses(finding, place.stage, name.value)],
    };
  },
};

function lowerUses({ file }: RuleFinding, stage: Stage, written: string): readonly TextEdit[] {
  const last = file.chainOf(stage)?.nextOfName ?? stage.index;
  return selectUses(file.usesOf(written), stage.index + 1, last).map(({ span }) => ({ span, text: written.toLowerCase() }));
}
