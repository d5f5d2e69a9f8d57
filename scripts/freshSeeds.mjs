// Runs every property test with fresh seeds, one round after another: `npm run test:seeds -- 20`. Ends at the first failure and prints its seed.
import { execFileSync, spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";

const rounds = Number(process.argv[2] ?? 10);
const files = execFileSync("git", ["grep", "-l", "fast-check", "--", "*.test.ts"], { encoding: "utf8" }).trim().split("\n");

for (let round = 1; round <= rounds; round++) {
  const seed = String(randomInt(2 ** 31));
  console.log(`Round ${round} of ${rounds}, PROPERTY_SEED=${seed}`);
  const { status } = spawnSync("npx", ["vitest", "run", "--reporter=dot", ...files], { stdio: "inherit", env: { ...process.env, PROPERTY_SEED: seed } });
  if (status !== 0) process.exit(1);
}
