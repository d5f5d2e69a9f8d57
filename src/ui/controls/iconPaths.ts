import { graphIcons } from "../../viewmodel/graphIcons.ts";

/** Outlines on a 16 by 16 grid, by what they stand for. */
export const iconPaths = {
  down: "M4.5 6.5 8 10l3.5-3.5",
  right: "M6.5 4.5 10 8l-3.5 3.5",
  open: graphIcons.buildContext,
  image: graphIcons.image,
  flag: graphIcons.target,
  check: "M3.5 8.5l3 3 6-7",
  close: "M4.5 4.5l7 7m0-7l-7 7",
  plus: "M8 4v8M4 8h8",
  warning: "M8 2.5l6 10.5H2zM8 6.5v3M8 11.2v.1",
  lock: "M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2",
  code: "M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5",
  graph: "M2.5 6h4v4h-4zM10.5 2.5h3v3h-3zM10.5 10.5h3v3h-3zM6.5 8h2V4h2M8.5 8v4h2",
  list: "M3 4h.1M3 8h.1M3 12h.1M6 4h7.5M6 8h7.5M6 12h7.5",
  panel: "M2.5 3.5h11v9h-11zM6.5 3.5v9",
  theme: "M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0M8 2.5v11",
  share: "M6.5 9.5l3-3M7 4.5l1-1a3 3 0 0 1 4.3 4.3l-1 1M9 11.5l-1 1a3 3 0 0 1-4.3-4.3l1-1",
  web: "M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0M2.5 8h11M8 2.5c-3.5 3.5-3.5 7.500 0 11M8 2.5c3.500 3.500 3.500 7.500 0 11",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
  minus: "M4 8h8",
  fit: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  fold: "M3 8h10M8 2v3.5M6 4l2 2 2-2M8 14v-3.5M6 12l2-2 2 2",
  unfold: "M3 8h10M8 6V2.5M6 4.5l2-2 2 2M8 10v3.5M6 11.5l2 2 2-2",
  up: "M4.5 9.5 8 6l3.5 3.5",
  find: "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.3 10.3l3.2 3.2",
  path: "M2.5 11.5h3v-7h5M8.5 2.5l2 2-2 2M11.5 11.5h2",
  turnRight: "M2 6h4v4H2zM10 6h4v4h-4zM6 8h4",
  turnDown: "M6 2h4v4H6zM6 10h4v4H6zM8 6v4",
  namedContext: graphIcons.namedContext,
} as const;

export type IconName = keyof typeof iconPaths;
