import type { WebClient } from "@slack/web-api";
import type { Asked } from "../connect/installations.ts";

/** What our token is for: a workspace, or an organisation with all of its workspaces. */
export interface OwnWorkspace {
  readonly name: string;
  readonly team: string;
  readonly enterprise: string | null;
  /** The bot's user there. */
  readonly user: string;
}

export function ownWorkspace(found: Awaited<ReturnType<WebClient["auth"]["test"]>>): OwnWorkspace {
  const { team = "", team_id = "", enterprise_id = null, user_id = "" } = found;
  return { name: team, team: team_id, enterprise: enterprise_id, user: user_id };
}

/** Whether the app was also installed in a workspace that our token is not for. */
export function isElsewhere({ team_id, enterprise_id }: Asked, own: OwnWorkspace): boolean {
  const isSameOrganisation = enterprise_id != null && enterprise_id === own.enterprise;
  return team_id != null && team_id !== own.team && !isSameOrganisation;
}
