// Runs the server of faults as long as the tests; a test page asks for its addresses with the command `kf-faults`.
import {startFaultServer} from './fault-server.js';

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function faultServer() {
  /** @type {Awaited<ReturnType<typeof startFaultServer>> | undefined} */
  let server;
  return {
    name: 'fault-server',
    async serverStart() {
      server = await startFaultServer();
    },
    async serverStop() {
      await server?.stop();
    },
    executeCommand({command}) {
      return command === 'kf-faults' ? server?.addresses : undefined;
    },
  };
}
