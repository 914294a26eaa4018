import { describe, expect, it } from "vitest";
import { createAddressRule } from "../../../src/adapters/http/address-rule.ts";

describe("an address to connect to", () => {
  it.each([
    ["0.0.0.0", "this host"],
    ["127.0.0.1", "loopback"],
    ["10.1.2.3", "private"],
    ["172.16.0.1", "private"],
    ["192.168.0.1", "private"],
    ["169.254.169.254", "a cloud's metadata"],
    ["168.63.129.16", "Azure's host service"],
    ["192.0.0.192", "Oracle's metadata"],
    ["100.64.0.1", "a carrier's NAT"],
    ["100.100.100.200", "Alibaba's metadata"],
    ["198.18.0.1", "benchmarking"],
    ["192.0.2.1", "documentation"],
    ["224.0.0.1", "multicast"],
    ["255.255.255.255", "broadcast"],
    ["::", "this host"],
    ["::1", "loopback"],
    ["fe80::1", "link-local"],
    ["fd00:ec2::254", "a cloud's metadata"],
    ["fec0::1", "site-local"],
    ["ff02::1", "multicast"],
    ["::ffff:127.0.0.1", "v4-mapped loopback"],
    ["::ffff:a9fe:a9fe", "v4-mapped metadata"],
    ["::127.0.0.1", "v4-compatible loopback"],
    ["64:ff9b::7f00:1", "NAT64 of loopback"],
    ["64:ff9b::a00:1", "NAT64 of a private address"],
    ["64:ff9b:1::1", "a network's own NAT64"],
    ["2002:7f00:1::", "6to4 of loopback"],
    ["2001:0:7f00:1::", "Teredo"],
    ["2001:db8::1", "documentation"],
    ["localhost", "no address at all"],
    ["", "nothing"],
  ])("is refused when it is %s: %s", (address) => {
    expect(createAddressRule([])(address)).toBe(false);
  });

  it.each(["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])(
    "may be the public %s",
    (address) => expect(createAddressRule([])(address)).toBe(true),
  );

  it("may be a local one that was allowed, and none beside it", () => {
    const isAllowed = createAddressRule(["192.168.1.0/24", "10.0.0.7", "fd12::/16"]);
    const asked = ["192.168.1.9", "::ffff:192.168.1.9", "10.0.0.7", "fd12::1"];
    expect(asked.map(isAllowed)).toEqual([true, true, true, true]);
    expect(["192.168.2.9", "10.0.0.8", "fd13::1", "127.0.0.1"].some(isAllowed)).toBe(false);
  });

  it("names an allowed entry that is none", () => {
    expect(() => createAddressRule(["nas.local"])).toThrow('"nas.local" is no address');
  });
});
