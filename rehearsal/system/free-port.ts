import {createServer} from 'node:net'
import {ActionError} from '../../lib/action/errors.ts'

/** Parts start side by side: a port that was given out once is not given out again, used or not. */
const given = new Set<number>()

/**
 * A TCP port of 127.0.0.1 that nobody listens on.
 *
 * @throws ActionError when the system gives none
 */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await askSystem()
    if (given.has(port)) continue
    given.add(port)
    return port
  }
  throw new ActionError('No free port was found on 127.0.0.1.', 'End programs that listen on many ports, then try again.')
}

function askSystem(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
