import type { Sample } from "./sample.ts";

export const copyConfigFromImage: Sample = {
  id: "copy-config-from-image",
  title: "Copy a configuration out of an image",
  target: "",
  dockerfile: `FROM alpine:latest
COPY --from=nginx:latest /etc/nginx/nginx.conf /nginx.conf
`,
};
