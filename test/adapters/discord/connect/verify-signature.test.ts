import { generateKeyPairSync, sign } from "node:crypto";
import { expect, it } from "vitest";
import {
  isFromDiscord,
  readPublicKey,
} from "../../../../src/adapters/discord/connect/verify-signature.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const key = readPublicKey(
  Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("hex"),
);
const body = Buffer.from('{"type":1}');
const SIGNED_AT_S = 1_764_000_000;

it.each([
  [-300_001, false],
  [-300_000, true],
  [0, true],
  [300_000, true],
  [300_001, false],
])("takes what was signed %i ms before it comes: %j", (ageMs, isTaken) => {
  const timestamp = String(SIGNED_AT_S);
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  const signature = sign(null, signed, privateKey).toString("hex");
  const now = new Date(SIGNED_AT_S * 1_000 + ageMs);
  expect(isFromDiscord({ signature, timestamp, body }, { key, now })).toBe(isTaken);
});
