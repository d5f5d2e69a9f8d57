/** The text of a comment `# NAME text` among those above an instruction; empty if there is none. */
export function findDescription(comments: readonly string[], name: string): string {
  if (name === "") return "";
  const prefix = `${name} `;
  return comments.find((it) => it.startsWith(prefix))?.slice(prefix.length) ?? "";
}
