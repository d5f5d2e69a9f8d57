import type { Sample } from "./sample.ts";

export const copyFromImage: Sample = {
  id: "copy-from-image",
  title: "Copy a program out of an image",
  target: "",
  dockerfile: `FROM ubuntu:16.04
COPY --from=quay.io/coreos/etcd:v3.3.9 /usr/local/bin/etcd /usr/local/bin/
`,
};
