import { checkDigest } from "../../buildContext/imageReference.ts";
import { baseName } from "../../source/paths.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import type { Conversion } from "./conversion.ts";
import { addVertex } from "./conversion.ts";
import { parseGitReference } from "./gitReference.ts";
import type { GitReference } from "./gitReference.ts";
import type { VertexCause } from "./vertex.ts";
import type { VertexOperation } from "./vertexOperation.ts";

/** What the flags say of downloads. A git address that says otherwise changes it for the sources behind. */
export interface RemoteDemands {
  checksum: string;
  keepsGitDir: boolean | undefined;
}

/** A source of COPY or ADD that may lie on the web. */
export interface RemoteRequest {
  readonly kind: "COPY" | "ADD";
  readonly source: string;
  readonly demands: RemoteDemands;
  readonly unpacks: boolean | undefined;
  /** The step's name: its download bears the same. */
  readonly name: string;
  readonly cause: VertexCause;
}

/** Whether a source needs a closer look: web and git addresses hold a colon, or begin as a host that git is known for. */
export function mayBeRemote(source: string): boolean {
  return source.includes(":") || source.startsWith("github.com/");
}

export function isGitSource(source: string): boolean {
  return parseGitReference(source).kind === "git";
}

/** A web address that is no git repository. */
export function isHttpSource(source: string): boolean {
  return /^https?:\/\//.test(source) && !isGitSource(source);
}

/** The download for a git or web address; undefined for a path. Throws what COPY or ADD say against it. */
export function addRemoteSource(conversion: Conversion, request: RemoteRequest): { readonly input: number; readonly how: readonly unknown[] } | undefined {
  const git = parseGitReference(request.source);
  if (git.kind === "badQuery") throw new Refusal(git.error);
  if (git.kind === "git" && !git.reference.couldBeLocal) return addGit(conversion, request, git.reference);
  if (!isHttpSource(request.source)) return undefined;
  if (request.kind === "COPY") throw new Refusal("source can't be a URL for COPY");
  const { checksum } = request.demands;
  const digestError = checksum === "" ? undefined : checkDigest(checksum);
  if (digestError !== undefined) throw new Refusal(digestError);
  const path = request.source.replace(/^[a-z]+:\/\/[^/?#]*/, "").replace(/[?#].*$/s, "");
  const base = baseName(path);
  const file = base === "." || base === "/" ? "__unnamed__" : base;
  const identity = JSON.stringify(["http", request.source, file, checksum]);
  const input = addVertex(conversion, { name: request.name, op: "source", origin: "download", inputs: [], identity, cause: request.cause, operation: () => downloadOf(request.source, identity) });
  return { input, how: ["http", file, request.unpacks ?? false] };
}

function addGit(conversion: Conversion, request: RemoteRequest, reference: GitReference): { readonly input: number; readonly how: readonly unknown[] } {
  if (request.kind === "COPY") throw new Refusal("source can't be a git ref for COPY");
  const { demands } = request;
  if (demands.keepsGitDir !== undefined && reference.keepsGitDir !== undefined && demands.keepsGitDir !== reference.keepsGitDir) {
    throw new Refusal("inconsistent keep-git-dir configuration");
  }
  if (demands.checksum !== "" && reference.checksum !== "" && demands.checksum !== reference.checksum) {
    throw new Refusal(`checksum mismatch ${quote(demands.checksum)} != ${quote(reference.checksum)}`);
  }
  demands.keepsGitDir = reference.keepsGitDir ?? demands.keepsGitDir;
  demands.checksum = reference.checksum || demands.checksum;
  const identity = JSON.stringify(["git", { ...reference, keepsGitDir: demands.keepsGitDir ?? false, checksum: demands.checksum }]);
  // What is no web address is fetched over ssh.
  const key = /^(?:https?|git):/.test(reference.remote) ? {} : { requiredKey: "default" };
  const input = addVertex(conversion, { name: request.name, op: "source", origin: "download", inputs: [], identity, cause: request.cause, operation: () => downloadOf(request.source, identity), ...key });
  return { input, how: ["git"] };
}

function downloadOf(address: string, identity: string): VertexOperation {
  return { settings: [{ name: "source", value: identity }], reads: [], effect: { kind: "download", address } };
}
