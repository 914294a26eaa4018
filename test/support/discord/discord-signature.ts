import { generateKeyPairSync, sign } from "node:crypto";
import { z } from "zod";

/** Discord's end of the interactions endpoint. */
export interface DiscordSigner {
  /** As Discord shows it. */
  readonly publicKey: string;
  sign(body: string, secondsAgo?: number): Readonly<Record<string, string>>;
  /** The status that the endpoint answers with. */
  post(address: string, payload: unknown): Promise<number>;
}

export function createDiscordSigner(): DiscordSigner {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x } = z.object({ x: z.string() }).parse(publicKey.export({ format: "jwk" }));

  function headersFor(body: string, secondsAgo = 0) {
    const timestamp = String(Math.floor(Date.now() / 1_000) - secondsAgo);
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString("hex");
    return { "x-signature-timestamp": timestamp, "x-signature-ed25519": signature };
  }

  return {
    publicKey: Buffer.from(x, "base64url").toString("hex"),
    sign: headersFor,
    async post(address, payload) {
      const body = JSON.stringify(payload);
      const headers = { "content-type": "application/json", ...headersFor(body) };
      return (await fetch(address, { method: "POST", headers, body })).status;
    },
  };
}
