import { createLocalQueue } from "../../../src/delivery/run/create-local-queue.ts";
import { deliveryQueueContract } from "../../contracts/delivery-queue.contract.ts";
import { silentLog } from "../../support/silent-log.ts";

deliveryQueueContract("Local", async () => createLocalQueue({ log: silentLog }));
