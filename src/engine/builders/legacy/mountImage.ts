import { normalizePlatform } from "../../buildContext/platform.ts";
import type { Platform } from "../../buildContext/platform.ts";
import { Refusal } from "../../source/refusal.ts";
import type { Build, BuiltImage } from "./build.ts";

/**
 * Takes up an image that this build made or pulled. Throws if it is of another platform than asked for, which
 * is looked at only where the image was not taken up before (imagecontext.go, Get). `subject` stands in front of the refusal.
 */
export function mountImage(build: Build, image: BuiltImage, wanted: Platform | undefined, subject = ""): void {
  if (image.id === "" || build.mounted.has(image.id)) return;
  if (wanted && !canStandFor(image.platform, wanted)) {
    throw new Refusal(`${subject}image with reference ${image.id} was found but ${build.release.otherPlatform(image.platform, wanted)}`);
  }
  build.mounted.add(image.id);
}

/** The variant that stands for none, where a higher variant runs what a lower one does. */
const PLAIN_VARIANTS: ReadonlyMap<string, number> = new Map([["amd64", 1], ["arm", 7], ["arm64", 8]]);

/** Whether an image runs where another platform was asked for: a lower variant of the same architecture does (daemon/images/image.go, OnlyPlatformWithFallback). */
function canStandFor(own: Platform, wanted: Platform): boolean {
  const has = normalizePlatform(own);
  const asks = normalizePlatform(wanted);
  if (has.os !== asks.os) return false;
  if (has.architecture !== asks.architecture) {
    return (asks.architecture === "amd64" && has.architecture === "386") || (asks.architecture === "arm64" && has.architecture === "arm");
  }
  return own.variant === "" || has.variant === asks.variant || variantLevel(has) <= variantLevel(asks);
}

/** Not a number where variants are but names. */
function variantLevel({ architecture, variant }: Platform): number {
  const plain = PLAIN_VARIANTS.get(architecture) ?? NaN;
  return variant === "" ? plain : plain && Number(variant.replace(/^v/, ""));
}
