import { explainVariable } from "../variables/explainVariable.ts";
import type { VariableExplanation } from "../variables/explainVariable.ts";
import type { VariableValue } from "../variables/variableValue.ts";
import type { HoverNote, NotePart } from "./hover.ts";
import type { LanguageFile } from "./languageFile.ts";

/** Values are cut here: a note is no place for more. */
const longest = 120;

/** Which value won, for each builder, and where it comes from or is lost. */
export function hoverVariable({ input }: LanguageFile, offset: number): HoverNote | undefined {
  const told = explainVariable(input, offset);
  if (!told) return undefined;
  const { name, span, legacy, buildkit, isSame, note } = told;
  const paragraphs: (readonly NotePart[])[] = isSame
    ? [tellValue(name, buildkit), [buildkit.reason]]
    : [
        [{ strong: "Legacy" }, " ", ...tellValue(name, legacy), ". ", legacy.reason],
        [{ strong: "BuildKit" }, " ", ...tellValue(name, buildkit), ". ", buildkit.reason],
      ];
  return { span, paragraphs: [...paragraphs, ...tellExpansion(told), ...(note === undefined ? [] : [[note]])] };
}

function tellValue(name: string, { state, value, origin }: VariableValue): readonly NotePart[] {
  const code = { code: `$${name}` };
  switch (state) {
    case "set":
      return [code, " is ", value === "" ? "empty" : { code: cut(value ?? "") }, `, from ${origin}`];
    case "unset":
      return [code, ` stands for nothing: ${origin}`];
    case "unknown":
      return [code, ` is not known: ${origin}`];
  }
}

function tellExpansion({ expansion }: VariableExplanation): readonly (readonly NotePart[])[] {
  if (!expansion) return [];
  const { legacy, buildkit } = expansion;
  if (legacy === buildkit) return [["The whole becomes ", legacy === "" ? "nothing" : { code: cut(legacy) }, "."]];
  return [["The whole becomes ", { code: cut(legacy) }, " with the legacy builder, ", { code: cut(buildkit) }, " with BuildKit."]];
}

const cut = (value: string): string => (value.length > longest ? `${value.slice(0, longest)}…` : value);
