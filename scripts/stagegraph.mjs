// Starts the headless command: npm run --silent stagegraph -- COMMAND
import { bundleForNode } from "./bundle/bundleForNode.mjs";

const address = await bundleForNode({
  name: "cli",
  entry: "src/cli/main.ts",
  sources: ["src/cli", "src/engine", "src/viewmodel", "src/layout"],
});
const { main } = /** @type {typeof import("../src/cli/main.ts")} */ (await import(address));
process.exitCode = await main(process.argv.slice(2), { input: process.stdin, output: process.stdout, errors: process.stderr });
