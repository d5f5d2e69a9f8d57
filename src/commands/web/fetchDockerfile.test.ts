import { expect, test } from "vitest";
import { fetchDockerfile } from "./fetchDockerfile.ts";

const file = { raw: "https://example.com/raw/Dockerfile", title: "example.com/Dockerfile" };

function answering(answer: () => Response | Promise<Response>, options: { isOnline?: boolean; deadline?: number } = {}) {
  const asked: (readonly [unknown, RequestInit | undefined])[] = [];
  const read = fetchDockerfile(file, {
    fetch: (address, init) => {
      asked.push([address, init]);
      return Promise.resolve().then(answer);
    },
    isOnline: () => options.isOnline ?? true,
    deadline: options.deadline ?? 60_000,
  });
  return { read, asked };
}

const withUrl = (response: Response, url: string) => Object.defineProperty(response, "url", { value: url });

test("a file is read, without cookies and without a referrer", async () => {
  const { read, asked } = answering(() => new Response("FROM a\n", { headers: { "content-type": "text/plain" } }));
  expect(await read).toEqual({ kind: "text", dockerfile: "FROM a\n", title: file.title });
  expect(asked).toEqual([[file.raw, expect.objectContaining({ credentials: "omit", referrerPolicy: "no-referrer" })]]);
});

test("a text that is not UTF-8 is opened with a note", async () => {
  expect(await answering(() => new Response(new Uint8Array([0x46, 0xff]))).read).toMatchObject({ kind: "text", note: expect.stringContaining("is not UTF-8") as string });
});

test.each([
  ["a page", () => new Response("<p>", { headers: { "content-type": "text/html; charset=utf-8" } }), "is a web page"],
  ["a page that says it is text", () => new Response("\n <!DOCTYPE html><html>", { headers: { "content-type": "text/plain" } }), "is a web page"],
  ["a file that is not there", () => new Response("", { status: 404 }), "answers 404: there is no such file"],
  ["a file that is not for everyone", () => new Response("", { status: 403 }), "answers 403: it is not for everyone"],
  ["a site that was asked too often", () => new Response("", { status: 429 }), "answers 429"],
  ["a site in trouble", () => new Response("", { status: 503 }), "answers 503: the site has trouble"],
  ["a file that says it is huge", () => new Response("", { headers: { "content-length": "5000001" } }), "more than 5 MB"],
  ["a file that is huge", () => new Response(new Uint8Array(5_000_001).fill(0x61)), "more than 5 MB"],
  ["bytes that are no text", () => new Response(new Uint8Array([0x46, 0, 0x46])), "is not text"],
  ["a way to an address without https", () => withUrl(new Response("FROM a"), "http://example.com/"), "not https"],
  ["a site that lets no other page read it", () => Promise.reject(new TypeError("Failed to fetch")), "(CORS)"],
])("%s is refused with a sentence", async (_, answer, words) => {
  expect(await answering(answer).read).toEqual({ kind: "refused", sentence: expect.stringContaining(words) as string });
});

test("where nothing is there, it is looked for elsewhere, and no further than it is found", async () => {
  const asked: unknown[] = [];
  const read = await fetchDockerfile(
    { raw: "https://a.example/1", elsewhere: ["https://a.example/2", "https://a.example/3"], title: "a" },
    {
      fetch: (address) => {
        asked.push(address);
        return Promise.resolve(address === "https://a.example/2" ? new Response("FROM a\n") : new Response("", { status: 404 }));
      },
      isOnline: () => true,
    },
  );
  expect(read).toMatchObject({ kind: "text", dockerfile: "FROM a\n" });
  expect(asked).toEqual(["https://a.example/1", "https://a.example/2"]);
});

test("without a connection that is what it says", async () => {
  expect(await answering(() => Promise.reject(new TypeError("Failed to fetch")), { isOnline: false }).read).toMatchObject({ sentence: expect.stringContaining("no connection") as string });
});

test("a site that never answers is given up", async () => {
  const read = fetchDockerfile(file, {
    fetch: (_, init) => new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")))),
    isOnline: () => true,
    deadline: 1,
  });
  expect(await read).toEqual({ kind: "refused", sentence: expect.stringContaining("no answer") as string });
});

test("a file that goes on and on is stopped, not read to its end", async () => {
  let chunks = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      chunks += 1;
      controller.enqueue(new Uint8Array(1_000_000).fill(0x61));
    },
  });
  expect(await answering(() => new Response(endless)).read).toMatchObject({ kind: "refused" });
  expect(chunks).toBeLessThan(20);
});
