import type { KnownImage } from "../../buildContext/buildOptions.ts";
import { DEFAULT_PLATFORM, parsePlatform } from "../../buildContext/platform.ts";
import type { Platform } from "../../buildContext/platform.ts";
import { Refusal } from "../../source/refusal.ts";
import type { Build, BuiltImage } from "./build.ts";

/** What is known of an image's config. The options' keys come from outside: only own ones count. */
export function findKnownImage(build: Build, reference: string): KnownImage | undefined {
  const images = build.options.images;
  return images && Object.hasOwn(images, reference) ? images[reference] : undefined;
}

/** An image as it comes from a registry: of its own platform where that is known, else of the one asked for. */
export function pullImage(build: Build, reference: string, platform: Platform | undefined): BuiltImage {
  const own = findKnownImage(build, reference)?.platform;
  const parsed = own === undefined ? undefined : parsePlatform(own);
  const known = parsed && "platform" in parsed ? parsed.platform : undefined;
  return { id: reference, platform: known ?? platform ?? DEFAULT_PLATFORM, isPlatformKnown: known !== undefined };
}

/** Throws the daemon's refusal of an image for another operating system than its own, `subject` in front of it (image.CheckOS). */
export function requireLinux({ os }: Platform, subject = ""): void {
  if (os.toLowerCase() !== "linux") throw new Refusal(`${subject}operating system is not supported`);
}
