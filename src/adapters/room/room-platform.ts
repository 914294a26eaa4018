import { type Platform, UNHURRIED, UNLIMITED } from "../../domain/platform.ts";

export const ROOM_PLATFORM: Platform = {
  name: "room",
  title: "Room",
  workspace: "workspace",
  managers: "the room's owner",
  limits: UNLIMITED,
  pace: UNHURRIED,
  settings: [],
  // It shows each reply as the other platforms would, so their payloads go with it.
  payload: (reply) => reply,
};
