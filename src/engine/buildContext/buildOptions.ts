/** What is known of an image's config. */
export interface KnownImage {
  readonly onbuild?: readonly string[];
  readonly env?: readonly string[];
  readonly workdir?: string;
  readonly user?: string;
  readonly shell?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  /** `os/arch[/variant]` of the image itself. */
  readonly platform?: string;
  /** True for an image without layers. */
  readonly empty?: boolean;
}

/** What a user can tell `docker build`, beside the file itself. */
export interface BuildOptions {
  /** `--target` as typed; absent or empty: the last stage. */
  readonly target?: string;
  /** `--build-arg`. */
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** `--build-context`: `docker-image://REF` or `local:DIR`. */
  readonly contexts?: Readonly<Record<string, string>>;
  /** `--platform`; absent: none asked for. */
  readonly platform?: string;
  /** Several `--platform`. */
  readonly targetPlatforms?: readonly string[];
  /** Where the builder runs; absent: linux/amd64. */
  readonly buildPlatform?: string;
  /** Configs of images by full reference. */
  readonly images?: Readonly<Record<string, KnownImage>>;
  /** References that do not exist. */
  readonly missing?: readonly string[];
  /** Text of `.dockerignore`. */
  readonly dockerignore?: string;
  /** Every path in the build context, a slash behind an empty folder; absent: not known, so whatever is asked for is there. */
  readonly files?: readonly string[];
  /** BuildKit front-end attributes, such as `no-cache`. */
  readonly opts?: Readonly<Record<string, string>>;
}
