import { describe, expect, test } from "vitest";
import { parseGoQuery, parseGoUrl } from "./goUrl.ts";

describe("an address taken apart", () => {
  test.each([
    ["HTTPS://u:p@h.x:80/a%2fb?q=1#r%20s", { scheme: "https", authority: "u:p@h.x:80", path: "/a/b", query: "q=1", fragment: "r s" }],
    ["http://[::1]:8080/", { scheme: "http", authority: "[::1]:8080", path: "/", query: "", fragment: "" }],
    ["http://[fe80::1%25en0]", { scheme: "http", authority: "[fe80::1%25en0]", path: "", query: "", fragment: "" }],
    ["github.com/a/b", { scheme: "", authority: "", path: "github.com/a/b", query: "", fragment: "" }],
    ["mailto:a", { scheme: "mailto", authority: "", path: "", query: "", fragment: "" }],
    ["http://é/%ff", { scheme: "http", authority: "é", path: "/%ff", query: "", fragment: "" }],
  ])("%s", (text, parts) => expect(parseGoUrl(text)).toEqual(parts));

  test.each(["http://h:x/", "http://[::1", "http://a[::1]", "http://[1.2.3.4]", "http://h/%zz", "http://h/#%", "http://a b/", "http://u<@h/", "http://1:2:3/", ":a", "a:b/c d\x7f", "1:2/3", "http://%41/"])("%j is none", (text) =>
    expect(parseGoUrl(text)).toBeUndefined(),
  );

  test("colons are fewer for the web alone", () => expect(parseGoUrl("git://1:2:3/")?.authority).toBe("1:2:3"));
});

test("a query's malformed pairs are left out", () => {
  expect(parseGoQuery("a=1+2&b&&c=%20")).toEqual({ pairs: [["a", "1 2"], ["b", ""], ["c", " "]], isWhole: true });
  expect(parseGoQuery("a=%k&b;c=1&d=2")).toEqual({ pairs: [["d", "2"]], isWhole: false });
});
