import { formatFamiliar, formatReference, parseImageReference, withDefaultTag } from "../buildContext/imageReference.ts";

/** A tag as the client shows it: with a tag behind the name, without Docker Hub's. */
export function familiarTag(tag: string): string {
  const parsed = parseImageReference(tag);
  return "error" in parsed ? tag : formatFamiliar(withDefaultTag(parsed.reference));
}

/** The full form of an image's name: `docker.io/library/app:latest`. */
export function fullReference(name: string): string {
  const parsed = parseImageReference(name);
  return "error" in parsed ? name : formatReference(withDefaultTag(parsed.reference));
}
