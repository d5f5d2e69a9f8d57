// Prints a Dockerfile with a given number of stages, shaped as one that builds many services from one tree.
//
//   node scripts/bench/generateManyStages.mjs [STAGES]     260 unless told
import { fileURLToPath } from "node:url";

const NAMES = ["orbit", "quartz", "ember", "willow", "falcon", "granite", "meadow", "cobalt", "saffron", "juniper", "harbour", "lantern", "courier"];
/** Stages of one service. */
const EACH = 4;

/**
 * @param {number} stageCount at least 6
 * @returns {string} the same text for the same count
 */
export function generateManyStages(stageCount) {
  const stages = [...sharedStages()];
  const images = [];
  for (let index = 0; stages.length + EACH < stageCount; index++) {
    const name = serviceName(index);
    stages.push(...serviceStages(name, index));
    images.push(`${name}-image`);
  }
  const count = stageCount - 1 - stages.length;
  for (let index = 0; index < count; index++) stages.push([`FROM tools AS check-${String(index)}`, `RUN make check-${String(index)}`]);
  stages.push(["FROM alpine:3.22 AS release", ...images.filter((_, index) => index % 4 === 0).map((image) => `COPY --from=${image} /srv /srv/${image}`), 'CMD ["/srv/start"]']);
  return ["# syntax=docker/dockerfile:1", ...stages.map((lines) => `\n${lines.join("\n")}`), ""].join("\n");
}

function sharedStages() {
  return [
    ["FROM golang:1.26-alpine AS tools", "RUN apk add --no-cache git make", "WORKDIR /src"],
    ["FROM tools AS modules", "COPY go.mod go.sum ./", "RUN --mount=type=cache,target=/go/pkg go mod download"],
    ["FROM alpine:3.22 AS runtime", "RUN apk add --no-cache ca-certificates"],
    ["FROM modules AS protocol", "ADD protocol ./protocol", "RUN make protocol"],
  ];
}

/**
 * @param {string} name
 * @param {number} index
 */
function serviceStages(name, index) {
  const neighbour = index > 0 && index % 3 === 0 ? [`COPY --from=${serviceName(index - 1)}-build /out /vendor`] : [];
  const usesProtocol = index % 2 === 0 ? ["RUN --mount=type=bind,from=protocol,target=/protocol make generate"] : [];
  return [
    [`FROM modules AS ${name}-source`, `COPY services/${name} ./services/${name}`, ...usesProtocol],
    [`FROM ${name}-source AS ${name}-build`, ...neighbour, `ARG ${name.replaceAll("-", "_").toUpperCase()}_VERSION=1.${String(index)}`, `RUN make build NAME=${name} OUT=/out`],
    [`FROM ${name}-build AS ${name}-test`, `RUN make test NAME=${name}`],
    [`FROM runtime AS ${name}-image`, `COPY --from=${name}-build /out /srv`, "USER 1000", `ENTRYPOINT ["/srv/${name}"]`],
  ];
}

/** @param {number} index */
function serviceName(index) {
  const round = Math.floor(index / NAMES.length);
  return `${NAMES[index % NAMES.length] ?? ""}${round === 0 ? "" : `-${String(round + 1)}`}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(generateManyStages(Number(process.argv[2] ?? 260)));
