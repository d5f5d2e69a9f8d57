import { parseGoInt } from "./goNumbers.ts";

const NAMES: ReadonlySet<string> = new Set([
  ..."ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX".split(
    " ",
  ),
  ...Array.from({ length: 15 }, (_, index) => `RTMIN+${index + 1}`),
  ...Array.from({ length: 14 }, (_, index) => `RTMAX-${index + 1}`),
]);

/** A number but 0, or a name with or without SIG, in any case (moby/sys/signal, ParseSignal). */
export function isSignal(text: string): boolean {
  const number = parseGoInt(text);
  return number === undefined ? NAMES.has(text.toUpperCase().replace(/^SIG/, "")) : number !== 0;
}
