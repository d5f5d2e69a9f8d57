const LONGEST = 80;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file's name for an export, from the document's and the target's: `api.Dockerfile-release.svg`. Safe in any file system. */
export function exportedName(documentName: string, target: string, extension: string): string {
  const parts = [documentName, target].map(toSafe).filter((part) => part !== "");
  const name = parts.join("-").slice(0, LONGEST).replace(/[-.]+$/, "") || "Dockerfile";
  return `${RESERVED.test(name) ? `_${name}` : name}.${extension}`;
}

function toSafe(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replaceAll(/-{2,}/g, "-")
    .replace(/^[-.]+/, "")
    .replace(/[-.]+$/, "");
}
