import type { IncomingMessage } from "node:http";
import type { z } from "zod";

/** Chosen by hand: a question may have 10,000 characters, most of which are one byte. */
const MAX_BODY_BYTES = 16_384;

export type JsonBody<T> =
  | { readonly status: "read"; readonly body: T }
  | {
      readonly status: "unreadable";
      readonly httpStatus: 400 | 413 | 415;
      readonly reason: string;
    };

/** Demands a JSON content type: a form on another site can post without a preflight, but not that. */
export async function readJson<T>(
  request: IncomingMessage,
  schema: z.ZodType<T>,
): Promise<JsonBody<T>> {
  const [type] = (request.headers["content-type"] ?? "").split(";");
  if (type?.trim().toLowerCase() !== "application/json") {
    return unreadable(415, "Send the body as Content-Type: application/json.");
  }

  const text = await readText(request);
  if (text === null) return unreadable(413, `A body may have ${MAX_BODY_BYTES} bytes.`);

  const parsed = schema.safeParse(jsonOrNull(text));
  return parsed.success
    ? { status: "read", body: parsed.data }
    : unreadable(400, parsed.error.issues.map(describeIssue).join("; "));
}

async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The connection is kept open on an early return, or the refusal could not be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  return `${path.join(".") || "body"}: ${message}`;
}

function unreadable(httpStatus: 400 | 413 | 415, reason: string): JsonBody<never> {
  return { status: "unreadable", httpStatus, reason };
}
