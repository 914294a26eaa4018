import { type Reply, say } from "../../../domain/reply.ts";
import type { Asked, Installations, InstalledApp } from "../connect/installations.ts";
import { createDesk, type Desk, type DeskOptions } from "./desk.ts";
import { isElsewhere, type OwnWorkspace } from "./own-workspace.ts";

/** Whose token to use. */
export interface Desks {
  /** The desk for whoever asks; `null` where we have no token for them. */
  for(asked: Asked): Promise<Desk | null>;
  /** The desk for what a conversation's tenant is told. */
  at(tenant: string): Promise<Desk | null>;
  /** What is answered where there is none. */
  readonly elsewhere: Reply;
}

/** One workspace, by the token that is set. */
export function deskOfOne(desk: Desk, own: OwnWorkspace): Desks {
  return {
    for: async (asked) => (isElsewhere(asked, own) ? null : desk),
    at: async () => desk,
    elsewhere: say(
      `This Verbatim is connected to the workspace ${own.name} alone, and not to this one. Whoever runs it can start another, with an app and a token of this workspace's own, or let any workspace install this one (SLACK_CLIENT_ID).`,
    ),
  };
}

/** Chosen by hand: a desk with what it remembers of a workspace takes some 100 kB. */
const MOST_DESKS = 1_000;

/** Any number of workspaces, by the token that each gave. */
export function desksOfMany(installations: Installations, options: DeskOptions): Desks {
  const desks = new Map<string, Desk>();

  function deskFor(app: InstalledApp | null): Desk | null {
    if (app === null) return null;
    const known = desks.get(app.token);
    if (known) return known;
    if (desks.size >= MOST_DESKS) desks.clear();
    const desk = createDesk(app, options);
    desks.set(app.token, desk);
    return desk;
  }

  return {
    for: async (asked) => deskFor(await installations.findFor(asked)),
    at: async (tenant) => deskFor(await installations.find(tenant)),
    elsewhere: say(NOT_INSTALLED),
  };
}

/** Said where a workspace has not installed the app, or has it no more. */
export const NOT_INSTALLED =
  "Verbatim is not installed in this workspace, or not any more. Someone of the workspace can install it with the page Add to Slack, at /slack/install of wherever Verbatim runs.";
