import type { Command, Shortcut } from "./command.ts";

/** The part of a KeyboardEvent that tells which keys are down. */
export interface KeysDown {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The command that these keys mean. While text is typed, only keys that write nothing count. */
export function findCommand(commands: readonly Command[], keys: KeysDown, place: "text" | "elsewhere"): Command | undefined {
  return commands.find(({ shortcut }) => shortcut && isPressed(shortcut, keys) && (place === "elsewhere" || worksInText(shortcut)));
}

function isPressed(shortcut: Shortcut, keys: KeysDown): boolean {
  if (keys.altKey || (keys.ctrlKey || keys.metaKey) !== Boolean(shortcut.isControl)) return false;
  if (shortcut.key.length > 1) return keys.key === shortcut.key && keys.shiftKey === Boolean(shortcut.isShift);
  return keys.key.toLowerCase() === shortcut.key && (isSign(shortcut.key) || !keys.shiftKey);
}

/** Whether the key has no upper and lower case: then Shift may be what makes it. */
function isSign(key: string): boolean {
  return key.toUpperCase() === key.toLowerCase();
}

function worksInText({ key, isControl }: Shortcut): boolean {
  return Boolean(isControl) || /^F\d+$/.test(key);
}
