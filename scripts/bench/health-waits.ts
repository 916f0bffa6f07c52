import {request, type IncomingMessage} from 'node:http'

/** Docker's own words for its health checks of containers (Engine API, "Monitor events"). */
const FILTERS = {type: ['container'], event: ['start', 'health_status', 'die']}

interface Event {
  readonly Action: string
  readonly id: string
}

export interface HealthWaits {
  /** Whether Docker is about to find out if a container is healthy: from its start to the first answer of its health check. */
  isWaiting(): boolean
  stop(): void
}

/**
 * Listens to what Docker says of containers that have a health check.
 *
 * @param socket the path of the engine's socket
 */
export async function watchHealthWaits(socket: string): Promise<HealthWaits> {
  const waiting = new Set<string>()
  const events = await ask(socket, `/events?filters=${encodeURIComponent(JSON.stringify(FILTERS))}`)
  // The engine ends with the rehearsal.
  events.once('error', () => waiting.clear()).once('close', () => waiting.clear())
  let held = ''
  events.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${held}${text}`.split('\n')
    held = lines.pop() ?? ''
    for (const line of lines.filter(one => one.trim() !== '')) {
      const {Action, id} = JSON.parse(line) as Event
      if (Action === 'start') {
        // A container that is gone again has nothing to wait for.
        void hasHealthCheck(socket, id).then(
          isSo => isSo && waiting.add(id),
          () => waiting.delete(id)
        )
      } else waiting.delete(id)
    }
  })
  return {isWaiting: () => waiting.size > 0, stop: () => void events.destroy()}
}

async function hasHealthCheck(socket: string, id: string): Promise<boolean> {
  let text = ''
  for await (const chunk of (await ask(socket, `/containers/${id}/json`)).setEncoding('utf8')) text += String(chunk)
  const {State} = JSON.parse(text) as {State?: {Health?: {Status: string}}}
  return State?.Health?.Status === 'starting'
}

function ask(socket: string, path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({socketPath: socket, path}, resolve).once('error', reject).end()
  })
}
