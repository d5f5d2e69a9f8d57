import { PassThrough, Writable } from "node:stream";
import { expect, test } from "vitest";
import type { AnswerCase } from "./batch.ts";
import { answerBatch } from "./batch.ts";

/** An engine that says which case it was given, and breaks on one that asks for it. */
const echo: AnswerCase = ({ id, dockerfile }) => {
  if (dockerfile === "break") throw new Error("broken on purpose");
  return { id, buildkit: { seen: dockerfile.length }, legacy28: {}, legacy20: {} } as unknown as ReturnType<AnswerCase>;
};

const line = (id: string, dockerfile: string): string => `${JSON.stringify({ id, dockerfile })}\n`;

async function* stream(...chunks: readonly string[]) {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
}

interface ReadAnswer {
  readonly id: unknown;
  readonly error?: { readonly message: string };
  readonly buildkit?: { readonly seen: number };
}

async function answersTo(...chunks: readonly string[]): Promise<ReadAnswer[]> {
  const output = new PassThrough();
  const pieces: Buffer[] = [];
  output.on("data", (piece: Buffer) => pieces.push(piece));
  await answerBatch(stream(...chunks), output, echo);
  const text = Buffer.concat(pieces).toString("utf8");
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((answer) => JSON.parse(answer) as ReadAnswer);
}

test("each case is answered once, in order", async () => {
  const ids = Array.from({ length: 200 }, (_, index) => `case-${index}`);
  const answers = await answersTo(ids.map((id) => line(id, "FROM scratch")).join(""));
  expect(answers.map(({ id }) => id)).toEqual(ids);
});

test("a malformed line is answered without an id, and the next is read", async () => {
  const answers = await answersTo("{oops\n", line("next", "ab"));
  expect(answers).toEqual([{ id: null, error: { message: expect.any(String) as string } }, expect.objectContaining({ id: "next", buildkit: { seen: 2 } })]);
});

test("a case that the engine breaks on is answered with an error, and the next is read", async () => {
  const [broken, next] = await answersTo(line("a", "break"), line("b", ""));
  expect(broken?.id).toBe("a");
  expect(broken?.error?.message).toContain("broken on purpose");
  expect(next).toMatchObject({ id: "b", buildkit: { seen: 0 } });
});

test("a field of the wrong type is answered with the case's id and the field's name", async () => {
  const [answer] = await answersTo(`${JSON.stringify({ id: "a", dockerfile: "", target: 5 })}\n`);
  expect(answer?.id).toBe("a");
  expect(answer?.error?.message).toContain("target");
});

test("blank lines are answered with nothing", async () => {
  expect(await answersTo("\n\n", line("a", ""), "\n")).toHaveLength(1);
});

test("a line of 10 MB in small chunks is one case", async () => {
  const text = line("long", "x".repeat(10_000_000));
  const chunks = Array.from({ length: Math.ceil(text.length / 65_536) }, (_, index) => text.slice(index * 65_536, (index + 1) * 65_536));
  expect(await answersTo(...chunks)).toEqual([expect.objectContaining({ id: "long", buildkit: { seen: 10_000_000 } })]);
});

test("an answer is written before the next case is read", async () => {
  const written: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const writtenAtRead: number[] = [];
  async function* input() {
    for (const id of ["a", "b", "c"]) {
      writtenAtRead.push(written.length);
      yield await Promise.resolve(Buffer.from(line(id, "")));
    }
  }
  await answerBatch(input(), output, echo);
  expect(writtenAtRead).toEqual([0, 1, 2]);
});

test("a slow reader holds the answers back instead of filling the memory", async () => {
  const release: (() => void)[] = [];
  const output = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => release.push(done) });
  let readCount = 0;
  async function* input() {
    for (const id of ["a", "b", "c"]) {
      readCount += 1;
      yield await Promise.resolve(Buffer.from(line(id, "")));
    }
  }
  const end = answerBatch(input(), output, echo);
  for (const expected of [1, 2, 3]) {
    await new Promise((resolve) => setImmediate(resolve));
    expect(readCount).toBe(expected);
    release.shift()?.();
  }
  await end;
});

test("a reader that goes away ends the batch quietly", async () => {
  const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error("write EPIPE")) });
  let readCount = 0;
  async function* input() {
    for (;;) {
      readCount += 1;
      yield await Promise.resolve(Buffer.from(line("a", "")));
    }
  }
  await answerBatch(input(), output, echo);
  expect(readCount).toBeLessThan(100);
});
