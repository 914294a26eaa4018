import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { BotError } from "../../../domain/errors.ts";

/** Encrypts what the store is to keep, so that neither it nor a backup of it gives a token away. */
export interface Seal {
  /** `place` is not hidden, but what was sealed for one place opens for no other. */
  close(words: string, place: string): string;
  /** @throws BotError `bad-config` where it was sealed by another key, for another place, or changed. */
  open(sealed: string, place: string): string;
  /** A secret of its own for another purpose. */
  secretFor(purpose: string): string;
}

const CIPHER = "aes-256-gcm";
/** As NIST recommends for this cipher: 96 bits that come once, and a tag of 128. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function createSeal(key: Uint8Array): Seal {
  return {
    close(words, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place));
      const hidden = Buffer.concat([cipher.update(words, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64url");
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, "base64url");
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      try {
        const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(place))
          .setAuthTag(tag);
        const words = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([words, decipher.final()]).toString("utf8");
      } catch (error) {
        throw new BotError("bad-config", WRONG_KEY, error);
      }
    },
    secretFor: (purpose) => createHmac("sha256", key).update(purpose).digest("base64url"),
  };
}

const WRONG_KEY =
  "SLACK_ENCRYPTION_KEY is not the key that the workspaces' tokens in the store were encrypted with. Put that key back. If it is lost, empty the store's table installations, and have each workspace install Verbatim again.";
