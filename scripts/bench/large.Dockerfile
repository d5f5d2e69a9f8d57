# syntax=docker/dockerfile:1

# versions of everything that is not built from this tree
ARG LEDGER_VERSION=v1.0.0
ARG RELAY_VERSION=v2.1.7
ARG BEACON_VERSION=v3.2.4
ARG ARCHIVE_VERSION=v1.3.1
ARG GATEWAY_VERSION=v2.4.8
ARG COURIER_VERSION=v3.5.5
ARG LANTERN_VERSION=v1.6.2
ARG HARBOUR_VERSION=v2.7.9
ARG ORBIT_VERSION=v3.8.6
ARG QUARTZ_VERSION=v1.9.3
ARG EMBER_VERSION=v2.10.0
ARG WILLOW_VERSION=v3.11.7
ARG FALCON_VERSION=v1.12.4
ARG GRANITE_VERSION=v2.13.1
ARG MEADOW_VERSION=v3.14.8
ARG COBALT_VERSION=v1.15.5
ARG SAFFRON_VERSION=v2.16.2
ARG JUNIPER_VERSION=v3.17.9
# what the images at the end stand on
ARG RUNTIME_BASE=alpine
ARG RUNTIME_VERSION=3.22
ARG COMPILER_VERSION=1.26
ARG WITH_SYMBOLS

FROM example.org/observatory/ledger:${LEDGER_VERSION} AS ledger

FROM example.org/observatory/relay:${RELAY_VERSION} AS relay

FROM example.org/observatory/beacon:${BEACON_VERSION} AS beacon

FROM example.org/observatory/archive:${ARCHIVE_VERSION} AS archive

FROM example.org/observatory/gateway:${GATEWAY_VERSION} AS gateway

FROM example.org/observatory/courier:${COURIER_VERSION} AS courier

FROM example.org/observatory/lantern:${LANTERN_VERSION} AS lantern

FROM example.org/observatory/harbour:${HARBOUR_VERSION} AS harbour

# toolbox holds what the stages below share
FROM --platform=$BUILDPLATFORM golang:${COMPILER_VERSION}-alpine AS toolbox
ARG TARGETPLATFORM
WORKDIR /tree/toolbox
ENV TOOL_FLAGS_0="-trimpath -mod=vendor"
RUN apk add --no-cache bash clang file git lld make \
  musl-dev pkgconfig \
  && mkdir -p /out /var/cache/tree
COPY --link --from=ledger / /

# compiler holds what the stages below share
FROM toolbox AS compiler
ARG TARGETPLATFORM
WORKDIR /tree/compiler
ENV TOOL_FLAGS_1="-trimpath -mod=vendor"
RUN apk add --no-cache bash clang file git lld make \
  musl-dev pkgconfig \
  && mkdir -p /out /var/cache/tree
COPY --link --from=relay / /

# packager holds what the stages below share
FROM compiler AS packager
ARG TARGETPLATFORM
WORKDIR /tree/packager
ENV TOOL_FLAGS_2="-trimpath -mod=vendor"
RUN apk add --no-cache bash clang file git lld make \
  musl-dev pkgconfig \
  && mkdir -p /out /var/cache/tree
COPY --link --from=beacon / /

# orbit builds the orbit library and its command
FROM compiler AS orbit
WORKDIR $GOPATH/src/example.org/observatory/orbit
ARG ORBIT_VERSION
ARG TARGETPLATFORM
ADD --keep-git-dir=true "https://example.org/observatory/orbit.git#$ORBIT_VERSION" .
RUN --mount=type=cache,target=/root/.cache <<EOT
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building orbit at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=orbit REVISION="${revision}" OUT=/usr/bin/orbit
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/orbit --version; fi
  file /usr/bin/orbit | grep -q "statically linked"
  install -D -m 0644 LICENSE "/out/licences/orbit"
EOT

# quartz builds the quartz library and its command
FROM compiler AS quartz
WORKDIR $GOPATH/src/example.org/observatory/quartz
ARG QUARTZ_VERSION
ARG TARGETPLATFORM
ADD --keep-git-dir=true "https://example.org/observatory/quartz.git#$QUARTZ_VERSION" .
RUN --mount=type=cache,target=/root/.cache <<'END'
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building quartz at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=quartz REVISION="${revision}" OUT=/usr/bin/quartz
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/quartz --version; fi
  file /usr/bin/quartz | grep -q "statically linked"
  install -D -m 0644 LICENSE "/out/licences/quartz"
END

# ember builds the ember library and its command
FROM compiler AS ember
WORKDIR $GOPATH/src/example.org/observatory/ember
ARG EMBER_VERSION
ARG TARGETPLATFORM
ADD --keep-git-dir=true "https://example.org/observatory/ember.git#$EMBER_VERSION" .
RUN --mount=type=cache,target=/root/.cache <<EOT
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building ember at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=ember REVISION="${revision}" OUT=/usr/bin/ember
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/ember --version; fi
  file /usr/bin/ember | grep -q "statically linked"
  install -D -m 0644 LICENSE "/out/licences/ember"
EOT

# willow builds the willow library and its command
FROM compiler AS willow
WORKDIR $GOPATH/src/example.org/observatory/willow
ARG WILLOW_VERSION
ARG TARGETPLATFORM
ADD --keep-git-dir=true "https://example.org/observatory/willow.git#$WILLOW_VERSION" .
RUN --mount=type=cache,target=/root/.cache <<'END'
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building willow at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=willow REVISION="${revision}" OUT=/usr/bin/willow
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/willow --version; fi
  file /usr/bin/willow | grep -q "statically linked"
  install -D -m 0644 LICENSE "/out/licences/willow"
END

# falcon builds the falcon library and its command
FROM compiler AS falcon
WORKDIR $GOPATH/src/example.org/observatory/falcon
ARG FALCON_VERSION
ARG TARGETPLATFORM
ADD --keep-git-dir=true "https://example.org/observatory/falcon.git#$FALCON_VERSION" .
RUN --mount=type=cache,target=/root/.cache <<EOT
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building falcon at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=falcon REVISION="${revision}" OUT=/usr/bin/falcon
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/falcon --version; fi
  file /usr/bin/falcon | grep -q "statically linked"
  install -D -m 0644 LICENSE "/out/licences/falcon"
EOT

# granite builds the granite library and its command
FROM compiler AS granite
WORKDIR $GOPATH/src/example.org/observatory/granite
ARG GRANITE_VERSION
ARG TARGETPLATFORM
ADD --keep-git-dir=true "https://example.org/observatory/granite.git#$GRANITE_VERSION" .
RUN --mount=type=cache,target=/root/.cache <<'END'
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building granite at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=granite REVISION="${revision}" OUT=/usr/bin/granite
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/granite --version; fi
  file /usr/bin/granite | grep -q "statically linked"
  install -D -m 0644 LICENSE "/out/licences/granite"
END

# meadow builds the meadow library and its command
FROM compiler AS meadow
WORKDIR $GOPATH/src/example.org/observatory/meadow
ARG MEADOW_VERSION
ARG TARGETPLATFORM
ADD --keep-git-dir=true "https://example.org/observatory/meadow.git#$MEADOW_VERSION" .
RUN --mount=type=cache,target=/root/.cache <<EOT
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building meadow at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=meadow REVISION="${revision}" OUT=/usr/bin/meadow
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/meadow --version; fi
  file /usr/bin/meadow | grep -q "statically linked"
  install -D -m 0644 LICENSE "/out/licences/meadow"
EOT

# cobalt builds the cobalt library and its command
FROM compiler AS cobalt
WORKDIR $GOPATH/src/example.org/observatory/cobalt
ARG COBALT_VERSION
ARG TARGETPLATFORM
ADD --keep-git-dir=true "https://example.org/observatory/cobalt.git#$COBALT_VERSION" .
RUN --mount=type=cache,target=/root/.cache <<'END'
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building cobalt at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=cobalt REVISION="${revision}" OUT=/usr/bin/cobalt
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/cobalt --version; fi
  file /usr/bin/cobalt | grep -q "statically linked"
  install -D -m 0644 LICENSE "/out/licences/cobalt"
END

# saffron builds the saffron library and its command
FROM compiler AS saffron
WORKDIR $GOPATH/src/example.org/observatory/saffron
ARG SAFFRON_VERSION
ARG TARGETPLATFORM
RUN --mount=type=cache,target=/root/.cache --mount=type=bind,target=. <<EOT
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building saffron at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=saffron REVISION="${revision}" OUT=/usr/bin/saffron
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/saffron --version; fi
  file /usr/bin/saffron | grep -q "statically linked"
EOT

# juniper builds the juniper library and its command
FROM compiler AS juniper
WORKDIR $GOPATH/src/example.org/observatory/juniper
ARG JUNIPER_VERSION
ARG TARGETPLATFORM
RUN --mount=type=cache,target=/root/.cache --mount=type=bind,target=. <<'END'
  set -eu
  # the revision goes into the program, so that a report can name it
  if [ -d .git ]; then
    revision="$(git rev-parse HEAD)"
    echo "building juniper at ${revision}"
  else
    revision="unknown"
  fi
  make build NAME=juniper REVISION="${revision}" OUT=/usr/bin/juniper
  if [ "$(uname -m)" = "x86_64" ]; then /usr/bin/juniper --version; fi
  file /usr/bin/juniper | grep -q "statically linked"
END

# reader is one of the server's programs
FROM packager AS reader-program
ARG WITH_SYMBOLS
ENV CGO_ENABLED=0 GOFLAGS=-mod=vendor
COPY cmd/reader internal ./
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=reader \
  && make build NAME=reader SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/reader \
  && /out/reader --self-test

# planner is one of the server's programs
FROM packager AS planner-program
ARG WITH_SYMBOLS
ENV CGO_ENABLED=0 GOFLAGS=-mod=vendor
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=planner \
  && make build NAME=planner SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/planner \
  && /out/planner --self-test

# solver is one of the server's programs
FROM packager AS solver-program
ARG WITH_SYMBOLS
ENV CGO_ENABLED=0 GOFLAGS=-mod=vendor
COPY cmd/solver internal ./
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=solver \
  && make build NAME=solver SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/solver \
  && /out/solver --self-test

# mirror is one of the server's programs
FROM packager AS mirror-program
ARG WITH_SYMBOLS
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=mirror \
  && make build NAME=mirror SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/mirror \
  && /out/mirror --self-test

# keeper is one of the server's programs
FROM packager AS keeper-program
ARG WITH_SYMBOLS
COPY cmd/keeper internal ./
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=keeper \
  && make build NAME=keeper SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/keeper \
  && /out/keeper --self-test

# signer is one of the server's programs
FROM packager AS signer-program
ARG WITH_SYMBOLS
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=signer \
  && make build NAME=signer SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/signer \
  && /out/signer --self-test

# tracer is one of the server's programs
FROM packager AS tracer-program
ARG WITH_SYMBOLS
COPY cmd/tracer internal ./
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=tracer \
  && make build NAME=tracer SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/tracer \
  && /out/tracer --self-test

# packer is one of the server's programs
FROM packager AS packer-program
ARG WITH_SYMBOLS
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=packer \
  && make build NAME=packer SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/packer \
  && /out/packer --self-test

# mapper is one of the server's programs
FROM packager AS mapper-program
ARG WITH_SYMBOLS
COPY cmd/mapper internal ./
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=mapper \
  && make build NAME=mapper SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/mapper \
  && /out/mapper --self-test

# sender is one of the server's programs
FROM packager AS sender-program
ARG WITH_SYMBOLS
RUN --mount=type=cache,target=/root/.cache set -e; \
  make lint NAME=sender \
  && make build NAME=sender SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/sender \
  && /out/sender --self-test

# watcher is one of the server's programs
FROM packager AS watcher-program
ARG WITH_SYMBOLS
COPY cmd/watcher internal ./
RUN set -e; \
  make lint NAME=watcher \
  && make build NAME=watcher SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/watcher \
  && /out/watcher --self-test

# printer is one of the server's programs
FROM packager AS printer-program
ARG WITH_SYMBOLS
RUN set -e; \
  make lint NAME=printer \
  && make build NAME=printer SYMBOLS="${WITH_SYMBOLS:-no}" OUT=/out/printer \
  && /out/printer --self-test

# one bundle for each system that the programs run on
FROM scratch AS bundle-linux
COPY --link --from=reader-program /out/reader /reader
COPY --link --from=solver-program /out/solver /solver
COPY --link --from=keeper-program /out/keeper /keeper
COPY --link --from=tracer-program /out/tracer /tracer

FROM scratch AS bundle-darwin
COPY --link --from=signer-program /out/signer /signer
COPY --link --from=packer-program /out/packer /packer
COPY --link --from=sender-program /out/sender /sender
COPY --link --from=printer-program /out/printer /printer

FROM scratch AS bundle-windows
COPY --link --from=watcher-program /out/watcher /watcher
COPY --link --from=reader-program /out/reader /reader
COPY --link --from=solver-program /out/solver /solver
COPY --link --from=keeper-program /out/keeper /keeper

FROM scratch AS bundle-freebsd
COPY --link --from=mirror-program /out/mirror /mirror
COPY --link --from=signer-program /out/signer /signer
COPY --link --from=packer-program /out/packer /packer
COPY --link --from=sender-program /out/sender /sender

FROM scratch AS bundle-openbsd
COPY --link --from=mapper-program /out/mapper /mapper
COPY --link --from=watcher-program /out/watcher /watcher
COPY --link --from=reader-program /out/reader /reader
COPY --link --from=solver-program /out/solver /solver

FROM toolbox AS bundle-plan9
COPY --link --from=planner-program /out/planner /planner
COPY --link --from=mirror-program /out/mirror /mirror
COPY --link --from=signer-program /out/signer /signer
COPY --link --from=packer-program /out/packer /packer
RUN ln -s /reader /usr/bin/start-plan9

FROM toolbox AS bundle-rescue
COPY --link --from=tracer-program /out/tracer /tracer
COPY --link --from=mapper-program /out/mapper /mapper
COPY --link --from=watcher-program /out/watcher /watcher
COPY --link --from=reader-program /out/reader /reader
RUN ln -s /reader /usr/bin/start-rescue

FROM toolbox AS bundle-debug
COPY --link --from=printer-program /out/printer /printer
COPY --link --from=planner-program /out/planner /planner
COPY --link --from=mirror-program /out/mirror /mirror
COPY --link --from=signer-program /out/signer /signer
RUN ln -s /reader /usr/bin/start-debug

FROM toolbox AS bundle-sources
COPY --link --from=keeper-program /out/keeper /keeper
COPY --link --from=tracer-program /out/tracer /tracer
COPY --link --from=mapper-program /out/mapper /mapper
RUN ln -s /reader /usr/bin/start-sources

FROM toolbox AS bundle-symbols
COPY --link --from=sender-program /out/sender /sender
COPY --link --from=printer-program /out/printer /printer
COPY --link --from=planner-program /out/planner /planner
RUN ln -s /reader /usr/bin/start-symbols

# server is what the pipeline publishes
FROM ${RUNTIME_BASE}:${RUNTIME_VERSION} AS server
ARG TARGETARCH
ENV OBSERVATORY_ROLE=server
ENV PATH=/opt/observatory/bin:$PATH
RUN apk add --no-cache ca-certificates tzdata \
  && adduser -D -H observatory
COPY --link --from=bundle-linux / /opt/observatory/bin/
VOLUME /var/lib/observatory-server
COPY config/server.toml /etc/observatory/
ENTRYPOINT ["/opt/observatory/bin/reader", "--role=server"]

# server-rootless is what the pipeline publishes
FROM ${RUNTIME_BASE}:${RUNTIME_VERSION} AS server-rootless
ARG TARGETARCH
ENV OBSERVATORY_ROLE=server-rootless
ENV PATH=/opt/observatory/bin:$PATH
RUN apk add --no-cache ca-certificates tzdata \
  && adduser -D -H observatory
COPY --link --from=bundle-darwin / /opt/observatory/bin/
VOLUME /var/lib/observatory-server-rootless
COPY config/server-rootless.toml /etc/observatory/
ENTRYPOINT ["/opt/observatory/bin/reader", "--role=server-rootless"]

# client is what the pipeline publishes
FROM ${RUNTIME_BASE}:${RUNTIME_VERSION} AS client
ARG TARGETARCH
ENV OBSERVATORY_ROLE=client
ENV PATH=/opt/observatory/bin:$PATH
RUN apk add --no-cache ca-certificates tzdata \
  && adduser -D -H observatory
COPY --link --from=bundle-windows / /opt/observatory/bin/
VOLUME /var/lib/observatory-client
COPY config/client.toml /etc/observatory/
ENTRYPOINT ["/opt/observatory/bin/reader", "--role=client"]

# tests is what the pipeline publishes
FROM ${RUNTIME_BASE}:${RUNTIME_VERSION} AS tests
ARG TARGETARCH
ENV OBSERVATORY_ROLE=tests
ENV PATH=/opt/observatory/bin:$PATH
RUN apk add --no-cache ca-certificates tzdata \
  && adduser -D -H observatory
COPY --link --from=bundle-freebsd / /opt/observatory/bin/
VOLUME /var/lib/observatory-tests
COPY config/tests.toml /etc/observatory/
ENTRYPOINT ["/opt/observatory/bin/reader", "--role=tests"]

# docs is what the pipeline publishes
FROM ${RUNTIME_BASE}:${RUNTIME_VERSION} AS docs
ARG TARGETARCH
ENV OBSERVATORY_ROLE=docs
ENV PATH=/opt/observatory/bin:$PATH
RUN apk add --no-cache ca-certificates tzdata
COPY config/docs.toml /etc/observatory/
ENTRYPOINT ["/opt/observatory/bin/reader", "--role=docs"]

# release is what the pipeline publishes
FROM ${RUNTIME_BASE}:${RUNTIME_VERSION} AS release
ARG TARGETARCH
ENV OBSERVATORY_ROLE=release
ENV PATH=/opt/observatory/bin:$PATH
RUN apk add --no-cache ca-certificates tzdata
