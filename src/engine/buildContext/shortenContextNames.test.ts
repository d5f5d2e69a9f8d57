import { expect, test } from "vitest";
import { shortenContextNames } from "./shortenContextNames.ts";

test.each([
  ["alpine", "alpine"],
  ["alpine:latest", "alpine"],
  ["docker.io/library/alpine:3.20", "alpine:3.20"],
  ["ghcr.io/acme/app:latest", "ghcr.io/acme/app"],
  ["Foo", "Foo"],
  ["__proto__", "__proto__"],
])("%s is handed on as %s", (name, expected) => {
  expect(Object.keys(shortenContextNames({ contexts: Object.fromEntries([[name, "local:x"]]) }).contexts ?? {})).toEqual([expected]);
});

test("of two names for one thing the later counts", () => {
  expect(shortenContextNames({ contexts: { alpine: "local:a", "alpine:latest": "local:b" } })).toEqual({ contexts: { alpine: "local:b" } });
});

test("options without contexts stay as they are", () => {
  const options = { platform: "linux/arm64" };
  expect(shortenContextNames(options)).toBe(options);
});
