import { describe, expect, test } from "vitest";
import { CURRENT_MOUNTS, OLD_MOUNTS, readMount } from "./mount.ts";
import type { MountDialect } from "./mount.ts";

function complaint(mount: string, dialect: MountDialect, expand = (value: string): string => value): string {
  try {
    readMount(mount.split(","), dialect, expand);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

test.each(["target=/a", "type=CACHE,target=/a,id=b,sharing=Locked,mode=0755,uid=0,gid=1", "type=tmpfs,dst=/a,rw=true", "type=secret,id=a,required", "type=ssh,required=0,ro", "readwrite,source=a,from=b"])(
  "%s is a mount",
  (mount) => {
    for (const dialect of [CURRENT_MOUNTS, OLD_MOUNTS]) expect(complaint(mount, dialect)).toBe("");
  },
);

describe("refused mounts", () => {
  test.each([
    ["type=nope", 'unsupported mount type "nope"'],
    ["type=cache,sharing=some", 'unsupported sharing value "some"'],
    ["required", "unexpected key 'required' for mount type 'bind'"],
    ["required=true", "unexpected key 'required' for mount type 'bind'"],
    ["type=ssh,required=maybe", "invalid value for required: maybe"],
    ["ro=2", "invalid value for ro: 2"],
    ["target", "invalid field 'target' must be a key=value pair"],
    ["xyz=1", "unexpected key 'xyz' in 'xyz=1'"],
    ["type=cache,mode=9", "invalid value 9 for mode"],
    ["type=cache,uid=-1", "invalid value -1 for uid"],
    ["mode=1", 'mode not allowed for "bind" type mounts'],
    ["type=tmpfs,gid=1", 'gid not allowed for "tmpfs" type mounts'],
    ["sharing=shared", "invalid cache sharing set for bind mount"],
    ["type=secret", "invalid secret mount. one of source, target required"],
    ["type=secret,src=a,id=b", "both source and id can't be set"],
    ["type=secret,id=a,from=b", "secret mount should not have a from"],
  ])("%s", (mount, message) => {
    for (const dialect of [CURRENT_MOUNTS, OLD_MOUNTS]) expect(complaint(mount, dialect)).toBe(message);
  });

  test.each([
    ["typ=cache", "unexpected key 'typ' in 'typ=cache' (did you mean type?)", "unexpected key 'typ' in 'typ=cache'"],
    ["type=cach", 'unsupported mount type "cach" (did you mean cache?)', 'unsupported mount type "cach"'],
    ["type=secret,id=a,env=B", "", "unexpected key 'env' in 'env=B'"],
    ["type=tmpfs,size=1m", "", "unexpected key 'size' in 'size=1m'"],
    ["type=cache,size=1m", "unexpected key 'size' for mount type 'cache'", "unexpected key 'size' in 'size=1m'"],
    ["type=tmpfs,size=x", "invalid value for size: x", "unexpected key 'size' in 'size=x'"],
    ["type=secret,id=a,sharing=shared", "secret mount should not define sharing", "invalid cache sharing set for secret mount"],
  ])("%s differs", (mount, now, before) => expect([complaint(mount, CURRENT_MOUNTS), complaint(mount, OLD_MOUNTS)]).toEqual([now, before]));

  test("values are expanded before they are looked at", () => expect(complaint("type=$T", CURRENT_MOUNTS, () => "nope")).toBe('unsupported mount type "nope"'));
});
