import { REMOTE_PLATFORMS, type RemotePlatform } from "../domain/conversation.ts";
import { type DiscordSettings, discordSecrets } from "./discord-settings.ts";
import { type SlackSettings, slackSecrets } from "./slack-settings.ts";

interface SettingsOf {
  readonly slack: SlackSettings;
  readonly discord: DiscordSettings;
}

/** `null` where a platform is not set up. */
export type PlatformSettings = { readonly [Name in RemotePlatform]: SettingsOf[Name] | null };

/** The values that nothing may show. */
export function platformSecrets(settings: PlatformSettings): readonly string[] {
  return REMOTE_PLATFORMS.flatMap((name) => secretsOf(name, settings));
}

function secretsOf<Name extends RemotePlatform>(
  name: Name,
  { [name]: settings }: PlatformSettings,
): readonly string[] {
  return settings === null ? [] : SECRETS_OF[name](settings);
}

const SECRETS_OF: {
  readonly [Name in RemotePlatform]: (settings: SettingsOf[Name]) => readonly string[];
} = { slack: slackSecrets, discord: discordSecrets };
