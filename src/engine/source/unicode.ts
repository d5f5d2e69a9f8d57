/**
 * White space as BuildKit counts it (Go's unicode.IsSpace), which differs from JavaScript's:
 * U+0085 is one, U+FEFF is not.
 */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x80) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** White space of one byte. */
export function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** How many bytes of a character stand before one that is a blank where text is read byte by byte; 0 where none is. */
export function bytesBeforeBlank(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  return code < 0x80 ? 0 : Math.max(0, utf8Bytes(String.fromCodePoint(code)).search(/[\u0085\u00A0]/));
}

/** First offset at or after `start`, below `end`, that is no white space. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Offset behind the last character that is no white space, never below `start`. */
export function skipSpaceBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
  const start = skipSpace(text, 0, text.length);
  return text.slice(start, skipSpaceBack(text, start, text.length));
}

/** Compares as Go does, byte by byte, which is by code points; JavaScript compares halves of letters. */
export function byCodePoint(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  let at = 0;
  while (at < length && left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
  if (at === length) return left.length - right.length;
  const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)];
  const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000;
  return isHalf(a) === isHalf(b) ? a - b : isHalf(a) ? 1 : -1;
}

/** Number of bytes of the text in UTF-8; a lone surrogate counts as U+FFFD, three bytes. */
export function utf8Length(text: string, start = 0, end = text.length): number {
  let bytes = end - start;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(at + 1))) {
      bytes += 2;
      at += 1;
    } else bytes += 2;
  }
  return bytes;
}

/** The text's UTF-8 bytes, one a character: how Go sees a string that it reads byte by byte. */
export function utf8Bytes(text: string): string {
  let bytes = "";
  for (const character of text) {
    const code = toScalar(character.codePointAt(0) ?? 0);
    if (code < 0x80) bytes += character;
    else if (code < 0x800) bytes += String.fromCharCode(0xc0 | (code >> 6), trail(code));
    else if (code < 0x10000) bytes += String.fromCharCode(0xe0 | (code >> 12), trail(code >> 6), trail(code));
    else bytes += String.fromCharCode(0xf0 | (code >> 18), trail(code >> 12), trail(code >> 6), trail(code));
  }
  return bytes;
}

function trail(code: number): number {
  return 0x80 | (code & 0x3f);
}

function toScalar(code: number): number {
  return code >= 0xd800 && code < 0xe000 ? 0xfffd : code;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
