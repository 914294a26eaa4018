import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { z } from "zod";

/** What a model says to a question, or how it fails to. */
export type ModelBehaviour =
  | ((question: Question) => string)
  | { readonly status: number; readonly body: string }
  | "hangs"
  | "hangs mid-answer"
  | "cuts the line";

export type Question = z.infer<typeof questionSchema>;

const questionSchema = z.object({
  stories: z.array(
    z.object({
      story: z.number(),
      headline: z.string(),
      most: z.number(),
      sentences: z.array(z.object({ number: z.number(), text: z.string() })),
    }),
  ),
});

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});

export interface ModelServer {
  readonly url: string;
  readonly requests: { readonly authorization: string | undefined; readonly body: string }[];
}

/** A server on loopback that speaks the chat-completions protocol, and behaves as it is told. */
export async function startModelServer(behaviour: ModelBehaviour): Promise<ModelServer> {
  const requests: { authorization: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = await readText(request);
    requests.push({ authorization: request.headers.authorization, body });
    if (behaviour === "hangs") return;
    if (behaviour === "cuts the line") return void request.socket.destroy();
    if (behaviour === "hangs mid-answer") {
      response.writeHead(200, { "content-type": "application/json" });
      return void response.write('{"id":"1","choices":[{"index":0,"mess');
    }
    response.setHeader("content-type", "application/json");
    if (typeof behaviour !== "function") {
      response.statusCode = behaviour.status;
      return void response.end(behaviour.body);
    }
    const asked = requestSchema.parse(JSON.parse(body)).messages.at(-1)?.content ?? "";
    response.end(completionOf(behaviour(questionSchema.parse(JSON.parse(asked)))));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests };
}

function completionOf(content: string): string {
  return JSON.stringify({
    id: "1",
    object: "chat.completion",
    created: 1,
    model: "loopback",
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}
