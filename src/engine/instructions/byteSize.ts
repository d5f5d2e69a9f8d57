const UNITS = "kmgtp";

/** A size such as `64m` or `1.5 GiB` in bytes, units of 1024; undefined where it is none (go-units, RAMInBytes). */
export function parseByteSize(text: string): number | undefined {
  const match = /^(.*[0-9.]|.*(?= )) ?([^0-9. ]*)$/s.exec(text);
  if (!match) return undefined;
  const [, number = "", suffix = ""] = match;
  if (!/^\+?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?$/i.test(number)) return undefined;
  if (!/^(?:|b|[kmgtp](?:b|ib)?)$/i.test(suffix)) return undefined;
  return Math.trunc(Number(number) * 1024 ** (UNITS.indexOf(suffix.charAt(0).toLowerCase() || "b") + 1));
}
