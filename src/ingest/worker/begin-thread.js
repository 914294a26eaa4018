import { enableCompileCache } from "node:module";
import { workerData } from "node:worker_threads";

// As in begin.js: a thread has its own of what strips types, which takes 30 MB there.
enableCompileCache();
await import(workerData);
