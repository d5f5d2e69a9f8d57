/**
 * A made-up digest: 64 hex digits that depend on the text alone, so that the same build has the same ids each time.
 * Not a cryptographic hash: nothing is verified with it.
 */
export function digest(text: string): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x9e3779b1);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  let hex = "";
  for (let round = 0; round < 4; round += 1) {
    first = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
    second = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
    hex += inHex(first) + inHex(second);
  }
  return hex;
}

/** The digest of a text together with what it depends on. */
export function digestOf(...parts: readonly string[]): string {
  return digest(parts.map((it) => `${it.length}:${it}`).join(""));
}

function inHex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
