// Starts the headless command: npm run --silent stagegraph -- COMMAND
import { bundleForNode } from "./bundle/bundleForNode.mjs";

const address = await bundleForNode({
  name: "cli",
  entry: "src/cli/main.ts",
  sources: ["src/cli", "src/engine", "src/viewmodel", "src/layout", "src/picture"],
});
const { main } = /** @type {typeof import("../src/cli/main.ts")} */ (await import(address));
// npm runs this in the project's folder; files are named from where the user stands.
const folder = (process.env["npm_lifecycle_event"] && process.env["INIT_CWD"]) || process.cwd();
process.exitCode = await main(process.argv.slice(2), { input: process.stdin, output: process.stdout, errors: process.stderr, folder });
