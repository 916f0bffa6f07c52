import {expect, test} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {IMAGES_OF, readFacts, renderFacts, type ReleaseFacts} from '../../../lib/host/release.ts'
import {readIdentity} from '../../../lib/host/run-order.ts'
import {localHost} from '../../support/local-host.ts'
import {shells} from '../../support/shells.ts'

const facts: ReleaseFacts = {
  road: 'compose',
  project: 'wiki',
  images: {FAIRWAY_IMAGE: `registry.example.com:5000/app@sha256:${'1'.repeat(64)}`, FAIRWAY_IMAGE_DB_2: `db@sha256:${'2'.repeat(64)}`},
  // As a page may say it.
  version: '"FAIRWAY_IMAGE": "v1"',
  served: 'v1\n"FAIRWAY_IMAGE": "evil",\\',
  probes: [{kind: 'http', url: 'http://x', status: [[200, 200]], body: '', from: 'runner'}],
  run: readIdentity({number: '42'})
}

test('what a release says is what is read again, also on one line', () => {
  expect(readFacts(renderFacts(facts))).toEqual(facts)
  expect(readFacts(renderFacts(facts).replaceAll('\n', ' '))).toEqual(facts)
})

test.each([[undefined], [''], ['null'], ['[]'], ['{"road":"sea"}'], ['{"road":"compose"']])('%j is no release', text => {
  expect(readFacts(text)).toBeUndefined()
})

test('what is missing or of another kind is empty', () => {
  const empty = {road: 'service', project: '', images: {}, version: '', served: '', probes: [], run: readIdentity()}
  expect(readFacts('{"road":"service"}')).toEqual(empty)
  expect(readFacts('{"road":"service","images":{"A":1},"probes":[{"kind":"smoke"}],"run":7}')).toEqual(empty)
})

test.each(shells)('the host finds the images and nothing that looks like one, in %s', async (_name, shell) => {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await writeFile(join(folder, 'fairway.release.json'), renderFacts(facts))
  const host = localHost(process.env, shell)
  const body = `${IMAGES_OF}\nfor image in $(images_of "$folder") $(images_of "$folder/none"); do say image "$image"; done`
  const {said} = await host.run({name: 'images', values: {folder}, body})
  expect(said.all('image')).toEqual(Object.values(facts.images))
  await rm(folder, {recursive: true})
})
