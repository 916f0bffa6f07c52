import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {instructionOf} from '../../../actions/trivy-scan/image-secrets.ts'
import {parseReport} from '../../../actions/trivy-scan/report.ts'
import {tidyReport} from '../../../actions/trivy-scan/tidy-report.ts'
import {trivyJson, trivySecret, trivyVulnerability} from './trivy-reports.ts'

const UNTOLD = 'ENV, ARG, LABEL or a RUN line'

describe('what wrote a secret into the configuration', () => {
  it.each([
    ['  "GH=********"', 'ENV GH'],
    ['  "created_by": "ENV GH=********",', 'ENV GH'],
    ['  "created_by": "/bin/sh -c #(nop)  ENV GH=********",', 'ENV GH'],
    ['  "created_by": "ARG TOKEN=********",', 'ARG TOKEN'],
    ['  "created_by": "RUN |1 TOKEN=******** /bin/sh -c curl x",', 'ARG TOKEN'],
    ['  "created_by": "RUN |2 A=1 TOKEN=******** /bin/sh -c curl x",', 'ARG TOKEN'],
    ['  "created_by": "RUN |1 A=1 /bin/sh -c TOKEN=******** make",', 'a RUN line'],
    ['  "created_by": "RUN /bin/sh -c curl -H ********",', 'a RUN line'],
    ['reated_by": "RUN |1 NPM_TOKEN=********', 'ARG NPM_TOKEN'],
    ['      "com.example.token": "********"', 'LABEL com.example.token'],
    ['      "com.example.url": "https://user:********@host"', 'LABEL com.example.url'],
    ['  "created_by": "LABEL com.example.token=********",', 'LABEL com.example.token'],
    ['  "created_by": "LABEL a=b com.example.token=********",', 'LABEL com.example.token'],
    ['  "created_by": "/bin/sh -c #(nop)  LABEL token=********",', 'LABEL token'],
    ['    "WorkingDir": "/********"', UNTOLD],
    ['  "created_by": "********"', UNTOLD],
    ['me/LONG_NAME_OF_A_TOKEN=********', UNTOLD],
    ['', UNTOLD]
  ])('%s', (match, expected) => {
    expect(instructionOf(match)).toBe(expected)
  })

  it('shows nothing of what comes after the stars', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(instructionOf(`${before}*${after}`)).toBe(instructionOf(`${before}*`))
      })
    )
  })
})

const inConfiguration = (Match: string) => ({...trivySecret, RuleID: 'github-pat', Match})

/** A report as Trivy writes it of a view, with a secret in the configuration, which is there twice. */
function reportOf(matches: readonly string[]): Record<string, unknown> {
  const json = trivyJson([trivyVulnerability], [trivySecret])
  const configuration = {Target: 'views/0', Class: 'secret', Secrets: matches.map(inConfiguration)}
  return {...json, Results: [...(json['Results'] as object[]), configuration]}
}

describe('a report of an image', () => {
  const matches = [
    '  "created_by": "ENV GH=****",',
    '  "GH=****"',
    '  "OTHER=****"',
    '  "created_by": "RUN /bin/sh -c x ****"',
    '  "created_by": "LABEL token=****"',
    '  "created_by": "RUN /bin/sh -c y ****"',
    '      "token": "****"'
  ]
  const json = JSON.stringify(reportOf(matches))

  it('has a secret of the configuration once for each place', () => {
    expect(parseReport(json).secrets.map(({path, line, instruction}) => [path, line, instruction])).toEqual([
      ['/app/.env', 3, ''],
      ['image configuration', 0, 'ENV GH'],
      ['image configuration', 0, 'ENV OTHER'],
      ['image configuration', 0, 'a RUN line'],
      ['image configuration', 0, 'LABEL token'],
      ['image configuration', 0, 'a RUN line']
    ])
  })

  it('is tidied into one with names that its readers know, and says the same', () => {
    const tidy = tidyReport(json, 'linux/amd64')
    expect(tidy).not.toContain('views/')
    const {ArtifactName, Results} = JSON.parse(tidy) as {ArtifactName: string; Results: {Target: string; Secrets?: object[]}[]}
    expect(ArtifactName).toBe('linux/amd64')
    expect(Results.map(({Target, Secrets = []}) => [Target, Secrets.length])).toEqual([
      ['linux/amd64 (debian 12.0)', 0],
      ['/app/.env', 1],
      ['image configuration', 5]
    ])
    expect(parseReport(tidy)).toEqual(parseReport(json))
  })

  it('of something else than an image is left alone', () => {
    const folder = JSON.stringify({...reportOf(matches), ArtifactName: '.', ArtifactType: 'filesystem'})
    expect(parseReport(folder).secrets).toHaveLength(8)
    expect(parseReport(tidyReport(folder, '.'))).toEqual(parseReport(folder))
  })

  it.each(['', '[]', '{', 'null', '{"SchemaVersion":2}', '{"ArtifactName":1,"Results":[]}'])(
    'that is none, as %j, stays for the reader',
    text => {
      expect(tidyReport(text, 'x')).toBe(text)
    }
  )
})
