import { format } from "node:util";

/**
 * A test as a file declares it.
 * @typedef {object} CollectedTest
 * @property {string} id its place among all tests, short since ids go between processes by the thousand
 * @property {string} name with the names of the groups around it
 * @property {string} fileName
 * @property {() => unknown} body
 * @property {readonly (() => unknown)[]} before what runs before each test of its groups, the outer first
 */

/** @typedef {(...values: any[]) => unknown} Body */

/**
 * Stands in for `vitest` in bundled test files: it notes what they declare and runs nothing. What it lacks is missing from
 * the bundle's imports, so that a test that needs more fails to load.
 * @param {unknown} expect what the tests import as `expect`
 */
export function createCollector(expect) {
  /** @type {CollectedTest[]} */
  const tests = [];
  /** @type {{ names: readonly string[], before: readonly (() => unknown)[] }} */
  let group = { names: [], before: [] };
  let fileName = "";

  /** @param {string} name @param {Body} body */
  const test = (name, body) => {
    const declared = group;
    tests.push({
      id: String(tests.length),
      name: [...declared.names, name].join(" "),
      fileName,
      body,
      // What a group declares below a test holds for that test too.
      get before() {
        return declared.before;
      },
    });
  };

  /** @param {string} name @param {Body} body */
  const describe = (name, body) => {
    const outer = group;
    group = { names: [...outer.names, name], before: outer.before };
    body();
    group = outer;
  };

  /** @param {() => unknown} body */
  const beforeEach = (body) => {
    group.before = [...group.before, body];
  };

  return {
    tests,
    /** @param {string} path of the file whose tests come next */
    beginFile: (path) => {
      fileName = path;
      group = { names: [], before: [] };
    },
    api: { expect, beforeEach, test: withEach(test), it: withEach(test), describe: withEach(describe) },
  };
}

/** @param {(name: string, body: Body) => void} declare */
function withEach(declare) {
  /** @param {readonly unknown[]} rows */
  const each = (rows) => (/** @type {string} */ name, /** @type {Body} */ body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      declare(nameRow(name, values), () => body(...values));
    }
  };
  return Object.assign(declare, { each });
}

/**
 * The name of a row of a table: `$field` is a field of its first value, `%s` its values in turn.
 * @param {string} name
 * @param {readonly unknown[]} values
 */
function nameRow(name, values) {
  const [first] = values;
  const filled = name.replaceAll(/\$(\w+)/g, (whole, field) => (typeof first === "object" && first !== null && field in first ? String(Reflect.get(first, field)) : whole));
  const places = filled.match(/%[sdifjoO]/g)?.length ?? 0;
  return places === 0 ? filled : format(filled, ...values.slice(0, places));
}
