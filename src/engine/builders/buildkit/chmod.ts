import { parseGoInteger } from "../../source/goNumbers.ts";
import { Refusal } from "../../source/refusal.ts";

const MOST_PERMISSIONS = 0o7777;

/**
 * The mode of a --chmod, an octal one without leading zeros; empty where none is given. Throws the refusal of one that is
 * neither octal nor symbolic (dockerfile2llb/convert_copy.go, dispatchCopy).
 */
export function readChmod(mode: string): string {
  if (mode === "") return "";
  const octal = parseGoInteger(mode, { base: 8, bits: 32, signed: false });
  if ("value" in octal) {
    if (octal.value > MOST_PERMISSIONS) throw notOctal(mode);
    return octal.value.toString(8);
  }
  if (/^[0-9]/.test(mode)) throw notOctal(mode);
  if (!isSymbolicMode(mode)) throw new Refusal("invalid syntax");
  return mode;
}

function notOctal(mode: string): Refusal {
  return new Refusal(`invalid chmod parameter: '${mode}'. it should be octal string and between 0 and 07777`);
}

/** Clauses such as `u+x,go=r`: who, then operators each with permissions. */
function isSymbolicMode(mode: string): boolean {
  return mode.split(",").every((it) => /^[augo]*(?:[-+=][rstwXxugo]*)+$/.test(it));
}
