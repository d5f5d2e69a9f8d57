import { describe, expect, test } from "vitest";
import { FIRST_BUILD, analyse, applyTextEdits, listContextPaths, simulateAfter } from "../../engine/index.ts";
import { installFirst } from "./installFirst.ts";

function rewrite(dockerfile: string, files?: readonly string[]): string | null {
  const change = installFirst({ dockerfile, stages: analyse({ dockerfile, options: {} }).stages, contextPaths: listContextPaths(dockerfile), files });
  return change && applyTextEdits(dockerfile, change.edits);
}

describe("the install moves above the COPY of its folder, with the lists that it reads", () => {
  test.each([
    ["FROM node\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\n", "FROM node\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n"],
    ["FROM python\nCOPY --chown=1 . /app\n\nRUN pip install --no-cache-dir -r requirements.txt\n", "FROM python\nCOPY --chown=1 requirements.txt /app/\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY --chown=1 . /app\n"],
    ["FROM golang\nCOPY api/ /src/\nRUN --mount=type=cache,target=/go/pkg/mod \\\n    go mod download\n", "FROM golang\nCOPY api/go.mod api/go.sum /src/\nRUN --mount=type=cache,target=/go/pkg/mod \\\n    go mod download\nCOPY api/ /src/\n"],
  ])("%j", (before, after) => expect(rewrite(before)).toBe(after));
});

test("of a described build context the lists that are there are copied", () => {
  expect(rewrite("FROM node\nCOPY . .\nRUN npm install\n", ["package.json", "index.js"])).toContain("COPY package.json ./\n");
  expect(rewrite("FROM node\nCOPY . .\nRUN npm install\n", ["index.js"])).toBeNull();
});

test.each([
  ["an install that does more", "FROM node\nCOPY . .\nRUN npm ci && npm run build\n"],
  ["a package by its folder", "FROM python\nCOPY . .\nRUN pip install .\n"],
  ["an install of what is named", "FROM node\nCOPY . .\nRUN npm install express\n"],
  ["another list", "FROM python\nCOPY . .\nRUN pip install -r requirements-dev.txt\n"],
  ["an install in another folder", "FROM node\nCOPY . .\nRUN npm ci --prefix=web\n"],
  ["an install of workspaces", "FROM node\nCOPY . .\nRUN npm ci --workspace=web\n"],
  ["an install of the folder itself", "FROM node\nCOPY . .\nRUN npm install -g\n"],
  ["an install that reads a second list", "FROM python\nCOPY . .\nRUN pip install --constraint=limits.txt -r requirements.txt\n"],
  ["another list of modules", "FROM golang\nCOPY . .\nRUN go mod download -modfile=tools.mod\n"],
  ["another step between", "FROM node\nCOPY . .\nRUN make\nRUN npm ci\n"],
  ["a comment between", "FROM node\nCOPY . .\n# why\nRUN npm ci\n"],
  ["a source that is a variable", "FROM node\nARG D=.\nCOPY $D .\nRUN npm ci\n"],
  ["several sources", "FROM node\nCOPY src/ lib/ ./\nRUN npm ci\n"],
  ["what excludes files", "FROM node\nCOPY --exclude=*.json . .\nRUN npm ci\n"],
  ["the lists alone", "FROM node\nCOPY package.json ./\nRUN npm ci\nCOPY . .\n"],
])("%s is left as it is", (_, dockerfile) => expect(rewrite(dockerfile)).toBeNull());

test("after it a changed file leaves the install in both caches", () => {
  const ran = (dockerfile: string): readonly (readonly string[])[] => {
    const input = { dockerfile, options: {} };
    const surroundings = { ...FIRST_BUILD.surroundings, changedFiles: [["src/a.js", "changed"]] as const };
    const { legacy, buildkit } = simulateAfter([{ input, scenario: FIRST_BUILD }], { input, scenario: { ...FIRST_BUILD, surroundings } });
    return [legacy, buildkit].map(({ works }) => works.flatMap(({ label, state }) => (state === "done" && label.includes("npm ci") ? [label] : [])));
  };
  const before = "FROM node\nWORKDIR /app\nCOPY . .\nRUN npm ci\n";
  expect(ran(before).map((list) => list.length)).toEqual([1, 1]);
  expect(ran(rewrite(before) ?? "")).toEqual([[], []]);
});
