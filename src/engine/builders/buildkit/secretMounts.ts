import type { Mount } from "../../instructions/mount.ts";
import { baseName } from "../../source/paths.ts";

type AccessSetting = readonly (string | number | boolean)[];

const SECRET_MODE = 0o400;
const SOCKET_MODE = 0o600;

/** Under which name the client is asked for a secret (dockerfile2llb/convert_secrets.go, dispatchSecret). */
export function secretName({ source, id, target }: Mount): string {
  return source || id || baseName(target);
}

/**
 * What a RUN's secrets and keys add to what it is, each with what it has by default, the secrets first
 * (convert_secrets.go and convert_ssh.go; client/llb/exec.go, Marshal).
 */
export function accessSettings(mounts: readonly Mount[]): readonly AccessSetting[] {
  const secrets = mounts.filter((it) => it.type === "secret");
  const sockets = mounts.filter((it) => it.type === "ssh");
  return [
    ...secrets.flatMap((it): readonly AccessSetting[] => (it.env === undefined ? [] : [["variable", secretName(it), it.env, it.isRequired]])),
    ...secrets.flatMap((it): readonly AccessSetting[] => {
      const target = it.target === "" && it.env === undefined ? `/run/secrets/${baseName(secretName(it))}` : it.target;
      return target === "" ? [] : [["secret", secretName(it), target, ...ownership(it, SECRET_MODE)]];
    }),
    ...sockets.map((it, index): AccessSetting => ["ssh", it.id, it.target || `/run/buildkit/ssh_agent.${index}`, ...ownership(it, SOCKET_MODE)]),
  ];
}

function ownership({ uid = 0, gid = 0, mode, isRequired }: Mount, usualMode: number): AccessSetting {
  return [uid, gid, mode ?? usualMode, isRequired];
}
