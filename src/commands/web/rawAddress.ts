/** Where a Dockerfile on the web is read, or the sentence that says why that is not tried. */
export type WebAddress =
  | {
      readonly kind: "address";
      /** As it was given, for `?url=`. */
      readonly given: string;
      /** Where the text itself stands. */
      readonly raw: string;
      /** Where it may stand as well, to be tried in turn where nothing is there: the page's address leaves that open. */
      readonly elsewhere: readonly string[];
      /** Host and path as given: where the reader sees it come from. */
      readonly title: string;
    }
  | { readonly kind: "refused"; readonly sentence: string };

/**
 * Reads an address as typed or as `?url=` names it. Pages of GitHub, Gist, GitLab, Bitbucket and Codeberg that show a file
 * become the address of its text. An address without a scheme means https.
 */
export function readWebAddress(typed: string): WebAddress {
  const text = typed.trim();
  const url = parsed(/^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text);
  if (!url?.hostname) return refuse(`“${shorten(text)}” is no address. Write one that begins with https://.`);
  if (url.protocol !== "https:") return refuse(`${shorten(text)} is not an https address, and no other is opened. Try it with https:// in front, or save the file and open it here.`);
  if (url.username !== "" || url.password !== "") return refuse("An address with a name or a password in it is not opened. Save the file and open it here.");
  const [raw = url.href, ...elsewhere] = toRaw(url);
  return { kind: "address", given: url.href, raw, elsewhere, title: `${url.host}${decoded(url.pathname)}`.replace(/\/$/, "") };
}

/** The path's segments, still encoded, and what stands behind `#`, to where the text may stand, likeliest first; none where the page is another one. */
type Rewrite = (segments: readonly string[], anchor: string) => readonly string[];

const sites = new Map<string, Rewrite>([
  ["github.com", toGitHubRaw],
  ["gist.github.com", toGistRaw],
  ["gitlab.com", toGitLabRaw],
  [
    "bitbucket.org",
    ([workspace, repository, view, ref, ...path]) => (view === "src" && path.length > 0 ? [`https://bitbucket.org/${join([workspace, repository, "raw", ref, ...path])}`] : []),
  ],
  [
    "codeberg.org",
    ([owner, repository, view, ...rest]) => (view === "src" && rest.length > 2 ? [`https://codeberg.org/${join([owner, repository, "raw", ...rest])}`] : []),
  ],
]);

function toRaw(url: URL): readonly string[] {
  const rewrite = sites.get(url.hostname.replace(/^www\./, ""));
  const found = rewrite?.(url.pathname.split("/").filter((segment) => segment !== ""), url.hash.slice(1)) ?? [];
  return (found.length > 0 ? found : [url]).map((address) => new URL(address).href);
}

/** A file's page is its text; the page of a repository or a folder stands for the Dockerfile in it. */
function toGitHubRaw([owner, repository, view, ...rest]: readonly string[]): readonly string[] {
  if (owner === undefined || repository === undefined) return [];
  const at = (path: readonly string[]) => [`https://raw.githubusercontent.com/${join([owner, repository.replace(/\.git$/, ""), ...path])}`];
  if (view === undefined) return at(["HEAD", "Dockerfile"]);
  if (["blob", "raw", "edit", "blame"].includes(view) && rest.length > 1) return at(rest);
  return view === "tree" && rest.length > 0 ? at([...rest, "Dockerfile"]) : [];
}

/**
 * The first file of a gist, of one revision where the page is that revision's. The owner may be left out. Where the page
 * is open at its Dockerfile, that is tried before.
 */
function toGistRaw(segments: readonly string[], anchor: string): readonly string[] {
  // Nobody has a name like a gist's.
  const hasOwner = !/^[0-9a-f]{20,}$/i.test(segments[0] ?? "");
  const [id, revision] = hasOwner ? segments.slice(1) : segments;
  if (id === undefined || !/^[0-9a-f]+$/i.test(id)) return [];
  const isRevision = revision !== undefined && /^[0-9a-f]{40}$/i.test(revision);
  const first = `https://gist.githubusercontent.com/${join([...(hasOwner ? [segments[0], id, "raw"] : ["raw", id]), isRevision ? revision : undefined])}`;
  return anchor === "file-dockerfile" ? [`${first}/Dockerfile`, first] : [first];
}

/** A branch with more slashes in its name than these is not looked for. */
const MOST_SLASHES = 3;

/** By GitLab's programming interface: its raw pages do not let other sites read them. Where a branch's name ends and the path begins is not told: the shortest branch is tried first. */
function toGitLabRaw(segments: readonly string[]): readonly string[] {
  const dash = segments.indexOf("-");
  const [view = "", ...rest] = segments.slice(dash + 1);
  if (dash < 2 || !["blob", "raw", "blame"].includes(view)) return [];
  const project = segments.slice(0, dash).join("%2F");
  const at = (branch: number) => `https://gitlab.com/api/v4/projects/${project}/repository/files/${rest.slice(branch).join("%2F")}/raw?ref=${rest.slice(0, branch).join("%2F")}`;
  return rest.slice(1, MOST_SLASHES + 2).map((_, index) => at(index + 1));
}

function join(segments: readonly (string | undefined)[]): string {
  return segments.filter((segment) => segment !== undefined).join("/");
}

function refuse(sentence: string): WebAddress {
  return { kind: "refused", sentence };
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
