import { createPublicKey, type KeyObject, verify } from "node:crypto";

interface SignedRequest {
  /** `X-Signature-Ed25519` and `X-Signature-Timestamp`. */
  readonly signature: string;
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/** Discord waits for an answer for 3 s; clocks may differ. */
const MAX_AGE_MS = 5 * 60 * 1_000;

/** The key as Discord shows it: 64 hexadecimal characters. */
export function readPublicKey(hex: string): KeyObject {
  const x = Buffer.from(hex, "hex").toString("base64url");
  return createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
}

/** Whether Discord signed it, and not long ago. */
export function isFromDiscord(
  { signature, timestamp, body }: SignedRequest,
  { key, now }: { readonly key: KeyObject; readonly now: Date },
): boolean {
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  if (!verify(null, signed, key, Buffer.from(signature, "hex"))) return false;
  return Math.abs(now.getTime() - Number(timestamp) * 1_000) <= MAX_AGE_MS;
}
