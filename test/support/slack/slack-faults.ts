import type { ServerResponse } from "node:http";

/** What a call to Slack's Web API runs into, once. */
export type SlackFault =
  | {
      readonly kind: "answers";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** Never an answer. */
  | { readonly kind: "hangs" }
  /** The connection is cut before anything is done. */
  | { readonly kind: "resets" }
  /** It is done, and the connection cut in the middle of saying so. */
  | { readonly kind: "resets mid-body" }
  /** It is done, and the answer stops half way, for ever. */
  | { readonly kind: "drips" }
  /** It is done, and nothing says so. */
  | { readonly kind: "loses the reply" };

export function notOk(error: string): SlackFault {
  return { kind: "answers", status: 200, body: JSON.stringify({ ok: false, error }) };
}

/** `commit` does what was asked for and gives Slack's answer to it. */
export async function sufferFault(
  fault: SlackFault,
  response: ServerResponse,
  commit: () => Promise<string>,
): Promise<void> {
  switch (fault.kind) {
    case "answers":
      response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
      response.end(fault.body);
      return;
    case "hangs":
      return;
    case "resets":
      response.destroy();
      return;
    case "resets mid-body": {
      const body = await commit();
      response.writeHead(200, { "content-length": Buffer.byteLength(body) });
      response.write(body.slice(0, body.length / 2), () => response.destroy());
      return;
    }
    case "drips": {
      const body = await commit();
      response.writeHead(200, { "content-type": "application/json" });
      response.write(body.slice(0, body.length / 2));
      return;
    }
    case "loses the reply":
      await commit();
      response.destroy();
  }
}
