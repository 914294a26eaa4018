import type { Server } from "node:http";
import { WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

/** Slack's end of Socket Mode, on a server that is there already. */
export interface SlackSocket {
  readonly connected: number;
  /** How often a connection was made. */
  readonly connections: number;
  /** How many envelopes went to each connection, sent again or not. */
  sentTo(): readonly number[];
  /** To the open connections in turn; resolves when the bot acknowledges it. */
  send(type: "slash_commands" | "interactive" | "events_api", payload: unknown): Promise<void>;
  /** As Slack does every few hours. */
  recycle(): void;
  close(): void;
}

const ackSchema = z.object({ envelope_id: z.string() });

interface Unacknowledged {
  readonly envelope: string;
  readonly acknowledged: () => void;
  socket: WebSocket | null;
}

export function createSlackSocket(server: Server): SlackSocket {
  const sockets = new WebSocketServer({ server, path: "/link" });
  const unacknowledged = new Map<string, Unacknowledged>();
  const sentTo = new Map<WebSocket, number>();
  let envelopes = 0;
  let sends = 0;

  function deliver(id: string): void {
    const waiting = unacknowledged.get(id);
    const all = open();
    const socket = all[sends % all.length];
    if (!waiting || !socket) return;
    sends += 1;
    waiting.socket = socket;
    sentTo.set(socket, (sentTo.get(socket) ?? 0) + 1);
    socket.send(waiting.envelope);
  }

  /** What a connection has not acknowledged when it closes goes to another. */
  function redeliver(closed: WebSocket): void {
    for (const [id, { socket }] of unacknowledged) if (socket === closed) deliver(id);
  }

  sockets.on("connection", (socket) => {
    sentTo.set(socket, 0);
    socket.on("close", () => redeliver(socket));
    socket.send(JSON.stringify({ type: "hello", num_connections: sockets.clients.size }));
    socket.on("message", (data) => {
      const { envelope_id } = ackSchema.parse(JSON.parse(data.toString()));
      unacknowledged.get(envelope_id)?.acknowledged();
      unacknowledged.delete(envelope_id);
    });
  });

  const open = () => [...sockets.clients].filter((client) => client.readyState === WebSocket.OPEN);

  return {
    get connected() {
      return open().length;
    },
    get connections() {
      return sentTo.size;
    },
    sentTo: () => [...sentTo.values()],
    send(type, payload) {
      if (open().length === 0) {
        return Promise.reject(new Error("No bot is connected to the fake Slack."));
      }
      envelopes += 1;
      const id = `envelope-${envelopes}`;
      const envelope = { type, envelope_id: id, payload, accepts_response_payload: true };
      return new Promise((acknowledged) => {
        unacknowledged.set(id, {
          envelope: JSON.stringify(envelope),
          acknowledged,
          socket: null,
        });
        deliver(id);
      });
    },
    recycle() {
      for (const socket of open()) {
        socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
      }
    },
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
