import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { z } from "zod";

export interface SlackUpload {
  readonly altText: string;
  readonly length: number;
  readonly name: string;
  /** Where it is seen as a file; `null` where a message only shows it. */
  sharedIn: string | null;
  bytes: Buffer | null;
  isComplete: boolean;
}

const shown = z.array(z.looseObject({ slack_file: z.object({ id: z.string() }).optional() }));

/** Slack's way of taking files: an address to send them to, then word that they are there. */
export function createSlackFiles(origin: string) {
  const uploads = new Map<string, SlackUpload>();

  function complete(fields: URLSearchParams): string {
    const channel = fields.get("channel_id") ?? fields.get("channels");
    // One that others may be in would show it to all of them; an id of a person is no channel.
    if (channel !== null && !channel.startsWith("D")) {
      return JSON.stringify({ ok: false, error: "channel_not_found" });
    }
    const done = z.array(z.object({ id: z.string() })).parse(JSON.parse(fields.get("files") ?? ""));
    for (const { id } of done) {
      const upload = uploads.get(id);
      if (!upload?.bytes) continue;
      upload.isComplete = true;
      upload.sharedIn = channel;
    }
    return JSON.stringify({ ok: true, files: done });
  }

  return {
    uploads,

    /** Of a call about files; `null` for any other. */
    answer(method: string, body: string): string | null {
      const fields = new URLSearchParams(body);
      if (method === "files.getUploadURLExternal") {
        const id = `F${uploads.size + 1}`;
        const length = Number(fields.get("length"));
        const altText = fields.get("alt_txt") ?? fields.get("alt_text") ?? "";
        const name = fields.get("filename") ?? "";
        uploads.set(id, { altText, length, name, sharedIn: null, bytes: null, isComplete: false });
        return JSON.stringify({ ok: true, file_id: id, upload_url: `${origin}/upload/${id}` });
      }
      return method === "files.completeUploadExternal" ? complete(fields) : null;
    },

    async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const upload = uploads.get(request.url?.replace("/upload/", "") ?? "");
      const headers = { "content-type": request.headers["content-type"] ?? "" };
      const form = await new Response(await buffer(request), { headers }).formData();
      for (const [, part] of form) {
        if (upload && typeof part !== "string")
          upload.bytes = Buffer.from(await part.arrayBuffer());
      }
      response.end("OK");
    },

    /** None that it does not have. */
    mayShow(blocks: unknown): boolean {
      const ids = shown.parse(blocks).flatMap(({ slack_file }) => slack_file?.id ?? []);
      return ids.every((id) => uploads.get(id)?.isComplete === true);
    },
  };
}
