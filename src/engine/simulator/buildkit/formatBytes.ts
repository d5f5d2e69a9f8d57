const UNITS = ["B", "kB", "MB", "GB", "TB"];

/** A number of bytes as BuildKit's progress prints it: `61B`, `1.06MB`. */
export function formatBytes(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? String(value) : value.toFixed(2)}${UNITS[unit] ?? ""}`;
}
