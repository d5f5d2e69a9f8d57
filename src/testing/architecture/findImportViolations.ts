import { posix } from "node:path";
import type { Area, ImportTable } from "./importTable.ts";
import { findArea } from "./importTable.ts";
import { readImports } from "./readImports.ts";
import type { ProjectFile } from "./sourceTree.ts";

const TEST_FILE = /\.test\.tsx?$/;
const CODE_FILE = /\.tsx?$/;

/** Compares every import below `src/` with the table. One sentence for each that it does not allow. */
export function findImportViolations(files: readonly ProjectFile[], table: ImportTable): readonly string[] {
  return files
    .filter(({ path }) => path.startsWith("src/") && path !== "src/README.md")
    .flatMap((file) => {
      const area = findArea(file.path, table);
      if (area === undefined) return [`${file.path} stands in no folder of the table`];
      if (!CODE_FILE.test(file.path)) return [];
      return readImports(file).flatMap((specifier) => {
        const complaint = describeViolation({ file, area, specifier, table });
        return complaint === undefined ? [] : [`${file.path} imports ${specifier}: ${complaint}`];
      });
    });
}

interface ImportUnderTest {
  readonly file: ProjectFile;
  readonly area: Area;
  readonly specifier: string;
  readonly table: ImportTable;
}

function describeViolation(one: ImportUnderTest): string | undefined {
  return one.specifier.startsWith(".") ? describeOwnViolation(one) : describePackageViolation(one);
}

function describePackageViolation({ file, area, specifier, table }: ImportUnderTest): string | undefined {
  const allowed = TEST_FILE.test(file.path) ? [...area.packages, ...table.forTests.packages] : area.packages;
  if (allowed.some((name) => name === "*" || specifier === name || specifier.startsWith(name.endsWith(":") ? name : `${name}/`))) return undefined;
  return `${area.name} may not import this package`;
}

function describeOwnViolation({ file, area, specifier, table }: ImportUnderTest): string | undefined {
  const target = posix.join(posix.dirname(file.path), specifier.replace(/\?.*$/, ""));
  const allowed = TEST_FILE.test(file.path) ? [...area.areas, ...table.forTests.areas] : area.areas;
  if (allowed.includes("*")) return undefined;
  const imported = findArea(target, table);
  if (imported === undefined) return `${target} stands in no folder of the table`;
  if (imported === area) return undefined;
  if (imported.isRoot) return `nothing imports ${imported.name}`;
  if (imported.isEngine && !area.isEngine && target !== table.facade) return `outside the engine only ${table.facade} is imported`;
  return allowed.includes(imported.name) ? undefined : `${area.name} may not import ${imported.name}`;
}
