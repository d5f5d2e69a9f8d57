import { formatFamiliar, formatReference, parseImageReference, withDefaultTag } from "../../buildContext/imageReference.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { LegacySource } from "./legacyPlan.ts";
import type { Release } from "./release.ts";

/** No reference is longer: domain, path, tag and digest have their limits. */
const LONGEST_NAME = 4096;
const LONGEST_UNNAMED = 255;

/** What an image's name stands for, with the daemon's complaint where it is none or the image does not exist. */
export function resolveImage(name: string, options: BuildOptions, release: Release): LegacySource {
  if (name.length > LONGEST_NAME) return { kind: "error", message: "invalid reference format" };
  const parsed = parseImageReference(name);
  const complaint = release.references === "unnamed" ? complainOfOldName(name) : undefined;
  if (complaint !== undefined) return { kind: "error", message: complaint };
  if ("error" in parsed) return { kind: "error", message: release.references === "unnamed" ? withoutName(parsed.error) : parsed.error };
  const reference = formatReference(withDefaultTag(parsed.reference));
  if (!options.missing?.includes(reference)) return { kind: "image", reference };
  const familiar = formatFamiliar({ ...parsed.reference, tag: "", digest: "" });
  return { kind: "error", message: `pull access denied for ${familiar}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied` };
}

/** Where the older reader of names is stricter: capitals make no domain, brackets neither, and the domain counts for the length. */
function complainOfOldName(name: string): string | undefined {
  const slash = name.indexOf("/");
  const first = slash === -1 ? "" : name.slice(0, slash);
  if (!/[.:]/.test(first) && first !== first.toLowerCase()) return "invalid reference format: repository name must be lowercase";
  if (first.startsWith("[")) return "invalid reference format";
  const parsed = parseImageReference(name);
  if ("error" in parsed) return undefined;
  const { domain, path } = parsed.reference;
  return domain.length + 1 + path.length > LONGEST_UNNAMED ? `repository name must not be more than ${LONGEST_UNNAMED} characters` : undefined;
}

function withoutName(message: string): string {
  return message.replace(/^(invalid reference format: repository name) \(.*\) (must be lowercase)$/s, "$1 $2");
}
