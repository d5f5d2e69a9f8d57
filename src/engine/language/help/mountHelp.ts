/** A key, or a type, of `RUN --mount`. */
export interface MountHelp {
  readonly name: string;
  readonly text: string;
  /** Stands without a value, or with true or false. */
  readonly isSwitch?: true;
  readonly values?: readonly string[];
}

/** The types in the order in which they are mostly meant. */
export const mountTypes: readonly MountHelp[] = [
  { name: "cache", text: "A directory that is kept from build to build and never comes into the image: for package managers and compilers." },
  { name: "bind", text: "Files of the build context, a stage or an image, to read without copying them. The type where none is given." },
  { name: "secret", text: "A secret that the build is given, as a file under /run/secrets or as a variable. It stays out of image and cache." },
  { name: "ssh", text: "The SSH agent that the build is given, for private repositories." },
  { name: "tmpfs", text: "An empty directory in memory that is gone behind the command." },
];

const from: MountHelp = { name: "from", text: "The stage, named context or image that the files come from; without it the build context, for a cache an empty directory." };
const source: MountHelp = { name: "source", text: "The path inside what from names; without it all of it." };
const target: MountHelp = { name: "target", text: "Where it appears in the file system of the command." };
const id: MountHelp = { name: "id", text: "Its name: caches of one name are one cache, a secret is found by it." };
const mode: MountHelp = { name: "mode", text: "The permissions, octal." };
const uid: MountHelp = { name: "uid", text: "The owner's number; without it 0." };
const gid: MountHelp = { name: "gid", text: "The group's number; without it 0." };
const required: MountHelp = { name: "required", text: "The build fails where it is not given.", isSwitch: true };
const readonly: MountHelp = { name: "readonly", text: "The command cannot write there.", isSwitch: true };
const readwrite: MountHelp = { name: "readwrite", text: "The command can write there; what it writes is thrown away.", isSwitch: true };
const sharing: MountHelp = { name: "sharing", text: "What builds at the same time do: write together (shared), each to its own (private), or wait (locked).", values: ["shared", "private", "locked"] };

const keys: ReadonlyMap<string, readonly MountHelp[]> = new Map([
  ["bind", [target, source, from, readwrite, readonly]],
  ["cache", [target, id, sharing, from, source, mode, uid, gid, readonly]],
  ["tmpfs", [target, { name: "size", text: "The most it may hold, such as 64m." }]],
  ["secret", [id, target, { name: "env", text: "The variable that holds it, in place of a file." }, required, mode, uid, gid]],
  ["ssh", [id, target, required, mode, uid, gid]],
]);

/** Other words for a key (instructions/commands_runmount.go). */
const aliases: ReadonlyMap<string, string> = new Map([["src", "source"], ["dst", "target"], ["destination", "target"], ["ro", "readonly"], ["rw", "readwrite"]]);

/** The keys of a type of mount, the most used ones first. */
export const mountKeysOf = (type: string): readonly MountHelp[] => keys.get(type) ?? [];

/** A key's help, also by its other names. */
export function findMountKey(type: string, written: string): MountHelp | undefined {
  const name = aliases.get(written) ?? written;
  if (name === "type") return { name, text: "What kind of files the command is shown: bind, cache, secret, ssh or tmpfs." };
  return mountKeysOf(type).find((it) => it.name === name) ?? [...keys.values()].flat().find((it) => it.name === name);
}
