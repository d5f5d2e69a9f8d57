import { expect, test } from "vitest";
import { createAppStore } from "./store.ts";
import { createWorkerNotices } from "./workerNotices.ts";

test("what fails is told until it works again", () => {
  const store = createAppStore();
  const notices = createWorkerNotices(store);
  notices.tell("arrange", "hung");
  expect(store.getState().notice?.text).toBe("Arranging this graph took longer than 20 s and was given up. The verdicts are complete.");
  notices.clear("read");
  expect(store.getState().notice).not.toBeNull();
  notices.clear("arrange");
  expect(store.getState().notice).toBeNull();
});

test("another notice stays when a worker answers again", () => {
  const store = createAppStore();
  const notices = createWorkerNotices(store);
  notices.tell("read", "crashed");
  store.actions.setNotice({ severity: "note", text: "other" });
  notices.clear("read");
  expect(store.getState().notice?.text).toBe("other");
});

test("that the text is not read stands before all else", () => {
  const store = createAppStore();
  const notices = createWorkerNotices(store);
  notices.tell("simulate", "blocked");
  notices.tell("read", "blocked");
  notices.tell("arrange", "blocked");
  expect(store.getState().notice?.text).toMatch(/^Reading this text did not start/);
});
