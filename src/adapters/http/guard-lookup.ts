import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import type { AddressRule } from "./address-rule.ts";

export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** A connection that was not made, because of where it would have led. */
export class AddressRefused extends Error {
  constructor(hostname: string) {
    super(
      `${hostname} is not on the public internet. ` +
        "Whoever runs Verbatim can allow its address in VERBATIM_ALLOWED_SOURCES.",
    );
    this.name = "AddressRefused";
  }
}

export async function resolveBySystem(hostname: string): Promise<readonly string[]> {
  const found = await lookup(hostname, { all: true });
  return found.map(({ address }) => address);
}

/**
 * The look-up that the socket itself makes, so that the address judged is the address connected to
 * and a name that answers differently the second time gains nothing. One bad address among good
 * ones is an attack too.
 */
export function guardLookup(isAllowed: AddressRule, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first] = found;
        if (first === undefined || !addresses.every(isAllowed)) {
          callback(new AddressRefused(hostname), "", 0);
        } else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, "", 0),
    );
  };
}
