/** What to do about a complaint, by a piece of the builder's sentence. */
const ADVICE: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/the Dockerfile cannot be empty|file with no instructions|The Dockerfile \(.*\) cannot be empty/i, "Write a FROM line, such as FROM alpine."],
  [/dockerfile contains no stages to build/, "Add a FROM line below the ARG lines."],
  [/no build stage in current context/, "Move the instruction below a FROM line. Only ARG may stand above the first one."],
  [/unknown instruction/i, "Correct the keyword, or end the line above with the escape character if this belongs to it."],
  [/unterminated heredoc/, "Add a line that holds nothing but the heredoc's name."],
  [/circular dependency detected/, "Break the circle: one of the stages must not take files from the other."],
  [/target stage .* could not be found|failed to reach build target/, "Choose the name of a stage, or no target for the last one."],
  [/base name \(.*\) should not be blank/, "Give the variable a default with an ARG above the first FROM, or pass it as a build argument."],
  [/failed to parse stage name|invalid reference format/, "Write a stage's name exactly as it is declared, in lower case, or a valid image name."],
  [/needs to be defined before current/, "Move the stage that is copied from above the one that uses it."],
  [/variable expansion is not supported for --from|'from' doesn't support variable expansion/, "Write FROM with the variable AS a stage of its own, and name that stage here."],
  [/invalid stage index|index out of bounds|refers to current build stage/, "Count the FROM lines from 0, or name the stage and use its name."],
  [/requires BuildKit/, "Build with BuildKit, or leave the option out."],
  [/nknown flag/, "Correct the flag's name, or leave it out if this builder does not know it."],
  [/failed to parse platform|empty platform value/, "Write a platform such as linux/amd64. The legacy builder knows no BUILDPLATFORM and TARGETPLATFORM."],
  [/a stage name already used|stage name already used/, "Give the later stage another name."],
  [/not found$|pull access denied/, "Check the image's name and tag, or the name of the stage it was meant to be."],
  [/line greater than max allowed size/, "Break the line with the escape character."],
  [/dockerfile parse error/, "See the reference of the instruction for its arguments and flags."],
];

/** One sentence that says what to do; undefined where the complaint says it itself. */
export function adviceFor(message: string): string | undefined {
  return ADVICE.find(([pattern]) => pattern.test(message))?.[1];
}
