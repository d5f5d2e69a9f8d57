import { expect, test } from "vitest";
import { hasArchiveName } from "./archiveName.ts";

test.each(["a.tar", "a.tar.gz", "a.tar.z", "a.tar.zst", "a.TGZ", "/d/a.tbz", "a.tbz2", "a.txz", "a.tzst"])("%s is an archive's name", (path) => expect(hasArchiveName(path)).toBe(true));
test.each(["a", "atar", "a.gz", "a.tarx", "a.tar.bzip2", "a.tar./", "a.tar/b", "a.tgz.asc", "a.tbz3"])("%s is none", (path) => expect(hasArchiveName(path)).toBe(false));
