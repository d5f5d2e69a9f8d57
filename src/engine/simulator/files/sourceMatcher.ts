import { hasWildcard, matchesPathPattern } from "../../buildContext/pathPattern.ts";

/** Whether a path is what a source stands for, lies in it, or is a folder above it. Both without a slash before them. */
export function matcherOf(source: string): (path: string) => boolean {
  if (source === "") return () => true;
  if (!hasWildcard(source)) return (path) => path === source || path.startsWith(`${source}/`) || source.startsWith(`${path}/`);
  const patterns = source.split("/");
  return (path) => {
    const names = path.split("/");
    return patterns.every((pattern, index) => names[index] === undefined || matchesPathPattern(pattern, names[index]));
  };
}
