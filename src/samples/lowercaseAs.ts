import type { Sample } from "./sample.ts";

export const lowercaseAs: Sample = {
  id: "lowercase-as",
  title: "Hello in Go: a lowercase “as”",
  target: "",
  dockerfile: `# syntax=docker/dockerfile:1
FROM golang:1.21 as build
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
