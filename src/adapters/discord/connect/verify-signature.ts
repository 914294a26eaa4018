import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { isRecent } from "../../endpoint/is-recent.ts";

interface SignedRequest {
  /** `X-Signature-Ed25519` and `X-Signature-Timestamp`. */
  readonly signature: string;
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/** The key as Discord shows it: 64 hexadecimal characters. */
export function readPublicKey(hex: string): KeyObject {
  const x = Buffer.from(hex, "hex").toString("base64url");
  return createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
}

/** Whether Discord signed the request, and not long ago. */
export function isFromDiscord(
  { signature, timestamp, body }: SignedRequest,
  { key, now }: { readonly key: KeyObject; readonly now: Date },
): boolean {
  if (!/^[0-9a-f]{128}$/i.test(signature) || !isRecent(timestamp, now)) return false;
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  return verify(null, signed, key, Buffer.from(signature, "hex"));
}
