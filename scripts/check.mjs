// Runs every check, the cheap ones first, and stops at the first that fails with the command that helps.
import { spawnSync } from "node:child_process";

/** @type {readonly { readonly script: string, readonly arguments?: readonly string[], readonly about: string, readonly help: string }[]} */
const CHECKS = [
  { script: "typecheck", about: "types", help: "npm run typecheck" },
  { script: "lint", about: "style and rules", help: "npm run fix mends what a machine can; npm run lint shows the rest" },
  { script: "test:unit", about: "unit, architecture, property and conformance tests", help: "npm run test:watch -- NAME runs one file again at each change" },
  { script: "build", arguments: ["--", "--logLevel", "warn"], about: "the page", help: "npm run build" },
  { script: "size", about: "size budgets", help: "npm run build && npm run size; .size-limit.js says what counts" },
  {
    script: "e2e:built",
    about: "the page in a browser",
    help: "npm run e2e -- --last-failed runs it again, with a trace unless CI is set; npx playwright show-trace test-results/NAME/trace.zip shows what happened",
  },
];

for (const [position, check] of CHECKS.entries()) {
  console.log(`\n[${String(position + 1)}/${String(CHECKS.length)}] ${check.about}: npm run ${check.script}`);
  // On Windows npm is a batch file, which only a shell starts; no word here comes from outside.
  const { status } = spawnSync("npm", ["run", "--silent", check.script, ...(check.arguments ?? [])], { stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });
  if (status !== 0) {
    console.error(`\nFailed: ${check.about}. Next: ${check.help}`);
    console.error(`Checks: ${String(position)} passed, 1 failed`);
    process.exit(1);
  }
}
console.log(`\nChecks: ${String(CHECKS.length)} passed, 0 failed`);
