import type { Finding } from "../finding.ts";
import { NearNames } from "../nearNames.ts";

/** Images that are often copied from: a stage may well be named almost like them. */
const KNOWN_IMAGES: ReadonlySet<string> = new Set(
  "alpine amazoncorretto bash buildpack-deps busybox caddy centos composer debian docker eclipse-temurin elixir erlang fedora gcc golang gradle haproxy haskell httpd julia mariadb maven memcached mongo mysql nginx node openjdk perl php postgres pypy python rabbitmq redis ruby rust scratch swift tomcat traefik ubuntu".split(" "),
);

/** Two letters are one edit away from too much. */
const SHORTEST = 3;

export const stageNameMistyped: Finding = {
  name: "StageNameMistyped",
  severity: "warning",
  why: "A name that no stage has is taken for an image's, so the builder asks a registry for it and complains of a missing image or of access.",
  advice: "Correct the name, or write the image with its tag if an image is meant.",
  examples: {
    bad: "FROM golang AS build\nRUN go build -o /app\n\nFROM alpine\nCOPY --from=‹biuld› /app /app",
    good: "FROM golang AS build\nRUN go build -o /app\n\nFROM alpine\nCOPY --from=build /app /app",
  },
  find({ stages, graph, file }) {
    const taken = new Set(graph.edges.filter((it) => it.boundBy.buildkit && (it.via === "copy" || it.via === "mount")).map((it) => it.source));
    const images = new Set(graph.sources.filter((it) => it.kind === "image" && taken.has(it.id)).map((it) => it.label));
    const unknown = [...images].filter((it) => it.length >= SHORTEST && !KNOWN_IMAGES.has(it) && !/[^\w.-]/.test(it));
    if (unknown.length === 0) return [];
    const near = new NearNames();
    for (const stage of stages) {
      // BuildKit takes the last of a name that stands twice: which one is meant is not certain.
      if (stage.from.name.length >= SHORTEST && file.chainOf(stage)?.isOnlyOfName === true) near.add(stage.from.name, stage.index);
    }
    // Where a stage takes files from one below it, another edge could close a circle.
    const canClose = graph.edges.some((it) => it.source.startsWith("stage:") && Number(it.source.slice("stage:".length)) > it.stage);
    return unknown.flatMap((written) => {
      const meant = near.find(written.toLowerCase());
      return file.usesOf(written).flatMap(({ stage, via, node, span }) => {
        if (via === "base" || !meant || meant.index >= stage) return [];
        const { name } = meant;
        const message = `${written} is no stage, so an image is meant by it. The stage ${name} is one letter away.`;
        return [{ message, span, lines: [node.lines], ...(canClose ? {} : { fix: { title: `Write ${name}`, edits: [{ span, text: name }] } }) }];
      });
    });
  },
};
