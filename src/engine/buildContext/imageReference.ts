import { toLowerCase } from "../source/letterCase.ts";

/** An image's name in its full form (distribution/reference). */
export interface ImageReference {
  readonly domain: string;
  readonly path: string;
  readonly tag: string;
  readonly digest: string;
}

/** A reference, or the message of a text that is none. */
export type ParsedReference = { readonly reference: ImageReference } | { readonly error: string };

const DEFAULT_DOMAIN = "docker.io";
const LONGEST_PATH = 255;
const IDENTIFIER = /^[a-f0-9]{64}$/;
const DOMAIN_PART = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const DOMAIN = `(?:${DOMAIN_PART}(?:\\.${DOMAIN_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PATH_PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const PATH = `${PATH_PART}(?:/${PATH_PART})*`;
const TAG = "\\w[\\w.-]{0,127}";
const DIGEST = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}";
const REFERENCE = new RegExp(`^((?:${DOMAIN}/)?${PATH})(?::(${TAG}))?(?:@(${DIGEST}))?$`);
const NAME = new RegExp(`^(?:(${DOMAIN})/)?(${PATH})$`);
const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([
  ["sha256", 64],
  ["sha384", 96],
  ["sha512", 128],
]);

/** Parses `ubuntu`, `ghcr.io/acme/app:1`, … into the full form (reference.ParseNormalizedNamed). */
export function parseImageReference(text: string): ParsedReference {
  if (IDENTIFIER.test(text)) return { error: `invalid repository name (${text}), cannot specify 64-byte hexadecimal strings` };
  const { domain, remainder } = splitDomain(text);
  const colon = remainder.indexOf(":");
  const name = colon === -1 ? remainder : remainder.slice(0, colon);
  if (name !== name.toLowerCase()) return { error: `invalid reference format: repository name (${name}) must be lowercase` };
  return parseFullReference(`${domain}/${remainder}`);
}

/** `domain/path[:tag][@digest]`. */
export function formatReference({ domain, path, tag, digest }: ImageReference): string {
  const name = domain === "" ? path : `${domain}/${path}`;
  return name + (tag === "" ? "" : `:${tag}`) + (digest === "" ? "" : `@${digest}`);
}

/** The reference with `latest` where it says neither tag nor digest (reference.TagNameOnly). */
export function withDefaultTag(reference: ImageReference): ImageReference {
  return reference.tag === "" && reference.digest === "" ? { ...reference, tag: "latest" } : reference;
}

/** The short form that Docker's commands show: `docker.io/library/ubuntu` is `ubuntu` (reference.FamiliarString). */
export function formatFamiliar(reference: ImageReference): string {
  if (reference.domain !== DEFAULT_DOMAIN) return formatReference(reference);
  const short = reference.path.startsWith("library/") ? reference.path.slice("library/".length) : reference.path;
  return formatReference({ ...reference, domain: "", path: short.includes("/") ? reference.path : short });
}

/** Parses a name in whatever form it is written, without making it full (reference.Parse). */
export function parseAnyReference(text: string): ParsedReference {
  return text === "" ? { error: "repository name must have at least one component" } : parseFullReference(text);
}

function parseFullReference(text: string): ParsedReference {
  const match = REFERENCE.exec(text);
  if (!match) return { error: REFERENCE.test(toLowerCase(text)) ? "repository name must be lowercase" : "invalid reference format" };
  const name = NAME.exec(match[1] ?? "");
  const domain = name?.[1] ?? "";
  const path = name ? (name[2] ?? "") : (match[1] ?? "");
  if (path.length > LONGEST_PATH) return { error: `repository name must not be more than ${LONGEST_PATH} characters` };
  const digest = match[3] ?? "";
  const digestError = digest === "" ? undefined : checkDigest(digest);
  if (digestError !== undefined) return { error: digestError };
  return { reference: { domain, path, tag: match[2] ?? "", digest } };
}

/** The complaint about a digest that is none, undefined for a good one (go-digest's Parse). */
export function checkDigest(digest: string): string | undefined {
  if (!/^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/.test(digest)) return "invalid checksum digest format";
  const colon = digest.indexOf(":");
  const length = DIGEST_LENGTHS.get(digest.slice(0, colon));
  if (length === undefined) return "unsupported digest algorithm";
  const hex = digest.slice(colon + 1);
  if (hex.length !== length) return "invalid checksum digest length";
  return /^[a-f0-9]+$/.test(hex) ? undefined : "invalid checksum digest format";
}

function splitDomain(name: string): { readonly domain: string; readonly remainder: string } {
  const slash = name.indexOf("/");
  if (slash === -1) return { domain: DEFAULT_DOMAIN, remainder: `library/${name}` };
  const first = name.slice(0, slash);
  const rest = name.slice(slash + 1);
  let domain = DEFAULT_DOMAIN;
  let remainder = name;
  if (first === "index.docker.io") remainder = rest;
  else if (first === "localhost" || /[.:]/.test(first) || first !== first.toLowerCase()) {
    domain = first;
    remainder = rest;
  }
  return { domain, remainder: domain === DEFAULT_DOMAIN && !remainder.includes("/") ? `library/${remainder}` : remainder };
}
