import type { RoomHistory, RoomMessage } from "../../src/ports/room-history.ts";

export function createMemoryHistory(): RoomHistory {
  const kept = new Map<string, RoomMessage>();

  return {
    async newest(limit) {
      return [...kept.values()].slice(-limit);
    },
    async keep(message) {
      if (kept.has(message.key)) return false;
      kept.set(message.key, message);
      return true;
    },
    async change(key, reply) {
      const message = kept.get(key);
      if (message) kept.set(key, { ...message, reply });
    },
  };
}
