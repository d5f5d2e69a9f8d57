import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { formatReference, parseImageReference } from "../../buildContext/imageReference.ts";
import type { TracedBuild } from "../../builders/buildkit/tracedBuild.ts";
import { parseGoBool } from "../../source/goNumbers.ts";
import { digestOf } from "../digest.ts";
import type { Scenario } from "../scenario.ts";
import type { Task } from "./task.ts";

/** The last task of a build: where its result goes, and what is told of the way there. */
export function describeExport(builds: readonly TracedBuild[], options: BuildOptions, { output, tags }: Scenario): Pick<Task, "label" | "reports"> {
  if (output === "tar") return { label: "exporting to client tarball", reports: [report("sending tarball")] };
  if (output === "local") return { label: "exporting to client directory", reports: [report("copying files")] };
  return { label: "exporting to image", reports: listImageReports(builds, tags, isTrue(options.buildArgs?.["BUILDKIT_INLINE_CACHE"])) };
}

/** What switches the cache in the image on (dockerui, Build). */
function isTrue(value: string | undefined): boolean {
  return value !== undefined && parseGoBool(value) === true;
}

/**
 * What writing the image reports. One platform goes to Docker's own image store; several need containerd's, which
 * writes an index of them (exporter/containerimage, moby's builder-next/exporter).
 */
function listImageReports(builds: readonly TracedBuild[], tags: readonly string[], keepsCache: boolean): Task["reports"] {
  const ids = builds.map(({ build }) => digestOf("config", build.platform, JSON.stringify(build.config), ...build.vertices.map((it) => it.name)));
  const layers = builds.some(({ build }) => build.result !== -1) ? ["exporting layers"] : [];
  if (keepsCache) layers.push("preparing layers for inline cache");
  const name = tags.map(nameOf);
  if (ids.length === 1) return [...layers, `writing image sha256:${ids[0] ?? ""}`, ...name.map((it) => `naming to ${it}`)].map(report);
  const index = digestOf("index", ...ids);
  const each = ids.flatMap((id) => [
    `exporting manifest sha256:${digestOf("manifest", id)}`,
    `exporting config sha256:${id}`,
    `exporting attestation manifest sha256:${digestOf("attestation", id)}`,
  ]);
  const named = name.length > 0 ? name.map(withTag) : [`moby-dangling@sha256:${index}`];
  return [...layers, ...each, `exporting manifest list sha256:${index}`, ...named.flatMap((it) => [`naming to ${it}`, `unpacking to ${it}`])].map(report);
}

function report(name: string): Task["reports"][number] {
  return { name, size: "" };
}

function nameOf(tag: string): string {
  const parsed = parseImageReference(tag);
  return "error" in parsed ? tag : formatReference(parsed.reference);
}

function withTag(name: string): string {
  return /:[^/]*$/.test(name) ? name : `${name}:latest`;
}
