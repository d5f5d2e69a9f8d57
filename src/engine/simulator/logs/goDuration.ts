const units = new Map([["ns", 1e-6], ["us", 1e-3], ["µs", 1e-3], ["μs", 1e-3], ["ms", 1], ["s", 1000], ["m", 60_000], ["h", 3_600_000]]);

/** A duration as Go prints it, `1m2.5s`, in milliseconds; null where it is none. */
export function readGoDuration(text: string): number | null {
  if (text.length > 60 || !/^(?:\d+(?:\.\d+)?(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return null;
  let sum = 0;
  for (const [, amount = "0", unit = "s"] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|μs|ms|s|m|h)/g)) sum += Number(amount) * (units.get(unit) ?? 0);
  return Number.isFinite(sum) ? sum : null;
}
