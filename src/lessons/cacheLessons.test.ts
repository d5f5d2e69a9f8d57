import { describe, expect, test } from "vitest";
import { printRows, simulateWhatIf } from "../testing/simulateWhatIf.ts";
import type { CacheLessonId } from "./cacheLessonTitles.ts";
import { cacheLessons } from "./cacheLessons.ts";

function show(id: CacheLessonId): readonly string[] {
  const lesson = cacheLessons.find((each) => each.id === id);
  if (!lesson) return [];
  const { dockerfile, buildArgs, earlier, changedFiles = [], touchedFiles = [], ignoredStages = [] } = lesson.sample;
  const builds = earlier ? [{ id: 1, name: earlier.name, dockerfile: earlier.dockerfile ?? dockerfile, target: "", options: earlier.buildArgs ? { buildArgs: earlier.buildArgs } : {}, legacyVersion: "28" as const }] : [];
  return printRows(simulateWhatIf(dockerfile, { start: earlier ? 1 : "present", earlierBuilds: builds, changedFiles, touchedFiles, ignoredStages }, buildArgs ? { buildArgs } : {}).view);
}

describe("each case shows what its words say", () => {
  test("a rebuilt stage with the same output leaves COPY --from cached", () => {
    expect(show("same-output")).toEqual(["COPY notes.txt /src/notes.txt: reruns, reruns", 'RUN echo "hello" > /out.txt: reruns, reruns', "COPY --from=build /out.txt /out.txt: cached, cached", "RUN cat /out.txt: cached, cached"]);
  });

  test("an ARG that nothing reads reruns the next RUN and all below it", () => {
    expect(show("unused-argument")).toEqual(["ARG REVISION=1: cached, no step", "RUN apk add --no-cache curl: reruns, reruns", "COPY app /usr/local/bin/app: reruns, reruns", "RUN app --version: reruns, reruns"]);
  });

  test("a touched file reruns nothing", () => {
    expect(show("touch")).toEqual(["COPY app.conf /etc/app.conf: cached, cached", "RUN wc -l /etc/app.conf: cached, cached"]);
  });

  test("an install below a COPY of everything reruns, one above it does not", () => {
    const rows = show("install-first");
    expect(rows.slice(0, 3)).toEqual(["WORKDIR /app: cached, cached", "COPY . .: reruns, reruns", "RUN npm ci: reruns, reruns"]);
    expect(rows.slice(3, 7)).toEqual(["WORKDIR /app: cached, cached", "COPY package.json package-lock.json ./: cached, cached", "RUN npm ci: cached, cached", "COPY . .: reruns, reruns"]);
  });

  test("--no-cache-filter runs the stage and the step right behind it, and nothing further", () => {
    expect(show("no-cache-filter")).toEqual(["RUN date > /date.txt: cached, reruns", "RUN echo one: cached, reruns", "RUN echo two: cached, cached", "COPY --from=child /date.txt /date.txt: cached, cached"]);
  });

  test("a changed LABEL reruns all below it with the legacy builder, and nothing with BuildKit", () => {
    expect(show("changed-label")).toEqual(['LABEL version="2": reruns, no step', "RUN apk add --no-cache curl: reruns, cached", "COPY app /usr/local/bin/app: reruns, cached"]);
  });
});
