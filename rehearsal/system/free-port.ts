import {createServer} from 'node:net'
import {ActionError} from '../../lib/action/errors.ts'

/** Parts start side by side: a port that was given out once is not given out again, used or not. */
const given = new Set<number>()

/**
 * A TCP port that nobody listens on.
 *
 * @param address of this machine, default 127.0.0.1
 * @throws ActionError when the system gives none
 */
export async function findFreePort(address = '127.0.0.1'): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await askSystem(address)
    if (given.has(port)) continue
    given.add(port)
    return port
  }
  throw new ActionError(`No free port was found on ${address}.`, 'End programs that listen on many ports, then try again.')
}

function askSystem(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
