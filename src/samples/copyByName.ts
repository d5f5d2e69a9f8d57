import type { Sample } from "./sample.ts";

export const copyByName: Sample = {
  id: "copy-by-name",
  title: "Hello in Go: copy from a named stage",
  target: "",
  dockerfile: `# syntax=docker/dockerfile:1
FROM golang:1.25 AS build
WORKDIR /src
COPY <<EOF /src/main.go
package main

import "fmt"

func main() {
  fmt.Println("hello, world")
}
EOF
RUN go build -o /bin/hello ./main.go

FROM scratch
COPY --from=build /bin/hello /bin/hello
CMD ["/bin/hello"]
`,
};
