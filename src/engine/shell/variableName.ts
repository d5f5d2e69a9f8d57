/**
 * Where a variable's name ends that begins at `start`: letters, digits and underscores, digits alone, or one special
 * character (shell/lex.go, processName).
 * @returns offset behind the name in UTF-16 units; `start` where no name begins
 */
export function endOfName(word: string, start: number): number {
  const first = word.codePointAt(start);
  if (first === undefined) return start;
  if (isDigit(first)) return endOfRun(word, start, isDigit);
  return "@*#?-$!".includes(String.fromCodePoint(first)) ? start + 1 : endOfRun(word, start, isNamePart);
}

function endOfRun(word: string, start: number, belongs: (code: number) => boolean): number {
  let at = start;
  for (let code = word.codePointAt(at); code !== undefined && belongs(code); code = word.codePointAt(at)) at += code > 0xffff ? 2 : 1;
  return at;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code > 0x7f && /^\p{Nd}$/u.test(String.fromCodePoint(code)));
}

function isNamePart(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
  return /^[\p{L}\p{Nd}]$/u.test(String.fromCodePoint(code));
}
