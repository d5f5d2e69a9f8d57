import type { Shortcut } from "../../commands/command.ts";

const isMac = (): boolean => navigator.platform.startsWith("Mac");

/** A shortcut as this system writes it: `Ctrl O`, `⌘ O`, `Shift F6`. */
export function printShortcut({ key, isControl, isShift }: Shortcut): string {
  const control = isMac() ? "⌘" : "Ctrl";
  return [isControl && control, isShift && "Shift", key.length === 1 ? key.toUpperCase() : key].filter(Boolean).join(" ");
}

/** A shortcut as `aria-keyshortcuts` writes it. */
export function ariaShortcut({ key, isControl, isShift }: Shortcut): string {
  return [isControl && (isMac() ? "Meta" : "Control"), isShift && "Shift", key.length === 1 ? key.toUpperCase() : key].filter(Boolean).join("+");
}
