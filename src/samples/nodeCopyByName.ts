import type { Sample } from "./sample.ts";

export const nodeCopyByName: Sample = {
  id: "node-copy-by-name",
  title: "Two Node stages: copy from a named stage",
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
COPY --from=builder /app0/index0.js .
CMD ["node", "index.js"]
`,
};
