interface Reason {
  readonly versions: readonly ("28" | "20")[];
  readonly reason: string;
}

const both = (reason: string): Reason => ({ versions: ["28", "20"], reason });
const only28 = (reason: string): Reason => ({ versions: ["28"], reason });

const NO_NETWORK = "the recording machine had no network, and the error names it";
const FLAG = "the client refuses a flag that Stagegraph offers for BuildKit alone";
const IMAGE = "what the base image holds decides";

/** Cases whose legacy console neither the Dockerfile nor the stated context determines, with the reason. */
export const undeterminedLegacy: ReadonlyMap<string, Reason> = new Map([
  ["bk-add-checksum", only28(NO_NETWORK)],
  ["bk-add-git-https", both(NO_NETWORK)],
  ["bk-add-keep-git-dir", only28(NO_NETWORK)],
  ["copy-from-forward-name-notarget", both(NO_NETWORK)],
  ["copy-from-forward-name", both(NO_NETWORK)],
  ["err-missing-image", both(NO_NETWORK)],
  ["from-forward", both(NO_NETWORK)],
  ["copy-from-self-name", both(NO_NETWORK)],
  ["from-numeric", both(NO_NETWORK)],
  ["from-self", both(NO_NETWORK)],
  ["unused-earlier-missing-image", both(NO_NETWORK)],
  ["cli-build-context", both(FLAG)],
  ["cli-progress-output", only28(FLAG)],
  ["cli-secret", only28(FLAG)],
  ["cli-ssh", only28(FLAG)],
  ["cache-failed-step", both(IMAGE)],
  ["copy-from-missing-path", both(IMAGE)],
  ["print-command-not-found", both(IMAGE)],
  ["print-copy-chown-bad", both(IMAGE)],
  ["print-run-exec-missing", both(IMAGE)],
  ["print-scratch-run", both("a RUN without a shell fails in reality; every RUN whose command does not end in a failure is taken to succeed")],
  ["print-run-fails", { versions: ["20"], reason: "the order of what goes to the two output streams is chance" }],
]);
