// Runs the server of faults beside the test pages, which find its address at `/fault-server.js`.
import {startFaultServer} from './fault-server.js';

/** @returns {import('@web/dev-server-core').Plugin} */
export function faultServer() {
  /** @type {Awaited<ReturnType<typeof startFaultServer>> | undefined} */
  let server;
  return {
    name: 'fault-server',
    async serverStart() {
      server = await startFaultServer();
    },
    async serverStop() {
      await server?.close();
    },
    serve({path}) {
      if (path !== '/fault-server.js') return undefined;
      return {body: `export const origin = ${JSON.stringify(server?.origin)};`, type: 'js'};
    },
  };
}
