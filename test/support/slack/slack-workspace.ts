import { createEmulator } from "emulate";
import { z } from "zod";

/** A workspace with its Web API, stateful, by the `emulate` package. */
export interface SlackWorkspace {
  readonly team: string;
  readonly channel: string;
  /** The admin's own messages with the bot. */
  readonly direct: string;
  /** The bot's own user. */
  readonly bot: string;
  readonly users: { readonly admin: string; readonly member: string };
  call(method: string, body: string): Promise<Response>;
  close(): Promise<void>;
}

const SCOPES =
  "chat:write users:read channels:read channels:history groups:history app_mentions:read im:history im:write".split(
    " ",
  );
/** Of whoever opens a conversation with the bot. */
const ELSEWHERE = "xoxb-not-the-bots";

const named = z.object({ id: z.string(), name: z.string() });

export async function openSlackWorkspace(botToken: string): Promise<SlackWorkspace> {
  const emulator = await createEmulator({
    service: "slack",
    port: 0,
    seed: { slack: seedWith(botToken) },
  });
  const api = `http://127.0.0.1:${new URL(emulator.url).port}/api/`;
  const call = (method: string, body: string, token = botToken) =>
    fetch(`${api}${method}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body,
    });
  const read = async (method: string): Promise<unknown> => (await call(method, "")).json();

  const { team_id: team, user_id: bot } = z
    .object({ team_id: z.string(), user_id: z.string() })
    .parse(await read("auth.test"));
  const { members } = z.object({ members: z.array(named) }).parse(await read("users.list"));
  const { channels } = z
    .object({ channels: z.array(named) })
    .parse(await read("conversations.list"));
  const admin = idOf("ada", members);
  const opened = await call("conversations.open", `users=${admin}`, ELSEWHERE);
  const { channel: direct } = z
    .object({ channel: z.object({ id: z.string() }) })
    .parse(await opened.json());
  return {
    team,
    bot,
    direct: direct.id,
    channel: idOf("newsroom", channels),
    users: { admin, member: idOf("ben", members) },
    call,
    close: () => emulator.close(),
  };
}

function seedWith(botToken: string) {
  return {
    strict_scopes: true,
    users: [{ name: "ada", is_admin: true }, { name: "ben" }],
    channels: [{ name: "newsroom" }],
    oauth_apps: [
      {
        client_id: "1.2",
        client_secret: "not-asked-for",
        name: "Verbatim",
        redirect_uris: [],
        scopes: SCOPES,
        bot_name: "verbatim",
      },
    ],
    tokens: [
      { token: botToken, user: "verbatim", scopes: SCOPES },
      { token: ELSEWHERE, user: "verbatim", scopes: ["im:write"] },
    ],
  };
}

function idOf(name: string, things: readonly z.infer<typeof named>[]): string {
  const thing = things.find((candidate) => candidate.name === name);
  if (!thing) throw new Error(`The emulated workspace has no ${name}.`);
  return thing.id;
}
