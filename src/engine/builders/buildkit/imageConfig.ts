import type { KnownImage } from "../../buildContext/buildOptions.ts";
import type { Platform } from "../../buildContext/platform.ts";
import { DEFAULT_PLATFORM } from "../../buildContext/platform.ts";
import type { HealthCheck } from "../../instructions/instruction.ts";
import { LayeredMap } from "../../source/layeredMap.ts";
import { spellOutPorts } from "./exposedPorts.ts";
import { ImageEnvironment, InitialEntries } from "./imageEnvironment.ts";

const DEFAULT_PATH_UNIX = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const DEFAULT_PATH_WINDOWS = "c:\\Windows\\System32;c:\\Windows;C:\\Windows\\System32\\WindowsPowerShell\\v1.0";

/** An image's config while a stage changes it. */
export interface ImageConfig {
  readonly environment: ImageEnvironment;
  readonly labels: LayeredMap<string>;
  /** Ranges as `80-90/tcp`. */
  readonly exposedPorts: LayeredMap<true>;
  readonly volumes: LayeredMap<true>;
  workingDir: string;
  user: string;
  shell: readonly string[];
  cmd: readonly string[] | undefined;
  isArgsEscaped: boolean;
  entrypoint: readonly string[] | undefined;
  stopSignal: string;
  healthcheck: HealthCheck | undefined;
  onBuild: string[];
  readonly platform: Platform;
}

/** The list of directories to search for programs where an image says none. */
export function defaultPath(os: string): string {
  return os === "windows" ? DEFAULT_PATH_WINDOWS : DEFAULT_PATH_UNIX;
}

const NOTHING = new InitialEntries([]);
const PATH_UNIX = new InitialEntries([`PATH=${DEFAULT_PATH_UNIX}`]);

/** A config that says nothing: what an image reads as that is not there (dockerfile2llb's zero value). */
export function blankConfig(platform: Platform = DEFAULT_PLATFORM, entries = NOTHING): ImageConfig {
  return {
    environment: new ImageEnvironment(entries),
    labels: new LayeredMap(),
    exposedPorts: new LayeredMap(),
    volumes: new LayeredMap(),
    workingDir: "",
    user: "",
    shell: [],
    cmd: undefined,
    isArgsEscaped: false,
    entrypoint: undefined,
    stopSignal: "",
    healthcheck: undefined,
    onBuild: [],
    platform,
  };
}

/** The config of `FROM scratch` (dockerfile2llb/image.go, emptyImage). */
export function scratchConfig(platform: Platform): ImageConfig {
  const config = blankConfig(platform, platform.os === "windows" ? NOTHING : PATH_UNIX);
  config.workingDir = "/";
  return config;
}

/** The config of an image of which this much is known; PATH alone where nothing is. */
export function knownConfig(image: KnownImage | undefined, platform: Platform): ImageConfig {
  const config = blankConfig(platform, image?.env ? new InitialEntries(image.env) : PATH_UNIX);
  if (!image) return config;
  for (const [name, value] of Object.entries(image.labels ?? {})) config.labels.set(name, value);
  config.workingDir = image.workdir ?? "";
  config.user = image.user ?? "";
  config.shell = image.shell ?? [];
  config.onBuild = [...(image.onbuild ?? [])];
  return config;
}

/** A base's config for the stage on top of it: triggers stay behind (dockerfile2llb/image.go, clone). */
export function inheritConfig(base: ImageConfig): ImageConfig {
  return {
    ...base,
    environment: base.environment.copy(),
    labels: base.labels.fork(),
    exposedPorts: base.exposedPorts.fork(),
    volumes: base.volumes.fork(),
    onBuild: [],
  };
}

/** An image's config as `docker image inspect` names its fields; absent means empty. */
export interface ExportedConfig {
  readonly Env?: readonly string[];
  readonly WorkingDir?: string;
  readonly User?: string;
  readonly ExposedPorts?: Readonly<Record<string, object>>;
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Volumes?: Readonly<Record<string, object>>;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly StopSignal?: string;
  readonly ArgsEscaped?: boolean;
  readonly Healthcheck?: Readonly<Record<string, unknown>>;
  readonly OnBuild?: readonly string[];
  readonly Shell?: readonly string[];
}

/** The config as the image carries it. */
export function exportConfig(config: ImageConfig): ExportedConfig {
  const { environment, healthcheck } = config;
  const keys = (names: Iterable<string>): Readonly<Record<string, object>> => Object.fromEntries([...names].map((it) => [it, {}]));
  return {
    ...(environment.entries.length > 0 ? { Env: environment.entries } : {}),
    ...(config.workingDir === "" ? {} : { WorkingDir: config.workingDir }),
    ...(config.user === "" ? {} : { User: config.user }),
    ...(!config.exposedPorts.isEmpty ? { ExposedPorts: keys(spellOutPorts(config.exposedPorts.flatten().keys())) } : {}),
    ...(config.entrypoint && config.entrypoint.length > 0 ? { Entrypoint: config.entrypoint } : {}),
    ...(config.cmd && config.cmd.length > 0 ? { Cmd: config.cmd } : {}),
    ...(!config.volumes.isEmpty ? { Volumes: keys(config.volumes.flatten().keys()) } : {}),
    ...(!config.labels.isEmpty ? { Labels: Object.fromEntries(config.labels.flatten()) } : {}),
    ...(config.stopSignal === "" ? {} : { StopSignal: config.stopSignal }),
    ...(config.isArgsEscaped ? { ArgsEscaped: true } : {}),
    ...(healthcheck ? { Healthcheck: exportHealthcheck(healthcheck) } : {}),
    ...(config.onBuild.length > 0 ? { OnBuild: config.onBuild } : {}),
    ...(config.shell.length > 0 ? { Shell: config.shell } : {}),
  };
}

function exportHealthcheck(check: HealthCheck): Readonly<Record<string, unknown>> {
  return {
    Test: check.test,
    ...(check.interval === 0 ? {} : { Interval: check.interval }),
    ...(check.timeout === 0 ? {} : { Timeout: check.timeout }),
    ...(check.startPeriod === 0 ? {} : { StartPeriod: check.startPeriod }),
    ...(check.startInterval === 0 ? {} : { StartInterval: check.startInterval }),
    ...(check.retries === 0 ? {} : { Retries: check.retries }),
  };
}
