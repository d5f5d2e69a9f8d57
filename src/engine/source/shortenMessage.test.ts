import { describe, expect, test } from "vitest";
import { shortenMessage } from "./shortenMessage.ts";

describe("a message as it is shown", () => {
  test("is itself up to a thousand characters", () => expect(shortenMessage("x".repeat(1000))).toBe("x".repeat(1000)));
  test("keeps its beginning and its end beyond", () => expect(shortenMessage(`begin ${"x".repeat(5000)} end`)).toMatch(/^begin x{694} … x{246} end$/));
  test("has no half characters where it is cut", () => expect(shortenMessage(`x${"😀".repeat(1000)}`)).toMatch(/^x(?:😀)+ … (?:😀)+$/u));
});
