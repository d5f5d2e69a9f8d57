const units = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
  { unit: "second", seconds: 1 },
] as const;

/** How long something lies back, in words; `milliseconds` counts up from then. */
export function agoWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const { unit, seconds: length } = units.find((each) => seconds >= each.seconds) ?? units[3];
  const count = Math.floor(seconds / length);
  if (unit === "second") return "less than a minute ago";
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}
