import { isInstruction } from "../sourceText.ts";
import type { Rule } from "../rule.ts";

export const invalidDefinitionDescription: Rule = {
  name: "InvalidDefinitionDescription",
  severity: "warning",
  why: "The comment right above is shown as the description of the stage or argument only where it begins with its name.",
  advice: "Begin the comment with the name, or put an empty comment line between the two.",
  url: "https://docs.docker.com/go/dockerfile/rule/invalid-definition-description/",
  isExperimental: true,
  examples: {
    bad: "# check=experimental=all\n# Builds the site.\nFROM alpine AS ‹site›",
    good: "# check=experimental=all\n# site builds all pages.\nFROM alpine AS site",
  },
  place: ({ node }) => (isInstruction(node, "from") ? node.arguments[2]?.span : node.arguments[0]?.span),
};
