import { GHOSTS, IMAGES, STAGE_NAMES, VALUES } from "./world.mjs";

/**
 * The images that a file may name, with what is known of them.
 * @param {string} text
 */
export function listImages(text) {
  const isComputed = /FROM[^]*\$/i.test(text);
  return Object.fromEntries([...IMAGES].filter(([name]) => isComputed || text.toLowerCase().includes(name)).map(([, { reference, image }]) => [reference, image]));
}

/**
 * The names that look like images and are none.
 * @param {string} text
 */
export function listMissing(text) {
  const lowered = text.toLowerCase();
  const isComputed = /FROM[^]*\$/i.test(text);
  const values = VALUES.filter((it) => /^[a-z0-9]+$/.test(it));
  const written = [...STAGE_NAMES, ...GHOSTS, "last-one", "barn", "d".repeat(64), ...Array.from({ length: 10 }, (_, index) => String(index))];
  const names = [...written.map((it) => it.toLowerCase()).filter((it) => lowered.includes(it)), ...(isComputed ? values : [])];
  // What a slip made of a name is nobody's image either.
  const joined = lowered.replace(/[\\`][ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*/g, " ");
  for (const [, name = ""] of joined.matchAll(/from(?:=|[ \t]+(?:--\S+[ \t]+)*)([a-z0-9][\w.:/-]*)(?=[\s,$]|$)/g)) names.push(...(name.endsWith(":") ? [`${name}9`, `${name}9-slim`] : [name]));
  const known = new Set([...IMAGES.values()].map((it) => it.reference));
  return [...new Set(names.map(toReference))].filter((it) => !known.has(it)).sort();
}

/** @param {string} name */
function toReference(name) {
  const tagged = /:[^/]*$/.test(name) ? name : `${name}:latest`;
  if (/^[^/]*[.:][^/]*\//.test(tagged)) return tagged;
  return tagged.includes("/") ? `docker.io/${tagged}` : `docker.io/library/${tagged}`;
}
