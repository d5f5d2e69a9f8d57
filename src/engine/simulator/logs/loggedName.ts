/** What a step's name says of its place, `[platform stage k/n] TEXT`; of a name without a place the text alone. */
export interface LoggedName {
  /** Whether an instruction stands behind it, and not one of BuildKit's own tasks. */
  readonly isStep: boolean;
  /** The last word before the numbers, in lower case; empty where there is none. */
  readonly stage: string;
  /** `2/5`; empty where there is none. */
  readonly place: string;
  /** `RUN`; in upper case. */
  readonly keyword: string;
  /** With single blanks, and without a digest, which differs from day to day. */
  readonly text: string;
  /** What comes before the text: `[build 2/5]`. */
  readonly words: string;
}

const bracketed = /^\[([^\]]*)\] (.*)$/s;
const placed = /^(.* )?(\d{1,9})\/(\d{1,9})$/s;
const instruction = /^(?:ONBUILD )?(RUN|COPY|ADD|WORKDIR|FROM|LINK COPY|LINK ADD)\b/i;

/** Reads the name of a vertex. */
export function readLoggedName(name: string): LoggedName {
  const [, inside = "", rest = ""] = bracketed.exec(name) ?? [];
  const match = placed.exec(inside);
  if (match) {
    const [, words = "", step = "", total = ""] = match;
    // Clients of long ago leave the usual tag out.
    const text = simplify(rest).replace(/^(FROM \S+):latest$/, "$1");
    return { isStep: true, stage: (words.trim().split(/ +/).at(-1) ?? "").toLowerCase(), place: `${Number(step)}/${Number(total)}`, keyword: keywordOf(text), text, words: words.trim().toLowerCase() };
  }
  const text = simplifyTask(simplify(name));
  return { isStep: instruction.test(text), stage: "", place: "", keyword: keywordOf(text), text, words: "" };
}

function simplify(text: string): string {
  return text.replace(/@sha256:[0-9a-f]*/g, "").replace(/\s+/g, " ").trim();
}

/** BuildKit's own tasks, under the names of all releases: with the file's name, with the service that is built, with the kind of image. */
function simplifyTask(text: string): string {
  return text
    .replace(/^\[[^\]]* internal\] /, "[internal] ")
    .replace(/^(\[internal\] load build definition) from .*$/, "$1")
    .replace(/^exporting to (?:docker image format|oci image format|image)$/, "exporting to image")
    .replace(/^(resolve image config for )docker-image:\/\//, "$1");
}

function keywordOf(text: string): string {
  return /^(?:ONBUILD )?[A-Za-z]+/.exec(text)?.[0].toUpperCase() ?? "";
}
