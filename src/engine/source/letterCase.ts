/** Go's strings.ToLower, which takes each character by itself: the dotted capital I becomes a plain i. */
export function toLowerCase(text: string): string {
  return (text.includes("\u0130") ? text.replaceAll("\u0130", "i") : text).toLowerCase();
}

/** Go's strings.ToUpper, which changes no character into two. */
export function toUpperCase(text: string): string {
  return Array.from(text, (it) => (Array.from(it.toUpperCase()).length === 1 ? it.toUpperCase() : it)).join("");
}

/** Whether a stage's name equals a text, ignoring case as Unicode folds it: the long s is an s, the Kelvin sign a k. */
export function isSameName(name: string, text: string): boolean {
  return name === text.toLowerCase().replaceAll("\u017F", "s");
}
