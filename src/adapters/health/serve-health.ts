import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { BotError, codeOf } from "../../domain/errors.ts";
import type { Metrics } from "./create-metrics.ts";

/** What is looked at, and what is wrong with each; `null` where nothing is. */
export type Troubles = Readonly<Record<string, string | null>>;

export interface HealthOptions {
  readonly port: number;
  readonly host: string;
  readonly metrics: Pick<Metrics, "text" | "contentType">;
  /** What only a person can mend: a restart would change nothing, but somebody has to look. */
  healthy(): Promise<Troubles>;
  /** The same, and what is not connected yet. */
  ready(): Promise<Troubles>;
}

export interface HealthServer {
  readonly address: string;
  close(): Promise<void>;
}

/** For a supervisor and for Prometheus; it tells no article, no name and no token. */
export async function serveHealth(options: HealthOptions): Promise<HealthServer> {
  const { port, host, metrics, healthy, ready } = options;
  const server = createServer((request, response) => {
    const answer = async () => {
      switch (request.url?.split("?")[0]) {
        case "/healthz":
          return tell(response, await healthy());
        case "/readyz":
          return tell(response, await ready());
        case "/metrics":
          response.setHeader("content-type", metrics.contentType);
          return response.end(await metrics.text());
        default:
          return response.writeHead(404).end();
      }
    };
    answer().catch(() => response.writeHead(500).end());
  });
  server.listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    throw new BotError(
      "bad-config",
      `VERBATIM_HEALTH_PORT is ${port}, which cannot be listened on at ${host} (${codeOf(error)}). Choose a free port.`,
      error,
    );
  });
  const bound = server.address();
  return {
    address: `http://${host}:${typeof bound === "object" && bound ? bound.port : port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function tell(response: ServerResponse, troubles: Troubles): void {
  const isWell = Object.values(troubles).every((trouble) => trouble === null);
  response.writeHead(isWell ? 200 : 503, { "content-type": "application/json" });
  const shown = Object.entries(troubles).map(([name, trouble]) => [name, trouble ?? "ok"]);
  response.end(`${JSON.stringify(Object.fromEntries(shown))}\n`);
}
