import { z } from "zod";
import type { ChatSite, ShownAnswer } from "../../contracts/chat.contract.ts";
import { createMemoryHistory } from "../memory-history.ts";
import { postJson } from "../room/room-requests.ts";
import { createRoom } from "../room/room-under-test.ts";

const answerSchema = z.object({
  text: z.string(),
  posted: z.object({ key: z.string() }).nullable(),
  reply: z.object({ buttons: z.array(z.object({ label: z.string(), value: z.string() })) }),
  inPlace: z.object({ text: z.string() }).optional(),
});

export async function openRoomSite(): Promise<ChatSite> {
  const history = createMemoryHistory();
  const here = { platform: "room", tenant: "local", channel: "room" } as const;
  let open = createRoom({ history }).room;
  const first = open;
  let changedTo = "";
  const say = async (path: string, body: unknown): Promise<ShownAnswer> => {
    const message = answerSchema.parse(JSON.parse((await postJson(open.address, path, body)).body));
    // The page itself puts a private answer in the place of the one that was pressed.
    changedTo = message.inPlace?.text ?? changedTo;
    const isPrivate = message.posted === null;
    return { words: message.text, isPrivate, isInPlace: isPrivate, message };
  };

  return {
    chat: first,
    here,
    nowhere: { ...here, channel: "lobby" },
    posted: async () => (await history.newest(100)).map(({ reply }) => JSON.stringify(reply)),
    openAgain() {
      open = createRoom({ history }).room;
      return open;
    },
    openRefused() {
      const port = Number(new URL(open.address).port);
      return port === 0 ? null : createRoom({ history, port }).room;
    },
    people: {
      ask: (command, word = "") => say("/ask", { text: `/${command} ${word}` }),
      press({ message }, label) {
        const { buttons } = answerSchema.parse(message).reply;
        return say("/press", { value: buttons.find((button) => button.label === label)?.value });
      },
      changed: async () => changedTo,
      deliverAgain: null,
    },
    wire: null,
    async close() {},
  };
}
