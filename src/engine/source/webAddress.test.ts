import { expect, test } from "vitest";
import { complainOfAddress } from "./webAddress.ts";

const fine = ["https://x.y/z", "http://", "https://a:b@x:80/%41?%zz", "https://[::1]:8/z", "https://x.y/a b", "https://x.y:/z", "https://é.example/é", "https://x%C3%A9/z", "https://a@b@c/"];
test.each(fine)("%s can be read", (address) => expect(complainOfAddress(address)).toBeUndefined());

test.each([
  ["https://x/%zz", 'parse "https://x/%zz": invalid URL escape "%zz"'],
  ["https://x/%4", 'parse "https://x/%4": invalid URL escape "%4"'],
  ["https://x/%é#f", 'parse "https://x/%é": invalid URL escape "%é"'],
  ["https://x/%aé", 'parse "https://x/%aé": invalid URL escape "%a\\xc3"'],
  ["https://x/#%", 'parse "https://x/#%": invalid URL escape "%"'],
  ["https://x%41/", 'parse "https://x%41/": invalid URL escape "%41"'],
  ["https://x y/", 'parse "https://x y/": invalid character " " in host name'],
  ["https://x:y/", 'parse "https://x:y/": invalid port ":y" after host'],
  ["https://[::1/", `parse "https://[::1/": missing ']' in host`],
  ["https://[::1]x/", 'parse "https://[::1]x/": invalid port "x" after host'],
  ["https://a/b@c/", undefined],
  ["https://a{@c/", 'parse "https://a{@c/": net/url: invalid userinfo'],
  ["https://a:%b@c/", 'parse "https://a:%b@c/": invalid URL escape "%b"'],
  ["https://x/\t", 'parse "https://x/\\t": net/url: invalid control character in URL'],
])("%s", (address, complaint) => expect(complainOfAddress(address)).toBe(complaint));
