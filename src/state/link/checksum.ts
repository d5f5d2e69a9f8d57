/** FNV-1a of the text's UTF-16 units, 32 bits, in base 36: tells a changed text from the one that was written. */
export function checksumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
