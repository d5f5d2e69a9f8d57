/** net.ParseIP: IPv4 without leading zeros, or IPv6 with at most one `::` and perhaps an IPv4 tail. */
export function isIpAddress(text: string): boolean {
  if (isIpv4(text)) return true;
  if (!text.includes(":")) return false;
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((it) => (it === "" ? [] : it.split(":")));
  const tail = groups.at(-1) ?? "";
  const hasIpv4Tail = tail.includes(".");
  if (hasIpv4Tail && !isIpv4(tail)) return false;
  const count = groups.length + (hasIpv4Tail ? 1 : 0);
  const isHex = groups.slice(0, hasIpv4Tail ? -1 : undefined).every((it) => /^[0-9A-Fa-f]{1,4}$/.test(it));
  return isHex && (halves.length === 2 ? count < 8 : count === 8);
}

function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((it) => /^(?:0|[1-9][0-9]{0,2})$/.test(it) && Number(it) <= 255);
}
