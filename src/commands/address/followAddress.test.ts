import { describe, expect, test } from "vitest";
import { samples } from "../../samples/index.ts";
import { encodeLink } from "../../state/link/link.ts";
import { blankView } from "../../state/link/linkedView.ts";
import { createAppStore } from "../../state/store.ts";
import type { ReadFile } from "../readDockerfileFile.ts";
import { followAddress } from "./followAddress.ts";

const [sample] = samples;
const linked = { ...blankView, dockerfile: "FROM a AS linked\n", documentTitle: "linked", target: "linked", builderFocus: "legacy" } as const;
const fetched: ReadFile = { kind: "text", dockerfile: "FROM a AS fetched\n", title: "example.com/Dockerfile" };

/** A browser with a history of its own, whose page opens at an address. */
function browse(start: string, answer: ReadFile = fetched) {
  const entries: { address: URL; state: unknown }[] = [{ address: new URL(start, "https://page.example/"), state: null }];
  let at = 0;
  const listeners = new Map<string, () => void | Promise<void>>();
  const asked: string[] = [];
  const entry = () => entries[at] ?? expect.fail("no entry");
  const browser = {
    location: {
      get pathname() {
        return entry().address.pathname;
      },
      get search() {
        return entry().address.search;
      },
      get hash() {
        return entry().address.hash;
      },
    },
    history: {
      get state() {
        return entry().state;
      },
      pushState: (state: unknown, _: string, address: string) => {
        entries.splice(at + 1, Infinity, { state: structuredClone(state), address: new URL(address, entry().address) });
        at += 1;
      },
      replaceState: (state: unknown, _: string, address?: string | URL | null) => {
        entries[at] = { state: structuredClone(state), address: typeof address === "string" ? new URL(address, entry().address) : entry().address };
      },
    },
    addEventListener: (name: string, listener: () => void | Promise<void>) => listeners.set(name, listener),
    fetchFile: ({ raw }: { raw: string }) => {
      asked.push(raw);
      return Promise.resolve(answer);
    },
  };
  // What was fetched is opened in a task of its own.
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    browser,
    asked,
    settle,
    address: () => `${entry().address.pathname}${entry().address.search}${entry().address.hash}`,
    go: async (step: number) => {
      at += step;
      await listeners.get("popstate")?.();
    },
    follow: async (hash: string) => {
      entries.splice(at + 1, Infinity, { state: null, address: new URL(hash, entry().address) });
      at += 1;
      await listeners.get("popstate")?.();
    },
  };
}

async function openPage(start: string, { answer = fetched, kept = sample.dockerfile } = {}) {
  const browsing = browse(start, answer);
  const store = createAppStore({ dockerfile: kept, documentTitle: "kept" });
  const address = followAddress(store, browsing.browser);
  await address.start();
  await browsing.settle();
  const text = () => store.getState().dockerfile;
  const open = (title: string) => store.actions.openDocument({ dockerfile: `FROM ${title}\n`, title, target: "" });
  return { ...browsing, store, address, shownAddress: browsing.address, text, open };
}

describe("on load", () => {
  test("a link is opened as its view, and the kept text stays beside it", async () => {
    const { store } = await openPage(await encodeLink(linked), { kept: "FROM mine\n" });
    expect(store.getState()).toMatchObject({ dockerfile: linked.dockerfile, target: "linked", builderFocus: "legacy" });
    expect(store.getState().files).toHaveLength(2);
    store.actions.undoReplace();
    expect(store.getState().dockerfile).toBe("FROM mine\n");
  });

  test("a link whose file is open already shows that one", async () => {
    const hash = await encodeLink(linked);
    const { store, open, address } = await openPage(hash);
    open("one");
    await address.open(`https://page.example/${hash}`);
    expect(store.getState()).toMatchObject({ dockerfile: linked.dockerfile, builderFocus: "legacy" });
    expect(store.getState().files).toHaveLength(2);
  });

  test("in the place of an untouched example there is nothing to take back", async () => {
    const { store } = await openPage(await encodeLink(linked));
    expect(store.getState()).toMatchObject({ dockerfile: linked.dockerfile, replaced: null });
  });

  test.each(["#v1:broken", "#v2:later", "?url=http://example.com/Dockerfile", "?url=nothing"])("%s keeps the text, with a sentence", async (start) => {
    const { store, asked } = await openPage(start, { kept: "FROM mine\n" });
    expect(store.getState()).toMatchObject({ dockerfile: "FROM mine\n", notice: { severity: "error" } });
    expect(asked).toEqual([]);
  });

  test.each(["", "#top", "?utm_source=x"])("%s asks for nothing", async (start) => {
    const { store, asked } = await openPage(start);
    expect(store.getState()).toMatchObject({ dockerfile: sample.dockerfile, notice: null });
    expect(asked).toEqual([]);
  });

  test("a file on the web is fetched and opened by its name", async () => {
    const { store, asked } = await openPage("?url=https://example.com/Dockerfile");
    expect(asked).toEqual(["https://example.com/Dockerfile"]);
    expect(store.getState()).toMatchObject({ dockerfile: fetched.dockerfile, documentTitle: "example.com/Dockerfile", webAddress: "https://example.com/Dockerfile", notice: null });
  });

  test("a link without a file is the view of the one on the web", async () => {
    const { store } = await openPage(`?url=https://example.com/Dockerfile${await encodeLink({ ...linked, dockerfile: null, documentTitle: "" })}`);
    expect(store.getState()).toMatchObject({ dockerfile: fetched.dockerfile, target: "linked", builderFocus: "legacy" });
  });

  test("a link with a file needs no other", async () => {
    const { text, asked } = await openPage(`?url=https://example.com/Dockerfile${await encodeLink(linked)}`);
    expect(text()).toBe(linked.dockerfile);
    expect(asked).toEqual([]);
  });

  test("a file that is not to be had leaves the text, with its sentence", async () => {
    const { store } = await openPage("?url=https://example.com/Dockerfile", { answer: { kind: "refused", sentence: "It answers 404." }, kept: "FROM mine\n" });
    expect(store.getState()).toMatchObject({ dockerfile: "FROM mine\n", notice: { text: "It answers 404." } });
  });
});

describe("Back and Forward", () => {
  test("bring each file as it was left", async () => {
    const { store, open, go, text } = await openPage("");
    open("one");
    store.actions.select({ stage: 0, madeIn: "graph" });
    open("two");
    store.actions.setDockerfile("FROM two\nRUN edited\n");
    await go(-1);
    expect(text()).toBe("FROM one\n");
    expect(store.getState().selection?.stage).toBe(0);
    await go(-1);
    expect(text()).toBe(sample.dockerfile);
    await go(2);
    expect(text()).toBe("FROM two\nRUN edited\n");
  });

  test("open a file again that was closed since", async () => {
    const { store, open, go, text } = await openPage("");
    open("one");
    open("two");
    store.actions.closeFile(store.getState().files[0]?.id ?? "");
    await go(-1);
    expect(text()).toBe("FROM one\n");
    expect(store.getState().replaced).toBeNull();
  });

  test("go over links that were followed", async () => {
    const { follow, go, text } = await openPage("", { kept: "FROM mine\n" });
    await follow(await encodeLink(linked));
    expect(text()).toBe(linked.dockerfile);
    await go(-1);
    expect(text()).toBe("FROM mine\n");
    await go(1);
    expect(text()).toBe(linked.dockerfile);
  });

  test("an opened file leaves the address without link and file", async () => {
    const { open, shownAddress, go } = await openPage(await encodeLink(linked));
    open("one");
    expect(shownAddress()).toBe("/");
    await go(-1);
    expect(shownAddress()).toMatch(/^\/#v1:/);
  });
});

describe("after a reload", () => {
  async function reload(page: Awaited<ReturnType<typeof openPage>>) {
    const store = createAppStore(page.store.getState());
    const address = followAddress(store, page.browser);
    await address.start();
    await page.settle();
    return { store, address };
  }

  test("a link that was opened is not opened again", async () => {
    const { store } = await reload(await openPage(await encodeLink(linked)));
    expect(store.getState()).toMatchObject({ dockerfile: linked.dockerfile, linkVersion: null });
    expect(store.getState().files).toHaveLength(1);
  });

  test("what was changed since stays, and the link's version is to be had beside it", async () => {
    const page = await openPage(await encodeLink(linked));
    page.store.actions.setDockerfile("FROM a AS linked\nRUN mine\n");
    const { store, address } = await reload(page);
    expect(store.getState().dockerfile).toBe("FROM a AS linked\nRUN mine\n");
    address.openLinkVersion();
    expect(store.getState()).toMatchObject({ dockerfile: linked.dockerfile, linkVersion: null });
    expect(store.getState().files).toHaveLength(2);
    expect(page.shownAddress()).toMatch(/^\/#v1:/);
  });

  test("a file on the web is not fetched again", async () => {
    const page = await openPage("?url=https://example.com/Dockerfile");
    const { store } = await reload(page);
    expect(page.asked).toHaveLength(1);
    expect(store.getState()).toMatchObject({ dockerfile: fetched.dockerfile, webAddress: "https://example.com/Dockerfile" });
  });

  test("a link that did not open is tried again", async () => {
    const { store } = await reload(await openPage("#v1:broken"));
    expect(store.getState().notice?.severity).toBe("error");
  });
});

describe("opened by hand", () => {
  test("a file on the web becomes a part of the address", async () => {
    const { address, shownAddress, text } = await openPage("");
    expect(await address.open("example.com/Dockerfile")).toBeNull();
    expect(text()).toBe(fetched.dockerfile);
    expect(shownAddress()).toBe("/?url=example.com/Dockerfile");
  });

  test("a link is opened like a file", async () => {
    const { address, shownAddress, text } = await openPage("");
    const hash = await encodeLink(linked);
    expect(await address.open(` https://elsewhere.example/stagegraph/${hash}\n`)).toBeNull();
    expect(text()).toBe(linked.dockerfile);
    expect(shownAddress()).toBe(`/${hash}`);
  });

  test("what cannot be opened is told, and the page stays as it is", async () => {
    const { address, text, store } = await openPage("");
    expect(await address.open("Dockerfile")).toContain("is no address");
    expect(await address.open("https://page.example/#v1:broken")).toContain("damaged");
    expect(text()).toBe(sample.dockerfile);
    expect(store.getState().notice).toBeNull();
  });
});

describe("while a file on the web is read", () => {
  async function readSlowly() {
    const browsing = browse("/");
    let arrive: (read: ReadFile) => void = () => undefined;
    browsing.browser.fetchFile = () => new Promise((resolve) => (arrive = resolve));
    const store = createAppStore({ dockerfile: "FROM own\n" });
    const address = followAddress(store, browsing.browser);
    await address.start();
    const opened = address.open("https://example.com/Dockerfile");
    await browsing.settle();
    return { store, address, opened, arrive: () => arrive(fetched), text: () => store.getState().dockerfile };
  }

  test("who gives it up is left alone, and is not told of it any more", async () => {
    const { store, address, opened, arrive, text } = await readSlowly();
    expect(store.getState().notice?.text).toBe("Reading example.com/Dockerfile…");
    address.giveUp();
    expect(store.getState().notice).toBeNull();
    arrive();
    expect(await opened).toBeNull();
    expect(text()).toBe("FROM own\n");
  });

  test("a file that was opened meanwhile stays on the page", async () => {
    const { store, opened, arrive, text } = await readSlowly();
    store.actions.openDocument({ dockerfile: "FROM picked\n", title: "picked", target: "" });
    arrive();
    expect(await opened).toBeNull();
    expect(text()).toBe("FROM picked\n");
  });

  test("what is typed meanwhile stays in its own file", async () => {
    const { store, opened, arrive, text } = await readSlowly();
    store.actions.setDockerfile("FROM own AS typed\n");
    arrive();
    expect(await opened).toBeNull();
    expect(text()).toBe("FROM a AS fetched\n");
    expect(store.getState().files.map(({ document }) => document?.dockerfile)).toContain("FROM own AS typed\n");
  });
});

test("a link that is shared stands in the address from then on", async () => {
  const { address, store, shownAddress } = await openPage("");
  store.actions.setDockerfile("FROM mine\n");
  address.adopt("/#v1:shared");
  expect(shownAddress()).toBe("/#v1:shared");
});
