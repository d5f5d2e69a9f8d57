import { expect, test } from "vitest";
import { createAppStore } from "../../state/store.ts";
import { decodeLink } from "../../state/link/link.ts";
import { selectWebAddress, writeSharedTexts } from "./sharedTexts.ts";

const place = { origin: "https://page.example", pathname: "/stagegraph/" };
const open = (title: string) => createAppStore({ dockerfile: "FROM a AS b\n", documentTitle: title, target: "b", webAddress: "https://example.com/a(1)/Dockerfile?x=1&y=2" }).getState();

test("link, badge and embed code name the same view", async () => {
  const { link, badge, embed, address, leftOut } = await writeSharedTexts(open("app"), place, "");
  expect(link).toMatch(/^https:\/\/page\.example\/stagegraph\/#v1:[\w-]+$/);
  expect(`${place.origin}${address}`).toBe(link);
  expect(badge).toBe(`[![Open in Stagegraph](https://page.example/stagegraph/badge.svg)](${link})`);
  expect(embed).toContain(`src="${link.replace("#", "?embed#")}" title="app in Stagegraph"`);
  expect(leftOut).toBe("");
  expect(await decodeLink(new URL(link).hash)).toMatchObject({ view: { dockerfile: "FROM a AS b\n", target: "b", documentTitle: "app" } });
});

test("a file on the web is named by its address, and the link holds the view alone", async () => {
  const state = open("example.com/a(1)/Dockerfile");
  const { link, badge, embed } = await writeSharedTexts(state, place, selectWebAddress(state));
  expect(new URL(link).searchParams.get("url")).toBe("https://example.com/a(1)/Dockerfile?x=1&y=2");
  expect(await decodeLink(new URL(link).hash)).toMatchObject({ view: { dockerfile: null, target: "b" } });
  // A bracket would end the address in Markdown, an ampersand begins a name in HTML.
  expect(badge.slice(badge.indexOf("](") + 2, -1)).not.toMatch(/\((?!http)/);
  expect(embed).toContain("?embed&amp;url=");
});

test("a text that was changed has no address on the web any more", () => {
  expect(selectWebAddress(open("example.com/a(1)/Dockerfile"))).not.toBe("");
  expect(selectWebAddress(open(""))).toBe("");
  expect(selectWebAddress(open("other"))).toBe("");
});

test("a title that is hostile stays text in the embed code", async () => {
  const { embed } = await writeSharedTexts(open('"><script>alert(1)</script>'), place, "");
  expect(embed).toContain('title="&quot;>&lt;script>alert(1)&lt;/script> in Stagegraph"');
});
