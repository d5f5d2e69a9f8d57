/** Where a Dockerfile on the web is read, or the sentence that says why that is not tried. */
export type WebAddress =
  | {
      readonly kind: "address";
      /** As it was given, for `?url=`. */
      readonly given: string;
      /** Where the text itself stands. */
      readonly raw: string;
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
  return { kind: "address", given: url.href, raw: toRaw(url).href, title: `${url.host}${decoded(url.pathname)}`.replace(/\/$/, "") };
}

/** The path's segments, still encoded, to the address of the text; null where the page is another one. */
type Rewrite = (segments: readonly string[]) => string | null;

const sites = new Map<string, Rewrite>([
  ["github.com", toGitHubRaw],
  ["gist.github.com", toGistRaw],
  ["gitlab.com", toGitLabRaw],
  [
    "bitbucket.org",
    ([workspace, repository, view, ref, ...path]) => (view === "src" && path.length > 0 ? `https://bitbucket.org/${join([workspace, repository, "raw", ref, ...path])}` : null),
  ],
  [
    "codeberg.org",
    ([owner, repository, view, ...rest]) => (view === "src" && rest.length > 2 ? `https://codeberg.org/${join([owner, repository, "raw", ...rest])}` : null),
  ],
]);

function toRaw(url: URL): URL {
  const rewrite = sites.get(url.hostname.replace(/^www\./, ""));
  const raw = rewrite?.(url.pathname.split("/").filter((segment) => segment !== ""));
  return raw ? new URL(raw) : url;
}

/** A file's page is its text; the page of a repository or a folder stands for the Dockerfile in it. */
function toGitHubRaw([owner, repository, view, ...rest]: readonly string[]): string | null {
  if (owner === undefined || repository === undefined) return null;
  const at = (path: readonly string[]) => `https://raw.githubusercontent.com/${join([owner, repository.replace(/\.git$/, ""), ...path])}`;
  if (view === undefined) return at(["HEAD", "Dockerfile"]);
  if (["blob", "raw", "edit", "blame"].includes(view) && rest.length > 1) return at(rest);
  return view === "tree" && rest.length > 0 ? at([...rest, "Dockerfile"]) : null;
}

/** The first file of a gist, of one revision where the page is that revision's. */
function toGistRaw([owner, id, revision]: readonly string[]): string | null {
  if (owner === undefined || id === undefined || !/^[0-9a-f]+$/i.test(id)) return null;
  const isRevision = revision !== undefined && /^[0-9a-f]{40}$/i.test(revision);
  return `https://gist.githubusercontent.com/${join([owner, id, "raw", isRevision ? revision : undefined])}`;
}

/** By GitLab's programming interface: its raw pages do not let other sites read them. A branch whose name has a slash is not told apart. */
function toGitLabRaw(segments: readonly string[]): string | null {
  const dash = segments.indexOf("-");
  const [view = "", ref, ...path] = segments.slice(dash + 1);
  if (dash < 2 || !["blob", "raw", "blame"].includes(view) || ref === undefined || path.length === 0) return null;
  return `https://gitlab.com/api/v4/projects/${segments.slice(0, dash).join("%2F")}/repository/files/${path.join("%2F")}/raw?ref=${ref}`;
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
