import { expect, test } from "vitest";
import { readPageAddress, writePageAddress } from "./pageAddress.ts";

test.each([
  ["", "", { url: null, isEmbed: false, theme: null, hash: "" }],
  ["?embed", "#v1:abc", { url: null, isEmbed: true, theme: null, hash: "#v1:abc" }],
  ["?url=https://a.example/b%3Fc=1&embed=", "", { url: "https://a.example/b?c=1", isEmbed: true, theme: null, hash: "" }],
  ["?url=", "", { url: null, isEmbed: false, theme: null, hash: "" }],
  ["?utm_source=x", "#top", { url: null, isEmbed: false, theme: null, hash: "#top" }],
  ["?embed&theme=dark", "", { url: null, isEmbed: true, theme: "dark", hash: "" }],
  ["?theme=__proto__", "", { url: null, isEmbed: false, theme: null, hash: "" }],
])("%s%s is read", (search, hash, expected) => expect(readPageAddress({ search, hash })).toEqual(expected));

test.each([
  [{}, "/page/"],
  [{ hash: "#v1:abc" }, "/page/#v1:abc"],
  [{ isEmbed: true, hash: "#v1:abc" }, "/page/?embed#v1:abc"],
  [{ url: "https://a.example/b?c=1&d=#x y" }, "/page/?url=https://a.example/b%3Fc%3D1%26d%3D%23x%20y"],
])("%o is written", (address, expected) => expect(writePageAddress("/page/", address)).toBe(expected));

test("an address survives being written and read", () => {
  const address = { url: "https://a.example/%20b?c=1&embed&url=2#v1:x", isEmbed: true, theme: "light" as const, hash: "#v1:abc" };
  const { search, hash } = new URL(writePageAddress("/", address), "https://page.example");
  expect(readPageAddress({ search, hash })).toEqual(address);
});
