import { describe, expect, test } from "vitest";
import { cleanKeepingEnd, isAbsolutePath, normalizePath, normalizeWorkdir, toSlash, withoutDrive } from "./platformPath.ts";

const attempt = (read: () => string): string => {
  try {
    return read();
  } catch (refusal) {
    return `refused: ${(refusal as Error).message}`;
  }
};

test("backslashes separate on Windows, and are letters on Linux", () => {
  expect(toSlash("a\\b\\c/d", "windows")).toBe("a/b/c/d");
  expect(toSlash("a\\b", "linux")).toBe("a\\b");
});

test.each([
  ["/a", true, true],
  ["\\a", false, true],
  ["C:\\a", false, true],
  ["c:/a", false, true],
  ["c:a/", false, false],
  ["a/", false, false],
  ["d:/a", false, false],
  ["//a/b", true, false],
])("%j is absolute on Linux: %s, on Windows: %s", (path, onLinux, onWindows) => expect([isAbsolutePath(path, "linux"), isAbsolutePath(path, "windows")]).toEqual([onLinux, onWindows]));

describe("a working directory on Linux", () => {
  test.each([
    ["", "test", "/test"],
    ["", "/test", "/test"],
    ["", "", "/"],
    ["/test", "", "/test"],
    ["test", "", "/test"],
    ["test", "a", "/test/a"],
    ["/test", "a/", "/test/a"],
    ["/test", "..", "/"],
    ["/test", "../../a//b/.", "/a/b"],
    ["/test", "/a\\b", "/a\\b"],
    ["/test", "c:\\a", "/test/c:\\a"],
  ])("below %j, %j is %j", (current, path, expected) => expect(normalizeWorkdir(current, path, "linux")).toBe(expected));
});

describe("a working directory on Windows", () => {
  test.each([
    ["", "test", "\\test"],
    ["", "c:\\test", "\\test"],
    ["", "", "\\"],
    ["C:\\test", "", "\\test"],
    ["C:\\test", "a/b\\", "\\test\\a\\b"],
    ["C:\\test", "\\a\\..\\b\\", "\\b"],
    ["C:test", "a", "\\test\\a"],
    ["\\test", "c:a", "\\test\\a"],
    ["\\test", "C:", 'refused: removing drive letter: No relative path specified in "C:"'],
    ["\\test", "d:\\a", "refused: removing drive letter: The specified path is not on the system drive (C:)"],
    ["\\test", "cc:\\a", "refused: removing drive letter: The specified path is not on the system drive (C:)"],
    ["\\test", "\\\\server\\share", "refused: removing drive letter: UNC paths are not supported"],
    ["\\test", "/\\server", "refused: removing drive letter: UNC paths are not supported"],
    ["\\test", "ab", "\\test\\ab"],
    ["\\test", "a", "\\test\\a"],
    ["\\test", ":b", "refused: removing drive letter: The specified path is not on the system drive (C:)"],
  ])("below %j, %j is %j", (current, path, expected) => expect(attempt(() => normalizeWorkdir(current, path, "windows"))).toBe(expected));
});

describe("a destination keeps the end that says that it is a folder", () => {
  test.each([
    ["/w", "a", "/w/a", "/w/a"],
    ["/w", "a/", "/w/a/", "/w/a/"],
    ["/w", "/a/", "/a/", "/a/"],
    ["/w", "/", "/", "/"],
    ["/w", "./", "/w/", "/w/"],
    ["/w", "a/.", "/w/a/.", "/w/a/."],
    ["/w", "../.", "/.", "/."],
    ["/w", ".a", "/w/.a", "/w/.a"],
    ["/w", "/.a", "/.a", "/.a"],
    ["/w", "c:\\a\\", "/w/c:\\a\\", "/a/"],
    ["/w", "a\\", "/w/a\\", "/w/a/"],
  ])("below %j, %j is %j on Linux and %j on Windows", (parent, path, onLinux, onWindows) => {
    expect(normalizePath(parent, path, "linux", true)).toBe(onLinux);
    expect(normalizePath(parent, path, "windows", true)).toBe(onWindows);
  });
});

test.each([
  ["/", "/"],
  ["/a/../", "/"],
  ["/a/../b//c", "/b/c"],
  ["/a/./b/", "/a/b/"],
  ["/a/b/.", "/a/b/."],
  ["/a/../.", "/."],
])("%j goes to the solver as %j", (path, expected) => expect(cleanKeepingEnd(path)).toBe(expected));

test.each([
  ["d:\\", "refused: The specified path is not on the system drive (C:)", "refused: The specified path is not on the system drive (C:)"],
  ["z", "z", "z"],
  ["AB", "AB", "AB"],
  [":b", "refused: The specified path is not on the system drive (C:)", "refused: The specified path is not on the system drive (C:)"],
  ["\\l", "/l", "/l"],
  ["/l/", "/l", "/l/"],
  ["c:\\", "/", "/"],
  ["c:", 'refused: No relative path specified in "c:"', 'refused: No relative path specified in "c:"'],
  ["\\.\\C$", "/C$", "/C$"],
  ["\\\\.\\C$", "refused: UNC paths are not supported", "refused: UNC paths are not supported"],
  ["\\a\\b\\..\\c\\", "/a/c", "/a/c/"],
  ["c:a\\b", "a/b", "a/b"],
])("on Windows %j without its drive is %j, with its last slash %j", (path, plain, kept) => {
  expect(attempt(() => withoutDrive(path, "windows", false))).toBe(plain);
  expect(attempt(() => withoutDrive(path, "windows", true))).toBe(kept);
  expect(withoutDrive(path, "linux", true)).toBe(path);
});
