import { quote } from "../source/quote.ts";

/** An operating system, an architecture and its variant; empty where not said. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string;
  readonly osVersion: string;
  readonly osFeatures: readonly string[];
}

/** A platform, or the message of a specifier that is none. */
export type ParsedPlatform = { readonly platform: Platform } | { readonly error: string };

export const DEFAULT_PLATFORM: Platform = { os: "linux", architecture: "amd64", variant: "", osVersion: "", osFeatures: [] };

const KNOWN_OS = new Set(
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos".split(" "),
);
const KNOWN_ARCHITECTURES = new Set(
  "386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm".split(
    " ",
  ),
);

const OS_FORM = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)((?:\+[A-Za-z0-9_.%-]+)*)\))?$/;
const OS_FORM_SHOWN = "^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.%-]*)((?:\\+[A-Za-z0-9_.%-]+)*)\\))?$";
const COMPONENT_FORM = /^[A-Za-z0-9_.-]+$/;
const COMPONENT_FORM_SHOWN = "^[A-Za-z0-9_.-]+$";


/**
 * Parses `os`, `arch`, `os/arch` or `os/arch/variant` (containerd's platforms.Parse). A word that is no known
 * system is an architecture; what is missing is linux and amd64, where the builder runs.
 */
export function parsePlatform(specifier: string): ParsedPlatform {
  if (specifier.includes("*")) return { error: `${quote(specifier)}: wildcards not yet supported: invalid argument` };
  const parts = splitAtMost(specifier, 4);
  const [first = "", second = "", third = ""] = parts;
  const os = OS_FORM.exec(first);
  if (!os) {
    return { error: `${quote(first)} is an invalid OS component of ${quote(specifier)}: OSAndVersion specifier component must match ${quote(OS_FORM_SHOWN)}: invalid argument` };
  }
  const bad = parts.slice(1).find((it) => !COMPONENT_FORM.test(it));
  if (bad !== undefined) {
    return { error: `${quote(bad)} is an invalid component of ${quote(specifier)}: platform specifier component must match ${quote(COMPONENT_FORM_SHOWN)}: invalid argument` };
  }
  const base = { os: normalizeOs(os[1] ?? ""), osVersion: decodeOption(os[2] ?? ""), osFeatures: (os[3] ?? "").split("+").filter(Boolean).map(decodeOption) };
  if (parts.length === 1) {
    if (KNOWN_OS.has(base.os)) return { platform: { ...base, architecture: "amd64", variant: "" } };
    const architecture = withoutDefaultVariant(normalizeArchitecture(first, ""));
    if (KNOWN_ARCHITECTURES.has(architecture.architecture)) return { platform: { ...base, ...architecture, os: "linux" } };
    return { error: `${quote(specifier)}: unknown operating system or architecture: invalid argument` };
  }
  if (parts.length === 2) return { platform: { ...base, ...withoutDefaultVariant(normalizeArchitecture(second, "")) } };
  if (parts.length === 3) {
    const full = normalizeArchitecture(second, third);
    return { platform: { ...base, ...full, variant: full.architecture === "arm64" && full.variant === "" ? "v8" : full.variant } };
  }
  return { error: `${quote(specifier)}: cannot parse platform specifier: invalid argument` };
}

/** The platform with its names in their usual form: `aarch64` is arm64, arm alone is arm/v7 (platforms.Normalize). */
export function normalizePlatform(platform: Platform): Platform {
  return { ...platform, os: normalizeOs(platform.os), ...normalizeArchitecture(platform.architecture, platform.variant) };
}

/** `os/arch[/variant]`, without the version of the system. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return os === "" ? "unknown" : [os, architecture, variant].filter(Boolean).join("/");
}

/** As `formatPlatform`, with version and features of the system: `windows(10.0.17763+win32k)/amd64`. */
export function formatWholePlatform(platform: Platform): string {
  const { os, architecture, variant, osVersion, osFeatures } = platform;
  if (os === "" || (osVersion === "" && osFeatures.length === 0)) return formatPlatform(platform);
  const features = osFeatures.map((it) => `+${encodeOption(it)}`).join("");
  return [`${os}(${encodeOption(osVersion)}${features})`, architecture, variant].filter(Boolean).join("/");
}

function splitAtMost(text: string, count: number): readonly string[] {
  const parts = text.split("/");
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join("/")];
}

function normalizeOs(os: string): string {
  if (os === "") return "linux";
  const lower = os.toLowerCase();
  return lower === "macos" ? "darwin" : lower;
}

function normalizeArchitecture(name: string, variantName: string): { readonly architecture: string; readonly variant: string } {
  const architecture = name.toLowerCase();
  const variant = variantName.toLowerCase();
  switch (architecture) {
    case "i386":
      return { architecture: "386", variant: "" };
    case "x86_64":
    case "x86-64":
    case "amd64":
      return { architecture: "amd64", variant: variant === "v1" ? "" : variant };
    case "aarch64":
    case "arm64":
      if (["8", "v8", "v8.0"].includes(variant)) return { architecture: "arm64", variant: "" };
      return { architecture: "arm64", variant: ["9", "9.0", "v9.0"].includes(variant) ? "v9" : variant };
    case "armhf":
      return { architecture: "arm", variant: "v7" };
    case "armel":
      return { architecture: "arm", variant: "v6" };
    case "arm":
      if (variant === "" || variant === "7") return { architecture, variant: "v7" };
      return { architecture, variant: ["5", "6", "8"].includes(variant) ? `v${variant}` : variant };
    default:
      return { architecture, variant };
  }
}

function withoutDefaultVariant(it: { readonly architecture: string; readonly variant: string }): typeof it {
  return it.architecture === "arm" && it.variant === "v7" ? { ...it, variant: "" } : it;
}

function decodeOption(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function encodeOption(text: string): string {
  return text.replace(/[^A-Za-z0-9_.-]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
