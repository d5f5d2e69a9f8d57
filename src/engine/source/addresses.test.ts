import { expect, test } from "vitest";
import { isIpAddress } from "./ipAddress.ts";
import { isSignal } from "./signal.ts";

test.each(["0.0.0.0", "255.255.255.255", "::", "::1", "1::", "2001:db8::8a2e:370:7334", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1", "1:2:3:4:5:6:7::"])("%s is an address", (text) => {
  expect(isIpAddress(text)).toBe(true);
});

test.each(["", "1.2.3", "1.2.3.4.5", "256.0.0.1", "01.2.3.4", "1.2.3.", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "::1.2.3.256", "1:2:3:4:5:6:7:8::", "localhost"])(
  "%j is none",
  (text) => expect(isIpAddress(text)).toBe(false),
);

test.each(["KILL", "sigkill", "SigTerm", "9", "-9", "64", "RTMIN", "SIGRTMIN+15", "RTMAX-14", "CLD"])("%s is a signal", (text) => expect(isSignal(text)).toBe(true));
test.each(["", "0", "SIG", "SIGSIGKILL", "KILLED", "RTMIN+16", "RTMAX-15", "RTMIN+0", " KILL", "9x"])("%j is no signal", (text) => expect(isSignal(text)).toBe(false));
