import { GHOSTS } from "./world.mjs";

/**
 * One way to be invalid: lines that go into a file, and where.
 * @typedef {{
 *   readonly name: string,
 *   readonly place: "start" | "stage" | "anywhere" | "end",
 *   readonly lines: readonly string[],
 * }} Fault
 */

/** @type {readonly Fault[]} */
export const FAULTS = [
  { name: "unknown instruction", place: "stage", lines: ["PLANT seeds", "FORM orchard", "run-it now", "COPPY . /", "Überall x", "--flag"] },
  { name: "before the first stage", place: "start", lines: ["RUN true", "ENV a=b", "COPY . /", "LABEL x=y"] },
  { name: "form of FROM", place: "anywhere", lines: ["FROM", "FROM orchard AS", "FROM orchard press", "FROM orchard as a b", "FROM orchard IS press", "FROM --platform=linux/amd64"] },
  { name: "stage name", place: "anywhere", lines: ["FROM orchard AS 9lives", "FROM orchard AS a:b", "FROM orchard AS a/b", "FROM orchard AS -x", "FROM orchard AS $CROP", "FROM orchard AS Öl"] },
  { name: "unknown flag", place: "stage", lines: ["COPY --form=press . /", "RUN --mouth=type=cache true", "ADD --from=press . /", "FROM --arch=x orchard", "HEALTHCHECK --every=1s CMD true", "ENV --x a=b", "CMD --x true", "WORKDIR --p /x", "COPY --FROM=0 a b"] },
  { name: "flag twice", place: "stage", lines: ["COPY --chown=1 --chown=2 seeds.csv /cellar/", "HEALTHCHECK --retries=1 --retries=2 CMD true", "FROM --platform=linux/amd64 --platform=linux/amd64 orchard"] },
  { name: "flag without a value", place: "stage", lines: ["COPY --from . /", "HEALTHCHECK --interval CMD true", "RUN --mount true", "COPY --chown seeds.csv /cellar/"] },
  { name: "missing argument", place: "stage", lines: ["ENV", "ENV lone", "ARG", "LABEL", "COPY", "COPY seeds.csv", 'COPY ["seeds.csv"]', "ADD x", "USER", "WORKDIR", "EXPOSE", "VOLUME", "VOLUME []", "STOPSIGNAL", "SHELL", "ONBUILD", "HEALTHCHECK", "HEALTHCHECK CMD", "MAINTAINER", "RUN", "CMD"] },
  { name: "too many arguments", place: "stage", lines: ["USER a b", "STOPSIGNAL a b", "HEALTHCHECK NONE now", "MAINTAINER", "WORKDIR /a /b"] },
  { name: "pairs", place: "stage", lines: ["ENV a=b c", "LABEL a=b c", "ENV =b", "LABEL =x", "ARG =x", 'ENV a="open', "ARG a b=", "ARG 'q'=1"] },
  { name: "JSON that must be", place: "stage", lines: ["SHELL /bin/sh -c", "SHELL []", 'SHELL ["a", 1]', "SHELL ['a']", 'VOLUME [""]'] },
  { name: "health check", place: "stage", lines: ["HEALTHCHECK TRUE", "HEALTHCHECK --interval=soon CMD true", "HEALTHCHECK --interval=0s CMD true", "HEALTHCHECK --timeout=-1s CMD true", "HEALTHCHECK --retries=x CMD true", "HEALTHCHECK --retries=0 CMD true", "HEALTHCHECK --retries=-1 CMD true", "HEALTHCHECK --interval=10us CMD true"] },
  { name: "trigger", place: "stage", lines: ["ONBUILD ONBUILD RUN true", "ONBUILD FROM orchard", "ONBUILD MAINTAINER me", "ONBUILD PLANT seeds", "onbuild onbuild", "ONBUILD COPY seeds.csv", "ONBUILD --x RUN true"] },
  { name: "port", place: "stage", lines: ["EXPOSE eighty", "EXPOSE 70000", "EXPOSE 80/tcpp", "EXPOSE 9-8", "EXPOSE -1", "EXPOSE 1:2", "EXPOSE 80/tcp/udp"] },
  { name: "signal", place: "stage", lines: ["STOPSIGNAL SIGNOPE", "STOPSIGNAL -1", "STOPSIGNAL 65", "STOPSIGNAL 0", "STOPSIGNAL SIG"] },
  { name: "substitution", place: "stage", lines: ["ENV a=${CROP", "ENV a=${}", "ENV a=${CROP:0:2}", "WORKDIR ${CROP:?no crop}", "LABEL a=${-x}", "USER ${CROP!x}", "COPY ${ /x", "ENV a=${CROP:=x}", "ARG b=${ CROP}", "ENV a=${CROP:?}", "EXPOSE ${CROP@Q}"] },
  { name: "empty after expansion", place: "stage", lines: ["WORKDIR $NOTHING", "VOLUME $NOTHING", "USER $NOTHING", "STOPSIGNAL $NOTHING", "EXPOSE $NOTHING", "FROM $NOTHING", "FROM ${NOTHING:-}", "COPY $NOTHING /cellar/", 'WORKDIR ""'] },
  { name: "missing image", place: "anywhere", lines: GHOSTS.map((it) => `FROM ${it}`).concat("FROM 0", "FROM 1 AS silo") },
  { name: "image name", place: "anywhere", lines: ["FROM ORCHARD9", "FROM orchard:", "FROM orchard:a:b", "FROM a//b", "FROM -orchard", "FROM orchard@sha256:12", "FROM UPPER/orchard", "FROM https://orchard", "FROM 'orchard'", 'FROM "orchard:9"', `FROM ${"d".repeat(64)}`] },
  { name: "platform", place: "anywhere", lines: ["FROM --platform=moon/dust orchard", "FROM --platform=linux/amd64/v1/x orchard", "FROM --platform=$BUILDPLATFORM orchard", "FROM --platform= orchard", "FROM --platform=lin!ux orchard", "FROM --platform=linux/ orchard", "FROM --platform=windows/amd64 scratch"] },
  { name: "copy source", place: "stage", lines: ["COPY --from=ghost /data /cellar/", "COPY --from=99 /data /cellar/", "COPY --from=-1 /data /cellar/", "COPY --from=$CROP /data /cellar/", "COPY --from=last-one /data /cellar/", "COPY --from=Ghost /data /cellar/", "COPY --from= seeds.csv /cellar/", "COPY --from=scratch /data /cellar/", "COPY --from=+0 /data /cellar/", "COPY --from=00 /data /cellar/", "COPY --from=0x0 /data /cellar/"] },
  { name: "copy form", place: "stage", lines: ["COPY seeds.csv notes/a.txt /cellar", "COPY ../seeds.csv /cellar/", "COPY https://example.org/x /cellar/", "COPY --chown=a:b:c seeds.csv /cellar/", "ADD ../../x /cellar/", "COPY --chown= seeds.csv /cellar/"] },
  { name: "mount", place: "stage", lines: ["RUN --mount=type=cart true", "RUN --mount=type=cache true", "RUN --mount=target true", "RUN --mount=type=bind true", "RUN --mount=type=tmpfs,target=/x,from=orchard true", "RUN --mount=type=cache,target=/x,sharing=often true", "RUN --mount=type=secret,mode=rw true", "RUN --mount= true", 'RUN --mount="type=cache true'] },
  { name: "same stage name", place: "end", lines: ["FROM orchard AS press", "FROM orchard AS PRESS", "FROM kiln AS loom"] },
  { name: "heredoc", place: "end", lines: ["RUN <<HAY\necho never closed", "COPY <<HAY /x\nbale", "COPY <<A <<B /x\na\nA\nb"] },
  { name: "escape directive", place: "start", lines: ["# escape=x", "# escape=`\n# escape=`", "# escape=", "#ESCAPE=/"] },
  { name: "nothing there", place: "start", lines: ["# only a comment", "", "\n\n", "   "] },
  { name: "broken last line", place: "end", lines: ["RUN true \\", "LABEL a=b \\\n# gone", "\\", "RUN \\\n\n"] },
];
