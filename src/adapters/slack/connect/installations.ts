import type { InstallationStore as BoltStore, Installation as Given } from "@slack/bolt";
import { z } from "zod";
import { BotError } from "../../../domain/errors.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { InstallationStore } from "../../../ports/installation-store.ts";
import { createSeal } from "./seal.ts";

export interface Installing {
  readonly clientId: string;
  readonly clientSecret: string;
  /** 32 bytes. */
  readonly encryptionKey: Uint8Array;
  readonly installations: InstallationStore;
}

/** What Slack gave for a workspace, or for an organisation with all of its workspaces. */
export interface InstalledApp {
  readonly token: string;
  readonly name: string;
  /** The bot's user there. */
  readonly user: string;
}

/** Where Slack asks from. */
export interface Asked {
  readonly team_id?: string | null | undefined;
  readonly enterprise_id?: string | null | undefined;
}

export type Installations = ReturnType<typeof createInstallations>;

const PLATFORM = "slack";
const appSchema = z.object({ token: z.string(), name: z.string(), user: z.string() });

/** The workspaces that have the app, by the tokens that each gave for itself. */
export function createInstallations(
  { encryptionKey, installations }: Pick<Installing, "encryptionKey" | "installations">,
  clock: Clock,
) {
  const seal = createSeal(encryptionKey);

  async function find(tenant: string): Promise<InstalledApp | null> {
    const found = await installations.find({ platform: PLATFORM, tenant });
    return found && appSchema.parse(JSON.parse(seal.open(found.sealed, found.tenant)));
  }

  return {
    find,

    /** What is installed for an organisation serves each of its workspaces, once one is heard of. */
    async findFor({ team_id: team, enterprise_id: organisation }: Asked) {
      const own = team ? await find(team) : null;
      if (own || !organisation) return own;
      const shared = await find(organisation);
      if (shared && team)
        await installations.link({ platform: PLATFORM, tenant: team }, organisation);
      return shared;
    },

    /** Whether the key is the right one. @throws BotError `bad-config` where it isn't. */
    async tryKey(): Promise<void> {
      const found = await installations.findAny(PLATFORM);
      if (found) seal.open(found.sealed, found.tenant);
    },

    /** Resolves to the workspaces that are without the app by that. */
    forget: (tenant: string) => installations.remove({ platform: PLATFORM, tenant }),

    /** For whoever installs: the state that Slack sends back is signed with it. */
    stateSecret: seal.secretFor("the state of an installation"),

    /** For Bolt's installer, which brings what Slack gave. */
    asBoltStore: {
      async storeInstallation(given: Given) {
        const { tenant, app } = readGiven(given);
        const sealed = seal.close(JSON.stringify(app), tenant);
        await installations.save({
          ...{ platform: PLATFORM, tenant, sealed },
          installedAt: clock.now(),
        });
      },
      async fetchInstallation() {
        throw new Error("Bolt authorizes nothing: each answer finds its own token.");
      },
    } satisfies BoltStore,
  };
}

function readGiven({ team, enterprise, isEnterpriseInstall, bot }: Given) {
  const place = isEnterpriseInstall ? enterprise : team;
  if (!place || !bot) throw new BotError("platform-failed", "Slack gave no bot's token.");
  const app: InstalledApp = { token: bot.token, name: place.name ?? place.id, user: bot.userId };
  return { tenant: place.id, app };
}
