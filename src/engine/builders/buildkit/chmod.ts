import { parseGoInteger } from "../../source/goNumbers.ts";
import { Refusal } from "../../source/refusal.ts";

const MOST_PERMISSIONS = 0o7777;

/** Refuses a --chmod that is neither octal nor symbolic (dockerfile2llb/convert_copy.go, dispatchCopy). */
export function checkChmod(mode: string): void {
  if (mode === "") return;
  const octal = parseGoInteger(mode, { base: 8, bits: 32, signed: false });
  if ("value" in octal) {
    if (octal.value > MOST_PERMISSIONS) throw notOctal(mode);
    return;
  }
  if (/^[0-9]/.test(mode)) throw notOctal(mode);
  if (!isSymbolicMode(mode)) throw new Refusal("invalid syntax");
}

function notOctal(mode: string): Refusal {
  return new Refusal(`invalid chmod parameter: '${mode}'. it should be octal string and between 0 and 07777`);
}

/** Clauses such as `u+x,go=r`: who, then operators each with permissions. */
function isSymbolicMode(mode: string): boolean {
  return mode.split(",").every((it) => /^[augo]*(?:[-+=][rstwXxugo]*)+$/.test(it));
}
