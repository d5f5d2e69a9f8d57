/**
 * Whether a name fits a pattern of Go's path.Match: `*` and `?` within one name, `[…]` one character, `\` before a plain
 * one. False for a malformed pattern. Time grows with the product of both lengths at worst.
 */
export function matchesPathPattern(pattern: string, name: string): boolean {
  let at = 0;
  let start = 0;
  while (start < pattern.length) {
    const chunk = nextChunk(pattern, start);
    const isLast = chunk.end === pattern.length;
    if (chunk.isStarred && chunk.start === chunk.end) return !name.includes("/", at);
    let end = matchChunk(pattern, chunk, name, at);
    for (; chunk.isStarred && (end === FAILED || (isLast && end < name.length)); end = matchChunk(pattern, chunk, name, at)) {
      if (at >= name.length || name.charAt(at) === "/") return false;
      at += characterAt(name, at).length;
    }
    if (end < 0) return false;
    at = end;
    start = chunk.end;
  }
  return at === name.length;
}

/**
 * Whether patternmatcher.New takes the pattern: it has filepath.Match compare it with a dot, which complains of no more
 * than it reads until it knows that they differ.
 */
export function isPathPattern(pattern: string): boolean {
  const name = ".";
  let at = 0;
  for (let start = 0; start < pattern.length; ) {
    const chunk = nextChunk(pattern, start);
    if (chunk.isStarred && chunk.start === chunk.end) return true;
    let end = matchChunk(pattern, chunk, name, at);
    const isShort = end >= 0 && end < name.length && chunk.end === pattern.length;
    if (chunk.isStarred && at < name.length && (end === FAILED || isShort)) end = matchChunk(pattern, chunk, name, name.length);
    else if (isShort) return true;
    if (end < 0) return end !== MALFORMED;
    at = end;
    start = chunk.end;
  }
  return true;
}

/** Whether both builders take a source of COPY for a pattern, not for a name. */
export function hasWildcard(path: string): boolean {
  for (let at = 0; at < path.length; at += 1) {
    const character = path.charAt(at);
    if (character === "\\") at += 1;
    else if (character === "*" || character === "?" || character === "[") return true;
  }
  return false;
}

/** A stretch of a pattern without a star, and whether stars stand before it. */
interface Chunk {
  readonly isStarred: boolean;
  readonly start: number;
  readonly end: number;
}

const FAILED = -1;
const MALFORMED = -2;

function nextChunk(pattern: string, from: number): Chunk {
  let start = from;
  while (pattern.charAt(start) === "*") start += 1;
  let isInSet = false;
  let end = start;
  for (; end < pattern.length; end += 1) {
    const character = pattern.charAt(end);
    if (character === "\\") end += end + 1 < pattern.length ? 1 : 0;
    else if (character === "[") isInSet = true;
    else if (character === "]") isInSet = false;
    else if (character === "*" && !isInSet) break;
  }
  return { isStarred: start > from, start, end };
}

/** Where in the name the chunk ends. Goes through all of a chunk that does not fit, for it can still be malformed. */
function matchChunk(pattern: string, { start, end }: Chunk, name: string, from: number): number {
  let at = from;
  let hasFailed = false;
  for (let next = start; next < end; ) {
    if (at >= name.length) hasFailed = true;
    const read = hasFailed ? "" : characterAt(name, at);
    const character = pattern.charAt(next);
    if (character === "[") {
      const set = matchSet(pattern, next + 1, end, read);
      if (!set) return MALFORMED;
      if (!set.isMatch) hasFailed = true;
      next = set.next;
    } else if (character === "?") {
      if (read === "/") hasFailed = true;
      next += 1;
    } else {
      if (character === "\\") next += 1;
      if (next >= end) return MALFORMED;
      const wanted = characterAt(pattern, next);
      if (read !== wanted) hasFailed = true;
      next += wanted.length;
    }
    at += read.length;
  }
  return hasFailed ? FAILED : at;
}

/** A set from behind its bracket; undefined where it is malformed. */
function matchSet(pattern: string, from: number, end: number, read: string): { readonly isMatch: boolean; readonly next: number } | undefined {
  const isNegated = pattern.charAt(from) === "^" && from < end;
  const code = read.codePointAt(0) ?? 0;
  let next = isNegated ? from + 1 : from;
  let isIn = false;
  for (let count = 0; !(count > 0 && next < end && pattern.charAt(next) === "]"); count += 1) {
    const low = readSetCharacter(pattern, next, end);
    if (!low) return undefined;
    let high = low;
    if (pattern.charAt(low.next) === "-") {
      const upper = readSetCharacter(pattern, low.next + 1, end);
      if (!upper) return undefined;
      high = upper;
    }
    next = high.next;
    if (low.code <= code && code <= high.code) isIn = true;
  }
  return { isMatch: isIn !== isNegated, next: next + 1 };
}

/** One end of a range. It cannot be the pattern's last character: the set would stay open. */
function readSetCharacter(pattern: string, from: number, end: number): { readonly code: number; readonly next: number } | undefined {
  const character = from < end ? pattern.charAt(from) : "";
  if (character === "" || character === "-" || character === "]") return undefined;
  const at = character === "\\" ? from + 1 : from;
  const code = at < end ? pattern.codePointAt(at) : undefined;
  if (code === undefined) return undefined;
  const next = at + (code > 0xffff ? 2 : 1);
  return next < end ? { code, next } : undefined;
}

/** The whole character, also where it takes two units. */
function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
