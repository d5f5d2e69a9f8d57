/** What a flag of an instruction does. */
export interface FlagHelp {
  /** With its dashes: `--from`. */
  readonly name: string;
  /** What stands behind `=`; empty for a flag that stands alone. */
  readonly value: string;
  readonly text: string;
  /** May stand several times. */
  readonly isRepeatable?: true;
  /** Values to choose from. */
  readonly values?: readonly string[];
}

const chmod: FlagHelp = { name: "--chmod", value: "MODE", text: "Sets the permissions of what is copied: octal such as 755, or as chmod reads them. The legacy builder refuses it." };
const chown: FlagHelp = { name: "--chown", value: "USER[:GROUP]", text: "Sets the owner of what is copied, by name or number; without it root." };
const exclude: FlagHelp = { name: "--exclude", value: "PATTERN", text: "Leaves out files that match a pattern of the kind that .dockerignore has. BuildKit alone knows it.", isRepeatable: true };
const link: FlagHelp = { name: "--link", value: "", text: "Copies into a layer of its own, so that the step stays cached when the layers before it change. BuildKit alone knows it.", values: ["true", "false"] };

const byInstruction: readonly (readonly [string, readonly FlagHelp[]])[] = [
  [
    "ADD",
    [
      { name: "--checksum", value: "DIGEST", text: "Refuses a download whose content has another digest, such as sha256:…. BuildKit alone knows it." },
      chmod,
      chown,
      exclude,
      { name: "--keep-git-dir", value: "", text: "Keeps the .git directory of a Git repository. BuildKit alone knows it.", values: ["true", "false"] },
      link,
      { name: "--unpack", value: "", text: "Says whether archives are unpacked; without it local ones are, downloads are not. BuildKit alone knows it.", values: ["true", "false"] },
    ],
  ],
  [
    "COPY",
    [
      chmod,
      chown,
      exclude,
      { name: "--from", value: "STAGE", text: "Copies out of a stage, by name or by number from 0, a named context, or an image, instead of the build context." },
      link,
      { name: "--parents", value: "", text: "Keeps the directories in which the sources stand. BuildKit alone knows it.", values: ["true", "false"] },
    ],
  ],
  ["FROM", [{ name: "--platform", value: "PLATFORM", text: "Chooses the platform of the image, such as linux/arm64 or $BUILDPLATFORM; without it the target's." }]],
  [
    "HEALTHCHECK",
    [
      { name: "--interval", value: "DURATION", text: "The time between two checks; without it 30s." },
      { name: "--retries", value: "COUNT", text: "How many checks in a row must fail for the container to be unhealthy; without it 3." },
      { name: "--start-interval", value: "DURATION", text: "The time between two checks while the container starts; without it 5s." },
      { name: "--start-period", value: "DURATION", text: "The time in which failures do not count yet; without it 0s." },
      { name: "--timeout", value: "DURATION", text: "How long one check may take; without it 30s." },
    ],
  ],
  [
    "RUN",
    [
      { name: "--device", value: "NAME[,required]", text: "Hands a device of the machine, such as a GPU, to the command. BuildKit alone knows it.", isRepeatable: true },
      { name: "--mount", value: "type=TYPE[,KEY=VALUE]…", text: "Shows the command files that do not stay in the image: of a stage, a cache, a secret. BuildKit alone knows it.", isRepeatable: true },
      { name: "--network", value: "NETWORK", text: "Chooses the network of the command: default, none, or host, which the build must be allowed. BuildKit alone knows it.", values: ["default", "none", "host"] },
      { name: "--security", value: "MODE", text: "Runs the command in the sandbox or, where the build is allowed it, insecure. BuildKit alone knows it.", values: ["sandbox", "insecure"] },
    ],
  ],
];

const flags: ReadonlyMap<string, readonly FlagHelp[]> = new Map(byInstruction);

/** The flags of an instruction, by its keyword in upper case, in the order of the alphabet. */
export const flagsOf = (keyword: string): readonly FlagHelp[] => flags.get(keyword) ?? [];
