import {describe, expect, it} from '@jest/globals'
import {FURTHER_IMAGES, USUAL_IMAGES, VULNERABLE_PACKAGE, vulnerableOf} from '../../../rehearsal/parts/base-image-recipes.ts'
import type {Bucket} from '../../../rehearsal/parts/bolt-file.ts'
import {ADVISORY_SOURCES} from '../../../rehearsal/parts/trivy-advisories.ts'
import {trivyBuckets} from '../../../rehearsal/parts/trivy-database.ts'

const baseImages = [...USUAL_IMAGES, ...FURTHER_IMAGES]
const advisories = ADVISORY_SOURCES.flatMap(source => source.advisories)

function valueAt(bucket: Bucket, ...path: string[]): unknown {
  const found = path.reduce<Bucket | Buffer | undefined>(
    (at, key) => (at === undefined || Buffer.isBuffer(at) ? undefined : at[key]),
    bucket
  )
  return Buffer.isBuffer(found) ? (JSON.parse(found.toString('utf8')) as unknown) : found
}

describe('the made-up advisories', () => {
  it('have numbers that no real one can have, each once', () => {
    const ids = advisories.map(({id}) => id)
    expect(ids.every(id => /^CVE-2099-\d{4}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('leave the images without a fault with nothing that has a fix, and those of Debian with a CRITICAL one that has none', () => {
    const packages = new Set(baseImages.flatMap(recipe => recipe.packages))
    const found = advisories.filter(advisory => packages.has(advisory.package))
    expect(found.map(({severity, fixedVersion}) => [severity, fixedVersion])).toEqual([
      ['LOW', undefined],
      ['CRITICAL', undefined]
    ])
    const debian = baseImages.find(({references}) => references.includes('debian:bookworm-slim'))
    expect(debian?.packages).toContain(found[1]?.package)
  })

  it('call the package of the vulnerable images CRITICAL', () => {
    expect(baseImages.map(recipe => vulnerableOf(recipe).claimedPackage)).toEqual(baseImages.map(() => VULNERABLE_PACKAGE))
    const debian = ADVISORY_SOURCES.find(({bucket}) => bucket === 'debian 12')
    expect(debian?.advisories.find(advisory => advisory.package === VULNERABLE_PACKAGE.name)?.severity).toBe('CRITICAL')
  })
})

describe('trivyBuckets', () => {
  const buckets = trivyBuckets(ADVISORY_SOURCES)

  it('names the fixed version for a distribution and a range for an ecosystem', () => {
    expect(valueAt(buckets, 'debian 12', VULNERABLE_PACKAGE.name, 'CVE-2099-0001')).toEqual({FixedVersion: '9.9.9-1'})
    expect(valueAt(buckets, 'pip::GitHub Security Advisory pip', VULNERABLE_PACKAGE.name, 'CVE-2099-0002')).toEqual({
      PatchedVersions: ['9.9.9'],
      VulnerableVersions: ['<9.9.9']
    })
    expect(valueAt(buckets, 'debian 12', 'bash', 'CVE-2099-0004')).toEqual({})
  })

  it('has the details of every advisory and the origin of every source', () => {
    expect(Object.keys(buckets['vulnerability'] ?? {})).toEqual(advisories.map(({id}) => id))
    expect(valueAt(buckets, 'vulnerability', 'CVE-2099-0001')).toMatchObject({Severity: 'CRITICAL', VendorSeverity: {debian: 4}})
    expect(valueAt(buckets, 'data-source', 'debian 12')).toMatchObject({ID: 'debian'})
  })
})
