import type { Sample } from "./sample.ts";

export const nodeCopyByNumber: Sample = {
  id: "node-copy-by-number",
  title: "Two Node stages: copy from stage 0",
  target: "",
  dockerfile: `FROM node
WORKDIR /app0
ENV NODE_GUOGUO guoguo0
COPY index0.js .
CMD ["node", "index0.js"]

FROM node 
WORKDIR /app
ENV NODE_GUOGUO guoguo_test
COPY index.js .
COPY --from=0 /app0/index0.js .
CMD ["node", "index.js"]
`,
};
