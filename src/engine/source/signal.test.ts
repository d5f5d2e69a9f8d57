import { expect, test } from "vitest";
import { isSignal } from "./signal.ts";

test.each(["TERM", "sigterm", "SIGRTMIN", "rtmin+15", "RTMAX-14", "9", "-1", "+64"])("%s is a signal", (text) => expect(isSignal(text)).toBe(true));
test.each(["", "0", "SIG", "SIGSIGTERM", "RTMIN+16", "RTMAX-15", "RTMIN-1", "1.5", "TERM "])("%j is none", (text) => expect(isSignal(text)).toBe(false));
