import { deflateRawSync } from "node:zlib";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samples } from "../../samples/index.ts";
import { arbitraryView } from "../../testing/arbitraryView.ts";
import { propertySeed } from "../../testing/holdsFor.ts";
import { decodeLink, describeUnopened, encodeLink } from "./link.ts";
import type { LinkedView } from "./linkedView.ts";
import { blankView } from "./linkedView.ts";

interface KeptLink {
  readonly name: string;
  readonly hash: string;
  /** What differs from a view in which nothing was chosen. */
  readonly chosen: Partial<LinkedView>;
}

// These were given to people. Lines are added, never changed.
const keptLinks = readFileSync(new URL("./links.v1.jsonl", import.meta.url), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as KeptLink);
const example: LinkedView = { ...blankView, dockerfile: samples[0].dockerfile, documentTitle: samples[0].title, target: "stage2", selection: { stage: 1 } };

test.each(keptLinks)("a link of version 1 opens for ever: $name", async ({ hash, chosen }) => {
  expect(await decodeLink(hash)).toEqual({ kind: "view", view: { ...blankView, ...chosen } });
});

test("any view comes back from its link as it was", () =>
  fc.assert(
    fc.asyncProperty(arbitraryView, async (view) => {
      const hash = await encodeLink(view);
      expect(hash).toMatch(/^#v1:[\w-]+$/);
      expect(await decodeLink(hash)).toEqual({ kind: "view", view });
    }),
    { seed: propertySeed },
  ));

describe("a damaged link", () => {
  test("is told when it is cut off anywhere", async () => {
    const hash = await encodeLink(example);
    for (let length = "#v1:".length; length < hash.length; length += 1) expect(await decodeLink(hash.slice(0, length))).toEqual({ kind: "damaged" });
  });

  test("never opens as another view", async () => {
    const hash = await encodeLink(example);
    for (let at = "#v1:".length; at < hash.length; at += 1) {
      const changed = await decodeLink(`${hash.slice(0, at)}${hash[at] === "A" ? "B" : "A"}${hash.slice(at + 1)}`);
      // The last letter has bits that say nothing.
      expect([{ kind: "damaged" }, { kind: "view", view: example }]).toContainEqual(changed);
    }
  });

  test.each(["#v1:", "#v1:!!", "#v1:AAAAA", "#v1:é", "#v0:AAAA", `#v1:${pack(new Uint8Array([0x7b, 0xff, 0x7d]))}`, `#v1:${pack("[1]")}`])("%s is one", async (hash) => {
    expect(await decodeLink(hash)).toEqual({ kind: "damaged" });
  });
});

test.each([".", ")", ").", "=", "==", "%3D", ">", "%20", '"'])("what other programs leave behind a link does no harm: %s", async (end) => {
  expect(await decodeLink((await encodeLink(example)) + end)).toEqual({ kind: "view", view: example });
});

test("a colon that another program encoded does no harm", async () => {
  expect(await decodeLink((await encodeLink(example)).replace(":", "%3a"))).toEqual({ kind: "view", view: example });
});

test.each(["", "#", "#stage1", "#v1", "#version:1", "#v:abc", "v"])("%s is no link of ours", async (hash) => {
  expect(await decodeLink(hash)).toEqual({ kind: "none" });
});

test("a link of a later version is told with its version, whatever follows", async () => {
  expect(await decodeLink("#v2:anything at all")).toEqual({ kind: "later", version: 2 });
  expect(await decodeLink("#v10:")).toEqual({ kind: "later", version: 10 });
});

test("a link that unpacks to more than 10 MB is given up on the way", async () => {
  const bomb = `#v1:${deflateRawSync(new Uint8Array(300_000_000)).toString("base64url")}`;
  expect(await decodeLink(bomb)).toEqual({ kind: "too large" });
});

test("each link that does not open is told in a sentence that keeps the text", () => {
  for (const link of [{ kind: "damaged" }, { kind: "too large" }, { kind: "later", version: 2 }] as const) expect(describeUnopened(link)).toContain("Your text is kept.");
});

function pack(content: string | Uint8Array): string {
  return deflateRawSync(content).toString("base64url");
}
