import type { Sample } from "./sample.ts";

export const copyByNumber: Sample = {
  id: "copy-by-number",
  title: "Hello in Go: copy from stage 0",
  target: "",
  dockerfile: `# syntax=docker/dockerfile:1
FROM golang:1.25
WORKDIR /src
COPY <<EOF ./main.go
package main

import "fmt"

func main() {
  fmt.Println("hello, world")
}
EOF
RUN go build -o /bin/hello ./main.go

FROM scratch
COPY --from=0 /bin/hello /bin/hello
CMD ["/bin/hello"]
`,
};
