import { type Platform, UNHURRIED, UNLIMITED } from "../../domain/platform.ts";
import { toText } from "./render.ts";

export const TERMINAL_PLATFORM: Platform = {
  name: "terminal",
  title: "Terminal",
  workspace: "workspace",
  managers: "the owner of this machine",
  limits: UNLIMITED,
  pace: UNHURRIED,
  settings: [],
  payload: (reply) => toText(reply),
};
