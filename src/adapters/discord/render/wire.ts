/*
 * Numbers of Discord's API, as its documentation has them (discord.com/developers/docs). The SDK has
 * them too, but the room renders as well and would have to load all of it.
 */
export const INTERACTION = { ping: 1, command: 2, press: 3, typing: 4 } as const;
export const COMMAND = { chatInput: 1, message: 3 } as const;
export const CALLBACK = { message: 4, deferredMessage: 5, deferredUpdate: 6, choices: 8 } as const;
export const FLAG = { ephemeral: 1 << 6, loading: 1 << 7 } as const;
export const OPTION = { subcommand: 1, text: 3, integer: 4, attachment: 11 } as const;
export const COMPONENT = { row: 1, button: 2, select: 3 } as const;
export const BUTTON_STYLE = { secondary: 2 } as const;
export const PERMISSION = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  sendMessagesInThreads: 1n << 38n,
} as const;
export const ALREADY_ACKNOWLEDGED = 40_060;

/** The first millisecond of 2015, from which Discord counts. */
const EPOCH_MS = 1_420_070_400_000;

/** Tells when what has this id was made: the first 42 bits of Discord's ids are milliseconds. */
export function momentOf(id: string): Date {
  return new Date(Number(BigInt(id) >> 22n) + EPOCH_MS);
}
