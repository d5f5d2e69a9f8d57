import type { Sample } from "./sample.ts";

export const cProgramOnAlpine: Sample = {
  id: "c-program-on-alpine",
  title: "A C program: compiler image, small image",
  target: "",
  dockerfile: `FROM gcc:9.4 AS builder
COPY hello.c /src/hello.c
WORKDIR /src
RUN gcc --static -o hello hello.c

FROM alpine:3.13.5
COPY --from=builder /src/hello /src/hello
ENTRYPOINT ["/src/hello"]
CMD []
`,
  sizes: [
    ["image:docker.io/library/gcc:9.4", "1.14 GB"],
    ["step:builder:COPY hello.c /src/hello.c", "120 B"],
    ["step:builder:RUN gcc --static -o hello hello.c", "950 kB"],
    ["image:docker.io/library/alpine:3.13.5", "5.6 MB"],
    ["step:stage-1:COPY --from=builder /src/hello /src/hello", "950 kB"],
  ],
};
