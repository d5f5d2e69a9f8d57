import { cacheLessonTitles } from "./cacheLessonTitles.ts";
import type { CacheLessonId } from "./cacheLessonTitles.ts";

/** A case in which a cache does not do what one expects, with a file that shows it. Plain data. */
export interface CacheLesson {
  readonly id: CacheLessonId;
  /** As the list of cases says it. */
  readonly title: string;
  /** What happens, and why; true of the sample and of any file that it is shown on. */
  readonly words: string;
  readonly sample: CacheLessonSample;
}

export interface CacheLessonSample {
  readonly dockerfile: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** The build that filled the caches, where it differs. */
  readonly earlier?: { readonly name: string; readonly dockerfile?: string; readonly buildArgs?: Readonly<Record<string, string>> };
  readonly changedFiles?: readonly string[];
  readonly touchedFiles?: readonly string[];
  readonly ignoredStages?: readonly string[];
}

/** A case without what the list of titles says of it. */
type Lesson = Omit<CacheLesson, "id" | "title">;

const sameOutput: Lesson = {
  words:
    "The stage is built again, and COPY --from stays cached. Both builders compare the files that a COPY takes, never the stage that they come from: what is built again to the same content changes nothing behind it.",
  sample: {
    dockerfile: `FROM alpine AS build
COPY notes.txt /src/notes.txt
RUN echo "hello" > /out.txt

FROM alpine
COPY --from=build /out.txt /out.txt
RUN cat /out.txt
`,
    changedFiles: ["notes.txt"],
  },
};

const unusedArgument: Lesson = {
  words:
    "The next RUN runs again, and all below it. Each RUN gets every ARG above it in its environment, so its value counts for the cache, read or not. Declare an ARG right above what reads it.",
  sample: {
    dockerfile: `FROM alpine
ARG REVISION=1
RUN apk add --no-cache curl
COPY app /usr/local/bin/app
RUN app --version
`,
    buildArgs: { REVISION: "2" },
    earlier: { name: "Before the change", buildArgs: { REVISION: "1" } },
  },
};

const touched: Lesson = {
  words: "Everything stays cached. Both builders compare name, mode, owner and content of what a COPY takes, never its time: a fresh checkout costs no cache. A chmod does.",
  sample: {
    dockerfile: `FROM alpine
COPY app.conf /etc/app.conf
RUN wc -l /etc/app.conf
`,
    touchedFiles: ["app.conf"],
  },
};

const installFirst: Lesson = {
  words:
    "A step runs again once a step above it in its stage did. COPY of a whole folder takes every file, so an install below it runs again at any change. Where the list of packages is copied alone and first, the install above the other files stays cached.",
  sample: {
    dockerfile: `FROM node AS copy-first
WORKDIR /app
COPY . .
RUN npm ci

FROM node AS install-first
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node
COPY --from=copy-first /app /copy-first
COPY --from=install-first /app /install-first
`,
    changedFiles: ["src/index.js"],
  },
};

const changedLabel: Lesson = {
  words:
    "The legacy builder runs all below it again: each instruction is a link of its chain. BuildKit runs nothing: a LABEL is no step, and only the image's configuration is written anew.",
  sample: {
    dockerfile: `FROM alpine
LABEL version="2"
RUN apk add --no-cache curl
COPY app /usr/local/bin/app
`,
    earlier: {
      name: "Before the change",
      dockerfile: `FROM alpine
LABEL version="1"
RUN apk add --no-cache curl
COPY app /usr/local/bin/app
`,
    },
  },
};

const noCacheFilter: Lesson = {
  words:
    "BuildKit runs the steps of the stage and the one step right behind it. All else stays cached, with the old files: what a forced step leaves is filed under the key that it had before, and finds its old followers there.",
  sample: {
    dockerfile: `FROM alpine AS base
RUN date > /date.txt

FROM base AS child
RUN echo one
RUN echo two

FROM alpine
COPY --from=child /date.txt /date.txt
`,
    ignoredStages: ["base"],
  },
};

const lessons: Readonly<Record<CacheLessonId, Lesson>> = {
  "same-output": sameOutput,
  "unused-argument": unusedArgument,
  touch: touched,
  "install-first": installFirst,
  "changed-label": changedLabel,
  "no-cache-filter": noCacheFilter,
};

/** The cases in the order of the list. */
export const cacheLessons: readonly CacheLesson[] = cacheLessonTitles.map((titled) => ({ ...titled, ...lessons[titled.id] }));
