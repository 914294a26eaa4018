/** What a workspace, or an organisation, gives when someone there agrees to have the app. */
export interface SlackGrant {
  readonly token: string;
  /** "T2", or "E1" for all workspaces of an organisation. */
  readonly place: string;
  readonly name: string;
}

/** The part of Slack that apps are installed by: codes that are good once, and tokens for them. */
export function createSlackGrants() {
  const byCode = new Map<string, SlackGrant>();
  const byToken = new Map<string, SlackGrant>();
  let codes = 0;

  return {
    agree(grant: SlackGrant): string {
      codes += 1;
      const code = `code-${codes}`;
      byCode.set(code, grant);
      return code;
    },

    has: (token: string) => byToken.has(token),

    /** Answers what has to do with installing; `null` for all else. */
    answer(method: string, body: string, authorization = ""): string | null {
      const grant = byToken.get(authorization.replace("Bearer ", ""));
      if (method === "auth.test" && grant) return JSON.stringify({ ok: true, ...who(grant) });
      if (method !== "oauth.v2.access") return null;
      const code = new URLSearchParams(body).get("code") ?? "";
      const given = byCode.get(code);
      byCode.delete(code);
      if (!given) return JSON.stringify({ ok: false, error: "invalid_code" });
      byToken.set(given.token, given);
      return JSON.stringify({ ok: true, ...access(given) });
    },
  };
}

const isOrganisation = ({ place }: SlackGrant) => place.startsWith("E");

function who(grant: SlackGrant) {
  const { place, name } = grant;
  const user = { user: "verbatim", user_id: `U${place}BOT`, bot_id: `B${place}` };
  return { ...user, team: name, team_id: place, url: `https://${name}.slack.com/` };
}

function access(grant: SlackGrant) {
  const { token, place, name } = grant;
  return {
    ...{ access_token: token, token_type: "bot", scope: "commands,chat:write", app_id: "A1" },
    bot_user_id: `U${place}BOT`,
    authed_user: { id: "U1" },
    is_enterprise_install: isOrganisation(grant),
    team: isOrganisation(grant) ? null : { id: place, name },
    enterprise: isOrganisation(grant) ? { id: place, name } : null,
  };
}
