import type { WebClient } from "@slack/web-api";
import { type Reply, say } from "../../../domain/reply.ts";

/** What our token is for: a workspace, or an organisation with all of its workspaces. */
export interface OwnWorkspace {
  readonly name: string;
  readonly team: string;
  readonly enterprise: string | null;
  /** The bot's user there. */
  readonly user: string;
}

interface Sent {
  readonly team_id?: string | null | undefined;
  readonly enterprise_id?: string | null | undefined;
}

export function ownWorkspace(found: Awaited<ReturnType<WebClient["auth"]["test"]>>): OwnWorkspace {
  const { team = "", team_id = "", enterprise_id = null, user_id = "" } = found;
  return { name: team, team: team_id, enterprise: enterprise_id, user: user_id };
}

/** Whether the app was also installed in a workspace that our token is not for. */
export function isElsewhere({ team_id, enterprise_id }: Sent, own: OwnWorkspace): boolean {
  const isSameOrganisation = enterprise_id != null && enterprise_id === own.enterprise;
  return team_id != null && team_id !== own.team && !isSameOrganisation;
}

export function elsewhereReply({ name }: OwnWorkspace): Reply {
  return say(
    `This Verbatim is connected to the workspace ${name} alone, and not to this one. Whoever runs it can start another, with an app and a token of this workspace's own.`,
  );
}
