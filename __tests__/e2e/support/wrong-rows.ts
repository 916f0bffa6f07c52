import {messageOf} from '../../../lib/action/errors.ts'
import {createHttp} from '../../../lib/http/http.ts'
import {createRegistryClient} from '../../../lib/registry/client.ts'
import type {Layout} from '../../../lib/registry/layout.ts'
import {createPatience} from '../../../lib/registry/patience.ts'
import {pushLayout, pushTag, tagTargetOf} from '../../../lib/registry/push.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {startRegistryFront} from '../../../rehearsal/parts/registry-front.ts'
import type {Registry} from '../../../rehearsal/parts/registry.ts'
import {faultTable} from '../../lib/registry/fault-table.ts'
import {lateClock} from '../../lib/registry/late-clock.ts'

/** Pushes through each fault of the table to a real registry. @returns the rows that went otherwise than the table says, with what was seen */
export async function wrongRows(layout: Layout, registry: Registry): Promise<readonly string[]> {
  const wrong: string[] = []
  const {digest} = layout.root
  for (const [index, {name, faults, outcome, isTagTaken = false}] of faultTable.entries()) {
    const clock = lateClock()
    const front = await startRegistryFront({port: 0, behind: registry.port, faults: faults(clock.now)})
    const clientAt = (port: number) =>
      createRegistryClient({
        image: parseImageName(`127.0.0.1:${port}/faults/row-${index}`),
        credentials: registry.credentials,
        http: createHttp({sleep: () => Promise.resolve()}),
        firstWait: 1,
        patience: createPatience(clock)
      })
    const [direct, through] = [clientAt(registry.port), clientAt(front.port)]
    if (isTagTaken) await takeTag(direct, layout)
    const before = await direct.manifestDigest('v1')
    const said = await pushLayout({client: through, layout})
      .then(() => pushTag({client: through, target: tagTargetOf(layout)}, 'v1'))
      .then(() => 'intact', messageOf)
    const after = await direct.manifestDigest('v1')
    await front.stop()
    const isRight = outcome === 'intact' ? said === 'intact' && after === digest : outcome.test(said) && after === before
    if (!isRight) wrong.push(`${name}: ${said}; v1 was ${before ?? 'nothing'} and is ${after ?? 'nothing'}`)
  }
  return wrong
}

/** Gives the tag another manifest of the same image. */
async function takeTag(client: ReturnType<typeof createRegistryClient>, layout: Layout): Promise<void> {
  await pushLayout({client, layout})
  const [first] = layout.manifests
  if (first === undefined) throw new Error('The layout has no manifest.')
  const {digest, mediaType} = first.descriptor
  await pushTag({client, target: {digest, mediaType, content: first.content}}, 'v1')
}
