/** Files as people write them, each with other corners of the language: what mutations start from. */
export const realisticDockerfiles: readonly string[] = [
  `# syntax=docker/dockerfile:1
ARG GO_VERSION=1.24
ARG BASE=alpine:\${ALPINE:-3.22}

FROM --platform=$BUILDPLATFORM golang:\${GO_VERSION}-alpine AS modules
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download

FROM modules AS compile
ARG TARGETOS TARGETARCH
ENV CGO_ENABLED=0 GOOS=$TARGETOS \\
    GOARCH=\${TARGETARCH}
# the sources change most often
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build \\
    # a comment among the lines
    go build -o /out/server ./cmd/server

FROM compile AS test
RUN go test ./...

FROM \${BASE} AS runtime
RUN addgroup -S app && adduser -S app -G app
COPY --from=compile --chown=app:app /out/server /usr/local/bin/server
COPY --from=busybox:musl /bin/wget /bin/wget
USER app
EXPOSE 8080/tcp 9090
HEALTHCHECK --interval=30s --retries=3 CMD ["wget", "-qO-", "http://localhost:8080/health"]
ENTRYPOINT ["server"]
CMD ["--listen", ":8080"]
`,
  `FROM python:3.13-slim as base
ENV PYTHONUNBUFFERED 1
LABEL org.opencontainers.image.title="Reports" maintainer='team@example.com'

FROM base as wheels
ADD https://example.com/constraints.txt /tmp/constraints.txt
COPY requirements*.txt /tmp/
RUN <<EOF
set -eu
pip wheel --wheel-dir /wheels -r /tmp/requirements.txt -c /tmp/constraints.txt
EOF

FROM base
COPY --from=0 /usr/local/lib /opt/base-lib
RUN --mount=type=bind,from=wheels,source=/wheels,target=/wheels pip install /wheels/*.whl
COPY <<-"settings.ini" <<run.sh /app/
	[server]
	port = $PORT
	settings.ini
#!/bin/sh
exec python -m reports "$@"
run.sh
VOLUME ["/data", "/cache"]
STOPSIGNAL SIGINT
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ONBUILD COPY . /app
ONBUILD RUN python -m compileall /app
WORKDIR app
CMD exec /app/run.sh
`,
  "# escape=`\r\nFROM mcr.microsoft.com/windows/servercore:ltsc2022 AS build\r\nSHELL [\"powershell\", \"-Command\"]\r\nRUN Invoke-WebRequest `\r\n  -Uri 'https://example.com/tool.zip' `\r\n  -OutFile C:\\tool.zip\r\n\r\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\r\nCOPY --from=BUILD C:\\tool.zip C:\\\r\nENV TOOL_HOME C:\\tool\r\n",
  `ARG NODE=22
FROM node:\${NODE}-alpine AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

FROM deps AS lint
COPY . .
RUN npm run lint && exit 0

FROM deps AS build
COPY --exclude=*.md . .
RUN --mount=type=secret,id=token,env=TOKEN --network=none npm run build -- --base=\${PREFIX:-/}

FROM scratch AS report
COPY --from=lint /app/report.xml /

FROM nginx:1.29-alpine
COPY --link --from=build /app/dist/ /usr/share/nginx/html/
COPY --from=report --chmod=0644 /report.xml /usr/share/nginx/html/
`,
  `from ubuntu:24.04 as tools
run apt-get update \\

 && apt-get install -y curl \\
    ca-certificates

FROM tools AS tools
RUN echo "\${MISSING:?must be given}"
MAINTAINER Somebody <somebody@example.com>
`,
];
