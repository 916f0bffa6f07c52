import {describe, expect, it} from '@jest/globals'
import {join} from 'node:path'
import {mirrorTrust} from '../../../../actions/trivy-scan/databases/trust.ts'
import {CanaryStage} from '../../../support/canary-stage.ts'
import {certificateAuthority} from '../../../support/certificate.ts'
import {DatabaseRegistry} from '../../../support/database-registry.ts'
import {shimTrivy} from '../../../support/fake-trivy-program.ts'
import {writeLayout} from '../layouts.ts'

describe('plain HTTP for a mirror', () => {
  const isPlain = async (repository: string, imageRegistry?: string) => {
    const inputs = {
      'registry-ca': '',
      'insecure-registry': true,
      'db-repository': ['lan.example.com/db:2', 'mirror.gcr.io/aquasec/trivy-db:2']
    }
    return (await mirrorTrust(repository, inputs, {imageRegistry, environment: {}, workspace: '/'})).isPlain
  }

  it('is for the registry that is named first, and not for the official ones behind it', async () => {
    expect(await isPlain('lan.example.com/db:2')).toBe(true)
    expect(await isPlain('lan.example.com/java-db:1')).toBe(true)
    expect(await isPlain('mirror.gcr.io/aquasec/trivy-db:2')).toBe(false)
  })

  it('is for the registry of the image where there is one, and for a mirror only if it is in it', async () => {
    expect(await isPlain('lan.example.com/db:2', 'other.example.com')).toBe(false)
    expect(await isPlain('other.example.com/java-db:1', 'other.example.com')).toBe(true)
  })
})

it('a mirror with a certificate of one’s own CA is used with "registry-ca", and with nothing else', async () => {
  const authority = certificateAuthority()
  const mirror = await new DatabaseRegistry(authority.issue()).start()
  const stage = new CanaryStage()
  try {
    await writeLayout(join(stage.workspace, 'layout'), [{platform: 'linux/amd64', files: {one: '1'}}])
    stage.file('ca.pem', authority.certificate)
    stage.file('other.pem', certificateAuthority().certificate)
    shimTrivy(stage)
    const scan = async (authorities: string) => {
      await stage.action('trivy-scan', {
        layout: 'layout',
        'trivy-path': join(stage.folder, 'bin', 'trivy'),
        'db-repository': mirror.fresh,
        'registry-ca': authorities
      })
      return stage.outputs()
    }
    expect(await scan('ca.pem')).toMatchObject({result: 'pass', 'db-updated-at': expect.stringMatching(/Z$/)})
    const refused = await scan('other.pem')
    expect(refused).toMatchObject({result: 'error'})
    expect(refused['reason']).toContain('has a certificate that this runner does not trust')
    expect(refused['reason']).toContain('Give the CA that signed it.')
  } finally {
    stage.remove()
    await mirror.stop()
  }
})
