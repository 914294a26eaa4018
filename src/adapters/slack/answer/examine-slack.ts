import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Conversation } from "../../../domain/conversation.ts";
import { messageOf } from "../../../domain/errors.ts";
import type { Finding } from "../../../domain/finding.ts";
import { count } from "../../../domain/wording.ts";
import { APP_TOKEN, BOT_TOKEN, toStartError } from "../connect/to-start-error.ts";
import type { createObstacleCheck } from "./create-obstacle-check.ts";

interface Examination {
  readonly client: WebClient;
  readonly clientOptions: WebClientOptions;
  readonly connection: ExaminedConnection;
  readonly obstacleIn: ReturnType<typeof createObstacleCheck>;
}

export type ExaminedConnection =
  | { readonly kind: "socket"; readonly appToken: string }
  | { readonly kind: "http"; readonly port: number };

/** As manifest.yml asks for them: a scope that is missing, and what it is missed for. */
export const SCOPES: Readonly<Record<string, string>> = {
  commands: "to be asked at all",
  "chat:write": "to post digests",
  "chat:write.public": "to post digests in public channels that it was not invited to",
  "users:read": "to know who may manage digests",
  "files:write": "to show charts",
  "channels:history": "to look whether a digest is there already",
  "groups:history": "to look whether a digest is there already, in private channels",
  "channels:read": "to know which channels are open to all",
  "groups:read": "to know which private channels it is in",
  "app_mentions:read": "to be asked by its name",
  "im:history": "to be asked in direct messages",
  "im:write": "to look whether a draft has arrived",
};

/** Asks without connecting; `places` are where digests are posted. */
export async function examineSlack(
  places: readonly Conversation[],
  examination: Examination,
): Promise<readonly Finding[]> {
  const own = await examineToken(examination.client);
  if (own.some(({ state }) => state === "bad")) return own;
  const others = await Promise.all([
    examineConnection(examination),
    examinePlaces(places, { obstacleIn: ({ channel }) => examination.obstacleIn(channel) }),
  ]);
  return [...own, ...others.flat()];
}

async function examineToken(client: WebClient): Promise<readonly Finding[]> {
  try {
    const { team, response_metadata } = await client.auth.test();
    const given = response_metadata?.scopes;
    const missing = Object.keys(SCOPES).filter((scope) => given && !given.includes(scope));
    return [
      good(`The bot token is for the workspace ${team}.`),
      ...missing.map((scope) =>
        bad(
          `The app lacks the scope ${scope}, ${SCOPES[scope]}. Add it under OAuth & Permissions at https://api.slack.com/apps, and install the app again.`,
        ),
      ),
    ];
  } catch (error) {
    return [bad(messageOf(toStartError(error, BOT_TOKEN)))];
  }
}

/** The same for many workspaces, each by the token that it gave. */
export async function examineMany(
  places: readonly Conversation[],
  { connection, tryKey, obstacleIn }: ManyExamination,
): Promise<readonly Finding[]> {
  try {
    await tryKey();
  } catch (error) {
    return [bad(messageOf(error))];
  }
  const found = await examinePlaces(places, { obstacleIn });
  const words = `Any workspace can install the app, at port ${connection.port}, path /slack/install.`;
  return [good(words), examineEndpoint(connection), ...found];
}

interface ManyExamination {
  readonly connection: { readonly port: number };
  readonly tryKey: () => Promise<void>;
  readonly obstacleIn: ObstacleIn;
}

type ObstacleIn = (place: Conversation) => Promise<string | null>;

function examineEndpoint({ port }: { readonly port: number }): Finding {
  return unknown(
    `Only Slack can try whether it reaches port ${port}, path /slack/events: at https://api.slack.com/apps → your app → Event Subscriptions.`,
  );
}

async function examineConnection({ connection, clientOptions }: Examination): Promise<Finding> {
  if (connection.kind === "http") return examineEndpoint(connection);
  try {
    // Gives an address to connect to, and connects nothing.
    await new WebClient(connection.appToken, clientOptions).apps.connections.open();
    return good("The app token opens a connection.");
  } catch (error) {
    return bad(messageOf(toStartError(error, APP_TOKEN)));
  }
}

async function examinePlaces(
  places: readonly Conversation[],
  { obstacleIn }: { readonly obstacleIn: ObstacleIn },
): Promise<readonly Finding[]> {
  const obstacles = await Promise.all(
    places.map(async (place) => ({ ...place, obstacle: await obstacleIn(place) })),
  );
  const blocked = obstacles.flatMap(({ channel, obstacle }) =>
    obstacle === null ? [] : [bad(`Nothing can be posted in channel ${channel}. ${obstacle}`)],
  );
  const free = places.length - blocked.length;
  return free > 0
    ? [...blocked, good(`Digests can be posted in ${count(free, "channel")}.`)]
    : blocked;
}

const good = (words: string): Finding => ({ about: "Slack", state: "good", words });
const bad = (words: string): Finding => ({ about: "Slack", state: "bad", words });
const unknown = (words: string): Finding => ({ about: "Slack", state: "unknown", words });
