/** Outlines of the drawings inside the graph, on a 16 by 16 grid. */
export const graphIcons = {
  image: "M8 2l5.5 3v6L8 14l-5.5-3V5zM2.5 5L8 8l5.5-3M8 8v6",
  buildContext: "M2 12.5v-9h4l1.5 2H14v7z",
  namedContext: "M2 12.5v-9h4l1.5 2H14v7zM5 9.5h6",
  target: "M4 14V2.5M4 3h8l-2 3 2 3H4",
} as const;
