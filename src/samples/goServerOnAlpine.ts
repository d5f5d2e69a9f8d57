import type { Sample } from "./sample.ts";

export const goServerOnAlpine: Sample = {
  id: "go-server-on-alpine",
  title: "A Go server on Alpine",
  target: "",
  dockerfile: `# 编译环境
FROM golang:1.14 as build
ENV GOPROXY=https://goproxy.cn GO111MODULE=on CGO_ENABLED=0 GOOS=linux GOARCH=amd64
WORKDIR /17x
COPY . /17x
# -ldflags="-s -w" 减小二进制文件体积 https://golang.org/cmd/link/#hdr-Command_Line
RUN go build -o app ./cmd/main.go

# 运行环境
FROM alpine:latest
WORKDIR /root
# 时区信息
COPY --from=build /usr/share/zoneinfo/Asia/Shanghai /etc/localtime
# 二进制文件
COPY --from=build /17x/app .
# 配置文件
COPY  ./conf/config.yaml /root/conf/
ENTRYPOINT  ["./fm"]
`,
  sizes: [
    ["image:docker.io/library/golang:1.14", "810 MB"],
    ["step:build:COPY . /17x", "2 MB"],
    ["step:build:RUN go build -o app ./cmd/main.go", "60 MB"],
    ["image:docker.io/library/alpine:latest", "5.6 MB"],
    ["step:stage-1:COPY --from=build /usr/share/zoneinfo/Asia/Shanghai /etc/localtime", "600 B"],
    ["step:stage-1:COPY --from=build /17x/app .", "12 MB"],
    ["step:stage-1:COPY  ./conf/config.yaml /root/conf/", "1 kB"],
  ],
};
