import type { Sample } from "./sample.ts";

export const unconnectedStages: Sample = {
  id: "unconnected-stages",
  title: "Two Node stages that share nothing",
  target: "",
  dockerfile: `FROM node AS builder
WORKDIR /app0
ENV NODE_GUOGUO guoguo0
COPY index0.js .
CMD ["node", "index0.js"]

FROM node 
WORKDIR /app
ENV NODE_GUOGUO guoguo_test
COPY index.js .
CMD ["node", "index.js"]
`,
};
