const NETWORK = "another machine decides, and the recording machine could reach none";
const IMAGE = "what the base image holds decides";
const CLIENT = "a flag decides that Stagegraph does not offer";
const CLIENT_FILES = "files of the client decide that are not described";
const OLDER = "the recorded BuildKit is older than the one that Stagegraph follows, and did not know the flag";

/** Cases whose BuildKit console neither the Dockerfile nor the stated context determines, with the reason. */
export const undeterminedBuildx: ReadonlyMap<string, string> = new Map([
  ["bk-add-checksum", NETWORK],
  ["bk-add-git-https", NETWORK],
  ["bk-add-keep-git-dir", NETWORK],
  ["bk-copy-parents", OLDER],
  ["bk-run-security", OLDER],
  ["bk-heredoc-run-keyword-body", IMAGE],
  ["cache-failed-step", IMAGE],
  ["copy-from-missing-path", IMAGE],
  ["print-command-not-found", IMAGE],
  ["print-run-exec-missing", IMAGE],
  ["bx-cache-to-local", CLIENT],
  ["bx-call-check-flag", CLIENT],
  ["bx-multi-platform", "the recorded image store takes one platform; several are shown as the store that takes them writes them"],
  ["bx-build-context-missing", CLIENT_FILES],
  ["bx-file-missing", CLIENT_FILES],
  ["bx-secret-missing-file", CLIENT_FILES],
  ["bx-ssh-noagent", CLIENT_FILES],
]);
