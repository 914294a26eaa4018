import { BotError, codeOf, messageOf } from "../../domain/errors.ts";

/** In words that name the setting, and never its value: an address of a database has a password. */
export function toStoreFault(error: unknown): BotError {
  if (error instanceof BotError) return error;
  const code = codeOf(error);
  const message = messageOf(error);
  // What cannot be read as an address is quoted whole in Node's error.
  if (code === "ERR_INVALID_URL") return new BotError("store-failed", BAD_ADDRESS);
  const mend = MENDS[code] ?? MENDS[code.slice(0, 2)] ?? MENDS[message] ?? unnamed(code, message);
  return new BotError("store-failed", mend, error);
}

/** Whether the connection it came over is of no more use. */
export function isBroken(error: unknown): boolean {
  const fault = error instanceof BotError && error.cause ? error.cause : error;
  if (fault instanceof BotError) return false;
  const code = codeOf(fault);
  // No SQLSTATE begins with an E, but Node's own EPIPE looks like one.
  const isFromPostgres = /^(?!E)[0-9A-Z]{5}$/.test(code);
  return !isFromPostgres || /^(08|57P|25P03)/.test(code);
}

const BAD_ADDRESS =
  "DATABASE_URL is not the address of a Postgres database, such as postgres://user:password@host:5432/name.";
const NO_ANSWER =
  "No Postgres answers at the address in DATABASE_URL. Start it, or correct the address.";
const CUT_OFF =
  "The connection to Postgres (DATABASE_URL) was cut. It is opened again at the next call.";
const REFUSED = "Postgres refuses the user or the password in DATABASE_URL. Correct them.";
const TOO_SLOW = "Postgres (DATABASE_URL) took too long. Look for what keeps it busy.";
const NOT_ALLOWED =
  "The user in DATABASE_URL may not do this. Let it create a schema in its database, and use the schema verbatim.";

/** By SQLSTATE, by its class, by Node's code or, where there is none, by the driver's words. */
const MENDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: NO_ANSWER,
  ENOTFOUND: NO_ANSWER,
  EAI_AGAIN: NO_ANSWER,
  EHOSTUNREACH: NO_ANSWER,
  ENETUNREACH: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  ENOENT: NO_ANSWER,
  "Connection terminated due to connection timeout": NO_ANSWER,
  ECONNRESET: CUT_OFF,
  EPIPE: CUT_OFF,
  "08": CUT_OFF,
  "57P01": CUT_OFF,
  "57P02": CUT_OFF,
  "57P03": "Postgres (DATABASE_URL) is starting or stopping. It is asked again at the next call.",
  "25P03": CUT_OFF,
  "Connection terminated unexpectedly": CUT_OFF,
  "Connection terminated": CUT_OFF,
  "Client has encountered a connection error and is not queryable": CUT_OFF,
  "timeout exceeded when trying to connect":
    "All connections to Postgres (DATABASE_URL) are busy. Look for what keeps it busy.",
  "53300":
    "Postgres (DATABASE_URL) has no connection left. Raise its max_connections, or run fewer replicas.",
  "53100": "The disk of Postgres (DATABASE_URL) is full. Make room on it.",
  "28": REFUSED,
  "3D": "The database named in DATABASE_URL does not exist. Create it.",
  "42501": NOT_ALLOWED,
  "25006": "The store is open to be read only (read-only).",
  "57014": TOO_SLOW,
  "55P03": TOO_SLOW,
  "Query read timeout": TOO_SLOW,
  "The server does not support SSL connections":
    "Postgres does not speak TLS, which DATABASE_URL asks for. Turn it on there, or take sslmode off the address.",
};

function unnamed(code: string, message: string): string {
  return `The store in Postgres (DATABASE_URL) failed: ${code ? `${code}, ` : ""}${message}.`;
}
