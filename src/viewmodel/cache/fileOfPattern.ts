const wildcards = /[*?]|\[[^\]]*\]/g;

/** A file that a path with wildcards takes: `package*.json` takes `package.json`, `go.*` takes `go.any`, `src/*` takes `src/any-file`. */
export function fileOfPattern(pattern: string): string {
  return pattern
    .split("/")
    .map((part) => (part.search(wildcards) === -1 ? part : nameOfPattern(part)))
    .join("/");
}

function nameOfPattern(part: string): string {
  const name = part.replace(wildcards, "");
  if (name === "") return "any-file";
  // Where a dot stands alone the star stood for what is on its other side.
  const start = name.startsWith(".") && !part.startsWith(".") ? "any" : "";
  return `${start}${name}${name.endsWith(".") ? "any" : ""}`;
}
