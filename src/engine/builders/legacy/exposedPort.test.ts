import { expect, test } from "vitest";
import type { Release } from "./release.ts";
import { checkPort } from "./exposedPort.ts";
import { RELEASES } from "./release.ts";

function complaint(port: string, release: Release): string {
  try {
    checkPort(port, release);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

test.each(["80", "0", "65535", "80/", "80/TCP", "80/udp/x", "7000-7001", "1-2-3", "8:9", "1-9:8", "1-2:3-4", "127.0.0.1:1:2/sctp", "[::1]:1:2", "[]:1:2", ":1:2"])("%s is a port", (port) => {
  for (const release of Object.values(RELEASES)) expect(complaint(port, release)).toBe("");
});

test.each([
  ["", "no port specified: <empty>", "No port specified: <empty>"],
  ["/udp", "no port specified: /udp<empty>", "No port specified: /udp<empty>"],
  ["65536", "invalid containerPort: 65536", "Invalid containerPort: 65536"],
  ["+1", "invalid containerPort: +1", "Invalid containerPort: +1"],
  ["2-1", "invalid containerPort: 2-1", "Invalid containerPort: 2-1"],
  ["x-5", "invalid containerPort: x-5", "Invalid containerPort: x-5"],
  ["1-", "invalid containerPort: 1-", "Invalid containerPort: 1-"],
  ["x:1", "invalid hostPort: x", "Invalid hostPort: x"],
  ["1-2:3-5", "invalid ranges specified for container and host Ports: 3-5 and 1-2", "Invalid ranges specified for container and host Ports: 3-5 and 1-2"],
  ["1/icmp", "invalid proto: icmp", "Invalid proto: icmp"],
  ["x:1:2", "invalid IP address: x", "Invalid ip address: x"],
  ["::1:1:2", "", "Invalid ip address ::1: address ::1:: too many colons in address"],
  ["[::1:1:2", "invalid IP address [::1: address [::1:: missing ']' in address", "Invalid ip address [::1: address [::1:: missing ']' in address"],
  ["[::1]x:1:2", "invalid IP address [::1]x: address [::1]x:: missing port in address", "Invalid ip address [::1]x: address [::1]x:: missing port in address"],
  ["[::1]:5:1:2", "invalid IP address [::1]:5: address [::1]:5:: too many colons in address", "Invalid ip address [::1]:5: address [::1]:5:: too many colons in address"],
  ["[x]:1:2", "invalid IP address: x", "Invalid ip address: x"],
  ["[a[b]:1:2", "invalid IP address [a[b]: address [a[b]:: unexpected '[' in address", "Invalid ip address [a[b]: address [a[b]:: unexpected '[' in address"],
  ["a[:1:2", "invalid IP address: a[", "Invalid ip address a[: address a[:: unexpected '[' in address"],
  ["a]:1:2", "invalid IP address: a]", "Invalid ip address a]: address a]:: unexpected ']' in address"],
])("%j is none", (port, in28, in20) => {
  expect([complaint(port, RELEASES["28"]), complaint(port, RELEASES["20"])]).toEqual([in28, in20]);
});
