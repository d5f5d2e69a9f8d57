import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("stagegraph.mjs", import.meta.url));

/** Runs the command as npm does, from another folder, and waits for its end. */
function run(words: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { input, cwd: "/", encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return { status, stdout, stderr };
}

test("the command builds itself and writes answers alone to its output", () => {
  const lines = [JSON.stringify({ id: "one", dockerfile: "FROM alpine\n" }), "broken", JSON.stringify({ id: "three", dockerfile: "FROM" })];
  const { status, stdout, stderr } = run(["batch"], lines.join("\n"));
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const answers = stdout.split("\n");
  expect(answers.pop()).toBe("");
  expect(answers.map((line) => (JSON.parse(line) as { id: unknown }).id)).toEqual(["one", null, "three"]);
});

test("many answers reach a pipe whole", () => {
  const lines = Array.from({ length: 300 }, (_, index) => JSON.stringify({ id: index, dockerfile: "FROM alpine AS a\nRUN echo a\n".repeat(20) }));
  const { status, stdout } = run(["batch"], lines.join("\n"));
  expect(status).toBe(0);
  const ids = stdout
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { id: unknown }).id);
  expect(ids).toEqual(lines.map((_, index) => index));
});

test("an unknown command ends with 2 and one line", () => {
  const { status, stdout, stderr } = run(["nonsense"]);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});
