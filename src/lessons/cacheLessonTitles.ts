/** The cases in which a cache does not do what one expects, in the order of the list. Links hold an id: it is never used for anything else. */
export const cacheLessonTitles = [
  { id: "same-output", title: "A rebuilt stage with the same output" },
  { id: "unused-argument", title: "An ARG that changed and that nothing reads" },
  { id: "touch", title: "A file that was only touched" },
  { id: "install-first", title: "COPY before or behind the install" },
  { id: "changed-label", title: "A LABEL that changed" },
  { id: "no-cache-filter", title: "A stage that --no-cache-filter names" },
] as const;

export type CacheLessonId = (typeof cacheLessonTitles)[number]["id"];
