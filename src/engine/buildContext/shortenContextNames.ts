import type { BuildOptions } from "./buildOptions.ts";
import { formatFamiliar, parseImageReference } from "./imageReference.ts";

/** The options with the names of contexts as buildx hands them on: in their short form, without `latest`. A name that is none stays. */
export function shortenContextNames(options: BuildOptions): BuildOptions {
  if (!options.contexts) return options;
  return { ...options, contexts: Object.fromEntries(Object.entries(options.contexts).map(([name, value]) => [shorten(name), value])) };
}

function shorten(name: string): string {
  const parsed = parseImageReference(name);
  return "error" in parsed ? name : formatFamiliar(parsed.reference).replace(/:latest$/, "");
}
