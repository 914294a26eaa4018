import type { Platform } from "../domain/conversation.ts";
import { type Reply, say } from "../domain/reply.ts";

const MANAGERS: Readonly<Record<Platform, string>> = {
  discord: "people with the Manage Channels permission",
  slack: "workspace admins and the people listed in SLACK_ADMINS",
  room: "the room's owner",
  terminal: "the owner of this machine",
};

/** To whoever may not: who may. */
export function refuseNonManager(what: string, platform: Platform): Reply {
  return say(`Sorry, only ${MANAGERS[platform]} may ${what} here. Ask one of them.`);
}
