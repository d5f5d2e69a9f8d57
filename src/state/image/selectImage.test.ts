import { expect, test } from "vitest";
import { analyse, describeImages } from "../../engine/index.ts";
import { createAppStore } from "../store.ts";
import { selectImageView } from "./selectImage.ts";

function storeWith(dockerfile: string) {
  const store = createAppStore({ dockerfile });
  const answer = (text: string): void => {
    const revision = store.getState().inputRevision;
    store.actions.receiveAnalysis({ revision, dockerfile: text, analysis: analyse({ dockerfile: text, options: {} }) });
  };
  const describe = (text: string): void => store.actions.receiveImage({ revision: store.getState().inputRevision, description: describeImages({ dockerfile: text, options: {} }) });
  answer(dockerfile);
  describe(dockerfile);
  return { store, answer, describe };
}

test("until the image of a newer text is there, the last one stands as it was told", () => {
  const { store, answer, describe } = storeWith("FROM a AS one\nFROM one AS two\nRUN x\n");
  const view = selectImageView(store.getState());
  expect(view).toMatchObject({ targetName: "two" });
  const shorter = "FROM a AS other\n";
  store.actions.setDockerfile(shorter);
  answer(shorter);
  expect(selectImageView(store.getState())).toBe(view);
  describe(shorter);
  expect(selectImageView(store.getState())).toMatchObject({ targetName: "other" });
});

test("the image of a file that was left is not that of the file that came", () => {
  const { store, answer } = storeWith("FROM a AS one\n");
  expect(selectImageView(store.getState())).not.toBeNull();
  store.actions.openDocument({ dockerfile: "FROM b AS other\n", title: "", target: "" });
  answer("FROM b AS other\n");
  expect(selectImageView(store.getState())).toBeNull();
});
