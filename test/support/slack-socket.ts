import type { Server } from "node:http";
import { WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

/** Slack's end of Socket Mode, on a server that is there already. */
export interface SlackSocket {
  readonly connected: number;
  /** How often a connection was made. */
  readonly connections: number;
  /** Resolves when the bot acknowledges it. */
  send(type: "slash_commands" | "interactive", payload: unknown): Promise<void>;
  /** As Slack does every few hours. */
  recycle(): void;
  close(): void;
}

const ackSchema = z.object({ envelope_id: z.string() });

export function createSlackSocket(server: Server): SlackSocket {
  const sockets = new WebSocketServer({ server, path: "/link" });
  const unacknowledged = new Map<string, () => void>();
  let envelopes = 0;
  let connections = 0;

  sockets.on("connection", (socket) => {
    connections += 1;
    socket.send(JSON.stringify({ type: "hello", num_connections: sockets.clients.size }));
    socket.on("message", (data) => {
      const { envelope_id } = ackSchema.parse(JSON.parse(data.toString()));
      unacknowledged.get(envelope_id)?.();
      unacknowledged.delete(envelope_id);
    });
  });

  const open = () => [...sockets.clients].filter((client) => client.readyState === WebSocket.OPEN);

  return {
    get connected() {
      return open().length;
    },
    get connections() {
      return connections;
    },
    send(type, payload) {
      const [socket] = open();
      if (!socket) return Promise.reject(new Error("No bot is connected to the fake Slack."));
      envelopes += 1;
      const envelope_id = `envelope-${envelopes}`;
      socket.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload: true }));
      return new Promise((resolve) => unacknowledged.set(envelope_id, resolve));
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
