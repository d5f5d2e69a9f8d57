/** A parser directive: a comment at the very top that a builder obeys. */
export interface DirectiveHelp {
  readonly name: string;
  readonly text: string;
  readonly values: readonly string[];
}

export const directives: readonly DirectiveHelp[] = [
  { name: "syntax", text: "Names the image of the BuildKit front end that reads this file. The legacy builder ignores it.", values: ["docker/dockerfile:1", "docker/dockerfile:1-labs"] },
  { name: "escape", text: "Sets the character that continues a line and takes the meaning from the one behind it: a backslash, or a backtick for Windows paths.", values: ["`", "\\"] },
  { name: "check", text: "Chooses which of BuildKit's build checks to skip, and whether a build fails over one.", values: ["skip=all", "error=true"] },
];
