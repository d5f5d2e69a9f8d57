import { describe, expect, test } from "vitest";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { spellOutPorts } from "./exposedPorts.ts";
import { planBuildkit } from "./planBuildkit.ts";

/** The ports in the image of a file with these lines, or BuildKit's refusal. */
function ports(...lines: readonly string[]): string {
  const { builds, error } = planBuildkit(readDockerfile(["FROM a", ...lines].join("\n")), {});
  return error ? error.message : Object.keys(builds[0]?.config?.ExposedPorts ?? {}).join(" ");
}

describe("the image's ports", () => {
  test.each([
    ["EXPOSE 80", "80/tcp"],
    ["EXPOSE 80 443/TCP 53/udp", "80/tcp 443/tcp 53/udp"],
    ["EXPOSE 80-82", "80/tcp 81/tcp 82/tcp"],
    ["EXPOSE 81-82 80-81", "80/tcp 81/tcp 82/tcp"],
    ["EXPOSE 127.0.0.1:8080:80", "80/tcp"],
    ["EXPOSE [::1]:1:2", "2/tcp"],
    ["EXPOSE 1-2:3-4", "3/tcp 4/tcp"],
    ["EXPOSE $PORT", "80/tcp 81/udp"],
  ])("%s", (line, expected) => expect(ports("ENV PORT='80 81/udp'", line).split(" ").sort()).toEqual(expected.split(" ").sort()));

  test.each([
    ["EXPOSE 65536", "invalid containerPort: 65536"],
    ["EXPOSE 2-1", "invalid containerPort: 2-1"],
    ["EXPOSE /tcp", 'invalid port: "/tcp": no port specified'],
    ["EXPOSE 80/ip", 'invalid port: "80/ip": invalid proto: ip'],
    ["EXPOSE x:80", "invalid hostPort: x"],
    ["EXPOSE [::1:1:2", "invalid IP address [::1: address [::1:: missing ']' in address"],
    ["EXPOSE [::1]x:1:2", "invalid IP address [::1]x: address [::1]x:: missing port in address"],
    ["EXPOSE [::1]:9:1:2", "invalid IP address [::1]:9: address [::1]:9:: too many colons in address"],
    ["EXPOSE [::[1]:1:2", "invalid IP address [::[1]: address [::[1]:: unexpected '[' in address"],
    ["EXPOSE 1-3:3-4", "invalid ranges specified for container and host Ports: 3-4 and 1-3"],
    ["EXPOSE 300.0.0.1:80:80", "invalid IP address: 300.0.0.1"],
  ])("%s is refused", (line, message) => expect(ports(line)).toBe(message));
});

test("ranges that overlap are spelt out once, in order, apart by protocol", () => {
  expect(spellOutPorts(["5-6/tcp", "1-3/tcp", "2-4/tcp", "1-1/udp", "1-2/tcp"])).toEqual(["1/tcp", "2/tcp", "3/tcp", "4/tcp", "5/tcp", "6/tcp", "1/udp"]);
  expect(spellOutPorts(Array.from({ length: 5_000 }, (_, index) => `${index}-65535/tcp`))).toHaveLength(65_536);
});
