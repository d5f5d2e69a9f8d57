import { parseGoBool } from "../../source/goNumbers.ts";
import { parseGoQuery, parseGoUrl } from "../../source/goUrl.ts";
import type { QueryPairs } from "../../source/goUrl.ts";
import { quote } from "../../source/quote.ts";

/** A git source of ADD or of a context. */
export interface GitReference {
  readonly remote: string;
  readonly ref: string;
  readonly subdir: string;
  readonly checksum: string;
  readonly keepsGitDir: boolean | undefined;
  readonly skipsSubmodules: boolean;
  readonly fetchesByCommit: boolean;
  /** `github.com/owner/name` could as well be a path: ADD takes it for one. */
  readonly couldBeLocal: boolean;
}

/** What a source can be: a git repository, no git at all, or a git address whose query is wrong. */
export type ParsedGitReference = { readonly kind: "git"; readonly reference: GitReference } | { readonly kind: "notGit" } | { readonly kind: "badQuery"; readonly error: string };

const NOT_GIT: ParsedGitReference = { kind: "notGit" };
/** The stretches end where the next can begin, so that an address that does not fit is not tried in every division. */
const SCP_FORM = /^([a-zA-Z0-9-_]+)@([a-zA-Z0-9-.]+):([^?#\n]*)(?:\?([^#\n]*))?(?:#([^\n]*))?$/;
const PROTOCOLS: ReadonlySet<string> = new Set(["http", "https", "ssh", "git"]);

/** Reads a source the way ADD and contexts do (dfgitutil/git_ref.go, ParseGitRef). */
export function parseGitReference(source: string): ParsedGitReference {
  if (source.startsWith("./") || source.startsWith("../")) return NOT_GIT;
  if (source.startsWith("github.com/")) return readAddress(source, true);
  const protocol = /^([a-zA-Z0-9]+):\/\//.exec(source)?.[1];
  if (protocol !== undefined) return PROTOCOLS.has(protocol.toLowerCase()) ? readAddress(source, false) : NOT_GIT;
  const scp = SCP_FORM.exec(source);
  const query = parseGoQuery(scp?.[4] ?? "");
  if (!scp || !query.isWhole) return NOT_GIT;
  return readQuery({ remote: `${scp[1] ?? ""}@${scp[2] ?? ""}:${scp[3] ?? ""}`, query: query.pairs, fragment: scp[5] ?? "", couldBeLocal: false });
}

interface Parts {
  readonly remote: string;
  readonly query: QueryPairs;
  readonly fragment: string;
  readonly couldBeLocal: boolean;
}

function readAddress(source: string, couldBeLocal: boolean): ParsedGitReference {
  const url = parseGoUrl(source);
  if (!url) return NOT_GIT;
  const { scheme, authority, path, fragment } = url;
  if (!couldBeLocal && scheme.startsWith("http") && !path.endsWith(".git")) return NOT_GIT;
  const { pairs } = parseGoQuery(url.query);
  return readQuery({ remote: couldBeLocal ? path : `${scheme}://${authority}${path}`, query: pairs, fragment, couldBeLocal });
}

function readQuery({ remote, query, fragment, couldBeLocal }: Parts): ParsedGitReference {
  const colon = fragment.indexOf(":");
  let ref = colon === -1 ? fragment : fragment.slice(0, colon);
  let subdir = colon === -1 ? "" : cleanSubdir(fragment.slice(colon + 1));
  let checksum = "";
  let keepsGitDir: boolean | undefined;
  let skipsSubmodules = false;
  let fetchesByCommit = false;
  let tag = "";
  let branch = "";
  const bad = (error: string): ParsedGitReference => ({ kind: "badQuery", error });
  for (const [key, values] of groupQuery(query)) {
    const value = values[0] ?? "";
    const isSwitch = key === "submodules" || key === "keep-git-dir" || key === "fetch-by-commit";
    if (values.length > 1) return bad(`query ${quote(key)} has multiple values`);
    if (value === "" && !isSwitch) return bad(`query ${quote(key)} has no value`);
    const flag = isSwitch ? (value === "" ? true : parseGoBool(value)) : undefined;
    if (isSwitch && flag === undefined) return bad(`invalid ${key} value: ${quote(value)}`);
    switch (key) {
      case "ref":
        if (ref !== "" && ref !== value) return bad(`ref conflicts: ${quote(ref)} vs ${quote(value)}`);
        ref = value;
        break;
      case "tag":
        tag = value;
        break;
      case "branch":
        branch = value;
        break;
      case "subdir":
        if (subdir !== "" && subdir !== value) return bad(`subdir conflicts: ${quote(subdir)} vs ${quote(value)}`);
        subdir = value;
        break;
      case "checksum":
      case "commit":
        checksum = value;
        break;
      case "keep-git-dir":
        keepsGitDir = flag;
        break;
      case "submodules":
        skipsSubmodules = flag === false;
        break;
      case "fetch-by-commit":
        fetchesByCommit = flag === true;
        break;
      case "mtime":
        if (value !== "checkout" && value !== "commit") return bad(`invalid mtime value: ${quote(value)} (must be "checkout" or "commit")`);
        break;
      default:
        return bad(`unexpected query ${quote(key)}`);
    }
  }
  if (tag !== "" && branch !== "") return bad("branch conflicts with tag");
  const named = tag === "" ? withPrefix(branch, "refs/heads/") : withPrefix(tag, "refs/tags/");
  if (named !== "" && ref !== "" && ref !== named) return bad(`ref conflicts: ${quote(ref)} vs ${quote(named)}`);
  return {
    kind: "git",
    reference: { remote, ref: named === "" ? ref : named, subdir, checksum, keepsGitDir, skipsSubmodules, fetchesByCommit, couldBeLocal },
  };
}

function groupQuery(query: QueryPairs): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const [name, value] of query) {
    const values = grouped.get(name);
    if (values) values.push(value);
    else grouped.set(name, [value]);
  }
  return grouped;
}

function withPrefix(name: string, prefix: string): string {
  return name === "" || name.startsWith(prefix) ? name : prefix + name;
}

function cleanSubdir(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
