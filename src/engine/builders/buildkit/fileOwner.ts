import { parseGoInteger } from "../../source/goNumbers.ts";

/**
 * The owner that `--chown` or USER gives to files, in one spelling for all that mean the same: numbers without leading
 * zeros, root as 0, a part left empty as 0, other names as written (client/llb/fileop.go, WithUser). Empty where none is given.
 */
export function readOwner(text: string): string {
  if (text === "") return "";
  const colon = text.indexOf(":");
  return colon === -1 ? readPart(text) : `${readPart(text.slice(0, colon))}:${readPart(text.slice(colon + 1))}`;
}

function readPart(text: string): string {
  if (text === "root" || text === "") return "0";
  const number = parseGoInteger(text, { base: 10, bits: 32, signed: true });
  return "value" in number ? String(number.value) : text;
}
