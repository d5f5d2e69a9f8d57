import type { ContextPath, InstructionSummary, StageSummary, TriedChange } from "../../engine/index.ts";

/** The text on the page, and what it takes from the build context. */
export interface WrittenFile {
  readonly dockerfile: string;
  readonly stages: readonly StageSummary[];
  readonly contextPaths: readonly ContextPath[];
  /** The described build context; undefined where it is not. */
  readonly files: readonly string[] | undefined;
}

/** What an install reads: names of which the first is needed, the others where they are there. */
interface Installer {
  readonly command: RegExp;
  readonly lists: readonly string[];
}

// Options, but for those that lead to another folder or file, or install the folder itself.
const elsewhere = String.raw`--?(?:prefix|cwd|dir|gemfile|modfile|workspaces?|ws|filter|recursive|global|constraint|requirement|editable|find-links|userconfig)\b|-[CFcegrw]\b`;
const options = String.raw`(?:\s+(?!${elsewhere})-[-\w=.:]*)*`;
const installers: readonly Installer[] = [
  { command: new RegExp(String.raw`^npm\s+(?:ci|install|i)${options}\s*$`), lists: ["package.json", "package-lock.json"] },
  { command: new RegExp(String.raw`^yarn(?:\s+install)?${options}\s*$`), lists: ["package.json", "yarn.lock"] },
  { command: new RegExp(String.raw`^pnpm\s+(?:install|i)${options}\s*$`), lists: ["package.json", "pnpm-lock.yaml"] },
  { command: new RegExp(String.raw`^pip3?\s+install${options}\s+-r\s+requirements\.txt${options}\s*$`), lists: ["requirements.txt"] },
  { command: new RegExp(String.raw`^go\s+mod\s+download${options}\s*$`), lists: ["go.mod", "go.sum"] },
  { command: new RegExp(String.raw`^bundle\s+install${options}\s*$`), lists: ["Gemfile", "Gemfile.lock"] },
];

/**
 * The change that copies the lists of packages and installs them above the COPY of their folder, so that a change of
 * another file leaves the install in the cache. Null where no install stands right below such a COPY, or where it might
 * read more than lists.
 */
export function installFirst({ dockerfile, stages, contextPaths, files }: WrittenFile): TriedChange | null {
  for (const { stage, instruction, isFolder } of contextPaths) {
    const copy = stages[stage]?.instructions[instruction];
    const run = stages[stage]?.instructions[instruction + 1];
    if (!isFolder || !copy || !run || run.keyword !== "RUN" || /\S/.test(dockerfile.slice(copy.span.end, run.span.start))) continue;
    const above = listsAbove(copy, run, files);
    if (above === null) continue;
    const install = dockerfile.slice(run.span.start, run.span.end);
    return {
      title: "Install before the other files are copied",
      edits: [
        { span: { start: copy.span.start, end: copy.span.start }, text: `${above}\n${install}\n` },
        { span: { start: copy.span.end, end: run.span.end }, text: "" },
      ],
    };
  }
  return null;
}

const folderCopy = /^COPY((?:\s+--(?:chown|chmod|link)\S*)*)\s+([^\s$*?[]+)\s+([^\s$]+)$/i;
const plainRun = /^RUN((?:\s+--mount=type=cache\S*)*)\s+([^\n]*)$/i;

/** The COPY of the lists; null where the two instructions are not plain enough to be told apart. */
function listsAbove({ text }: InstructionSummary, run: InstructionSummary, files: readonly string[] | undefined): string | null {
  const [, flags = "", source = "", destination = ""] = folderCopy.exec(text) ?? [];
  const command = plainRun.exec(run.text)?.[2] ?? "";
  const lists = installers.find((each) => each.command.test(command))?.lists;
  if (source === "" || !lists) return null;
  const folder = source.replace(/^\.\/|^\/|^\.$/, "").replace(/\/?$/, (slash, at) => (at === 0 && slash === "" ? "" : "/"));
  const wanted = lists.map((list) => `${folder}${list}`);
  const known = files ? wanted.filter((path) => files.includes(path)) : wanted;
  if (!known.includes(wanted[0] ?? "")) return null;
  return `COPY${flags} ${known.join(" ")} ${destination.endsWith("/") ? destination : `${destination}/`}`;
}
