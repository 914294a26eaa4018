import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

interface CutWire {
  /** The same address, by way of this wire. */
  readonly url: string;
  /** From now on no answer arrives. */
  mute(): void;
  /** Cuts every connection; new ones are heard again. */
  cut(): void;
}

/** A wire to a server that loses what it is told to. */
export async function cutWire(serverUrl: string): Promise<CutWire> {
  const { hostname, port } = new URL(serverUrl);
  const ends = new Set<Socket>();
  let isMute = false;

  const wire = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on("error", () => {});
      end.on("close", () => {
        ends.delete(end);
        other.destroy();
      });
    }
    near.pipe(far);
    far.on("data", (answer) => isMute || near.write(answer));
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => wire.once("listening", listening));
  const cut = () => {
    isMute = false;
    for (const end of ends) end.destroy();
  };
  onTestFinished(() => {
    cut();
    wire.close();
  });

  const address = wire.address();
  const url = new URL(serverUrl);
  url.port = String(typeof address === "object" ? address?.port : "");
  return {
    url: url.href,
    mute() {
      isMute = true;
    },
    cut,
  };
}
