import { z } from "zod";
import { REMOTE_PLATFORMS } from "../../domain/conversation.ts";
import type { InstallationStore } from "../../ports/installation-store.ts";
import { moment } from "./columns.ts";
import type { Database } from "./database.ts";

export function installationsOn(database: Database): InstallationStore {
  return {
    async save(installation) {
      await database.transaction((session) => session.run(SAVE, { ...installation }));
    },
    async find(place) {
      const [found] = await database.all(installationRow, FIND, { ...place });
      return found ?? null;
    },
    async findAny(platform) {
      const [found] = await database.all(installationRow, FIND_ANY, { platform });
      return found ?? null;
    },
    async link(place, organisation) {
      await database.transaction((session) => session.run(LINK, { ...place, organisation }));
    },
    remove: (place) =>
      database.transaction(async (session) => {
        const linked = await session.all(tenantRow, LEFT_WITHOUT, { ...place });
        await session.run(UNLINK, { ...place });
        await session.run(REMOVE, { ...place });
        return [place.tenant, ...linked.map(({ tenant }) => tenant)];
      }),
  };
}

const tenantRow = z.object({ tenant: z.string() });
const installationRow = z
  .object({
    platform: z.enum(REMOTE_PLATFORMS),
    tenant: z.string(),
    sealed: z.string(),
    installed_at: moment,
  })
  .transform(({ installed_at, ...row }) => ({ ...row, installedAt: installed_at }));

const SAVE = `
  INSERT INTO installations (platform, tenant, sealed, installed_at)
  VALUES (:platform, :tenant, :sealed, :installedAt)
  ON CONFLICT (platform, tenant) DO UPDATE
  SET sealed = excluded.sealed, installed_at = excluded.installed_at`;

const COLUMNS = "SELECT platform, tenant, sealed, installed_at FROM installations";

const FIND = `
  ${COLUMNS} WHERE platform = :platform AND tenant IN (
    SELECT :tenant UNION ALL SELECT organisation FROM installation_links
    WHERE platform = :platform AND tenant = :tenant)
  ORDER BY CASE tenant WHEN :tenant THEN 0 ELSE 1 END LIMIT 1`;

const FIND_ANY = `${COLUMNS} WHERE platform = :platform LIMIT 1`;

const LINK = `
  INSERT INTO installation_links (platform, tenant, organisation)
  VALUES (:platform, :tenant, :organisation)
  ON CONFLICT (platform, tenant) DO UPDATE SET organisation = excluded.organisation`;

const LEFT_WITHOUT = `
  SELECT tenant FROM installation_links AS linked
  WHERE platform = :platform AND organisation = :tenant AND NOT EXISTS (
    SELECT 1 FROM installations AS own
    WHERE own.platform = linked.platform AND own.tenant = linked.tenant)
  ORDER BY tenant`;

const UNLINK =
  "DELETE FROM installation_links WHERE platform = :platform AND organisation = :tenant";

const REMOVE = "DELETE FROM installations WHERE platform = :platform AND tenant = :tenant";
