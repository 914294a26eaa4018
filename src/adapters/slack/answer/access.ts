import type { Conversation } from "../../../domain/conversation.ts";
import type { BotError } from "../../../domain/errors.ts";
import type { Finding } from "../../../domain/finding.ts";
import type { Installer } from "../connect/http-connection.ts";
import { createInstallations, type Installing } from "../connect/installations.ts";
import { BOT_TOKEN, REMOVED, toStartError } from "../connect/to-start-error.ts";
import { createDesk, type DeskOptions } from "./desk.ts";
import { type Desks, deskOfOne, desksOfMany, NOT_INSTALLED } from "./desks.ts";
import { type ExaminedConnection, examineMany, examineSlack, SCOPES } from "./examine-slack.ts";
import { ownWorkspace } from "./own-workspace.ts";

/** Whose tokens there are, and how they are come by. */
export interface Access {
  /** Tries what is set. @throws BotError that says what to mend. */
  open(onGone: (fault: BotError) => void): Promise<OpenAccess>;
  /** For posts: also before it is opened, and where nothing is asked of us. */
  readonly desks: Pick<Desks, "at">;
  /** Whether a token that is refused is refused everywhere. */
  readonly hasOneToken: boolean;
  readonly installer: Installer | undefined;
  /** Asks without opening it. */
  examine(places: readonly Conversation[]): Promise<readonly Finding[]>;
}

interface OpenAccess {
  readonly desks: Desks;
  /** What the log calls it. */
  readonly name: string;
  /** Gives up a workspace's token, which Slack has revoked; resolves to the workspaces without one. */
  forget(tenant: string): Promise<readonly string[]>;
}

interface One {
  readonly botToken: string;
  readonly connection: ExaminedConnection;
}

interface Many {
  readonly installing: Installing;
  readonly connection: { readonly port: number };
}

export function createAccess(given: One | Many, options: DeskOptions): Access {
  return "botToken" in given ? accessToOne(given, options) : accessToMany(given, options);
}

function accessToOne({ botToken: token, connection }: One, options: DeskOptions): Access {
  const desk = createDesk({ token, user: "" }, options);
  return {
    async open(onGone) {
      const own = await desk.client.auth.test().then(ownWorkspace, (error: unknown) => {
        throw toStartError(error, BOT_TOKEN);
      });
      return {
        desks: deskOfOne({ ...desk, user: own.user }, own),
        name: own.name,
        async forget(tenant) {
          if (tenant === own.team) onGone(REMOVED);
          return [];
        },
      };
    },
    desks: { at: async () => desk },
    hasOneToken: true,
    installer: undefined,
    examine: (places) => examineSlack(places, { ...desk, ...options, connection }),
  };
}

function accessToMany({ installing, connection }: Many, options: DeskOptions): Access {
  const installations = createInstallations(installing, options.clock);
  const desks = desksOfMany(installations, options);
  return {
    async open() {
      await installations.tryKey();
      return { desks, name: "any workspace that installs it", forget: installations.forget };
    },
    desks,
    hasOneToken: false,
    installer: {
      clientId: installing.clientId,
      clientSecret: installing.clientSecret,
      scopes: Object.keys(SCOPES),
      installations,
      clientOptions: options.clientOptions,
    },
    examine: (places) =>
      examineMany(places, {
        connection,
        tryKey: installations.tryKey,
        obstacleIn: async ({ tenant, channel }) => {
          const desk = await desks.at(tenant);
          return desk ? desk.obstacleIn(channel) : NOT_INSTALLED;
        },
      }),
  };
}
