/** Where a thread begins: the sources are TypeScript, and a thread has no loader of its own for them. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
