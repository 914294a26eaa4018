import ipaddr from "ipaddr.js";
import { BotError } from "../../domain/errors.ts";

/** Azure's host service: a public address that only its own machines can reach. */
const EXTRA = ipaddr.parseCIDR("168.63.129.16/32");

/** Deprecated forms that hold an IPv4 address or a site's own, and NAT64 within a network. */
const EMBEDDING = ["::/96", "64:ff9b:1::/48", "fec0::/10", "2002::/16"].map((cidr) =>
  ipaddr.parseCIDR(cidr),
);

/**
 * A network without IPv4 reaches every IPv4 site by these addresses, and the address inside
 * decides.
 */
const NAT64 = ipaddr.parseCIDR("64:ff9b::/96");

export type AddressRule = (address: string) => boolean;

/**
 * Says which addresses may be connected to: public ones, and those that were allowed by name, as
 * `192.168.1.0/24` or `10.0.0.7`. An address inside another (v4-mapped, NAT64) counts as the inner one.
 *
 * @throws BotError `bad-config` naming an entry that is neither.
 */
export function createAddressRule(allowed: readonly string[]): AddressRule {
  const ranges = allowed.map(parseRange);

  return (written) => {
    if (!ipaddr.isValid(written)) return false;
    const address = withoutNat64(ipaddr.process(written));
    return isWithin(address, ranges) || isPublic(address);
  };
}

type Address = ReturnType<typeof ipaddr.parse>;
type Range = ReturnType<typeof ipaddr.parseCIDR>;

function parseRange(entry: string): Range {
  try {
    return ipaddr.parseCIDR(entry.includes("/") ? entry : `${entry}/${wholeAddress(entry)}`);
  } catch (error) {
    throw new BotError(
      "bad-config",
      `"${entry}" is no address or range that could be allowed. Write 10.0.0.7 or 192.168.1.0/24.`,
      error,
    );
  }
}

function wholeAddress(entry: string): number {
  return entry.includes(":") ? 128 : 32;
}

function withoutNat64(address: Address): Address {
  return isWithin(address, [NAT64])
    ? ipaddr.fromByteArray(address.toByteArray().slice(-4))
    : address;
}

function isPublic(address: Address): boolean {
  return address.range() === "unicast" && !isWithin(address, [EXTRA, ...EMBEDDING]);
}

function isWithin(address: Address, ranges: readonly Range[]): boolean {
  return ranges.some(
    ([range, bits]) => range.kind() === address.kind() && address.match(range, bits),
  );
}
