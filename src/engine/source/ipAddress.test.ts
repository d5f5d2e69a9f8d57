import { expect, test } from "vitest";
import { isIpAddress } from "./ipAddress.ts";

test.each(["0.0.0.0", "255.255.255.255", "::", "::1", "1:2:3:4:5:6:7:8", "1::8", "::ffff:1.2.3.4", "ABCD::"])("%s is an address", (text) => expect(isIpAddress(text)).toBe(true));
test.each(["", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4.5", ":", "1:2", "1::2::3", "12345::", "g::", "1:2:3:4:5:6:7:8:9", "::1.2.3"])("%j is none", (text) => expect(isIpAddress(text)).toBe(false));
