import {describe, expect, test} from '@jest/globals'
import {catalog, type ToolName} from '../../../rehearsal/tools/catalog.ts'
import {toolNamesFor} from '../../../rehearsal/tools/purposes.ts'
import type {Source} from '../../../rehearsal/tools/definition.ts'
import {definitionOf} from '../../../rehearsal/tools/folders.ts'

const names = Object.keys(catalog) as ToolName[]
const sources = names.flatMap(name => definitionOf(name).sources.map(source => ({name, source})))
const ofKind = <K extends Source['kind']>(kind: K) =>
  sources.flatMap(({name, source}) => (source.kind === kind ? [{name, source: source as Extract<Source, {kind: K}>}] : []))

describe('the catalog', () => {
  test('every download is https, of the pinned version, with a whole sha256', () => {
    const assets = ofKind('release').flatMap(({name, source}) => Object.values(source.assets).map(asset => ({name, asset})))
    expect(assets.length).toBeGreaterThan(0)
    for (const {name, asset} of assets) {
      expect(asset?.url).toMatch(/^https:\/\//)
      const version = definitionOf(name).pinned ?? '?'
      expect([`/v${version}/`, `/${version}/`].some(part => asset?.url.includes(part))).toBe(true)
      expect(asset?.sha256).toMatch(/^[0-9a-f]{64}$/)
    }
    const hashes = assets.map(({asset}) => asset?.sha256)
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('every Go module is the pinned version, with its hash', () => {
    for (const {name, source} of ofKind('go-module')) {
      expect(source.version).toBe(`v${definitionOf(name).pinned ?? '?'}`)
      expect(source.sum).toMatch(/^h1:[A-Za-z0-9+/]{43}=$/)
      expect(source.versionVariable?.[1].replace(/^v/, '') ?? definitionOf(name).pinned).toBe(definitionOf(name).pinned)
    }
  })

  test('what comes into the cache has a pinned version, what comes from the system has none', () => {
    for (const {name, source} of sources)
      expect({name, isPinned: definitionOf(name).pinned !== undefined}).toEqual({name, isPinned: source.kind !== 'debian'})
  })

  test('a rehearsal needs no tool of the end-to-end tests, and those need all but what is on request', () => {
    expect(toolNamesFor('rehearse')).not.toContain('act')
    expect(toolNamesFor('rehearse')).toContain('buildkitd')
    expect(toolNamesFor('e2e')).toEqual(names.filter(name => name !== 'traefik'))
    expect(toolNamesFor('all')).toEqual(names)
  })

  test('the rehearsal of a Terraform change needs nothing of Docker, and act is a need of its own', () => {
    expect(toolNamesFor('infrastructure')).toEqual(['git', 'terraform'])
    expect(toolNamesFor('rehearse')).not.toContain('terraform')
    expect(toolNamesFor('act')).toEqual(['act'])
  })
})
