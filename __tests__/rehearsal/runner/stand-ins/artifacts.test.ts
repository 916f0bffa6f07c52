import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {runWorkflow, type RunResult} from '../../../../rehearsal/runner/index.ts'
import type {JobResult} from '../../../../rehearsal/runner/types.ts'
import {logOf, onPush, requestFor, run, stepsOf} from '../support.ts'

const upload = (name: string, path: string, more = '') =>
  `      - {uses: actions/upload-artifact@v4, with: {name: ${name}, path: '${path}'${more}}}`

/** A job that makes some files and uploads them. */
const job = (...steps: string[]) =>
  onPush(`
  a:
    runs-on: x
    steps:
      - run: |
          mkdir -p out/deep .config
          echo one > out/one.txt; echo two > out/deep/two.txt; echo log > out/deep/x.log; echo rc > .config/rc; echo env > out/.env
          echo temp > "$RUNNER_TEMP/report.json"; echo home > ~/kept.txt; ln -s out/one.txt link.txt; ln -s out/deep linked
${steps.join('\n')}`)

describe('the stand-in for actions/upload-artifact', () => {
  test('keeps files in a private folder of the run, gives the outputs, and says what it is', async () => {
    const notices: string[] = []
    const request = requestFor({
      workflow: onPush(`
  a:
    runs-on: x
    outputs: {id: '\${{ steps.u.outputs.artifact-id }}', digest: '\${{ steps.u.outputs.artifact-digest }}'}
    steps:
      - run: printf '%s' "$SECRET" > it.txt
        env: {SECRET: '\${{ secrets.SECRET }}'}
      - {uses: actions/upload-artifact@v4, id: u, with: {path: it.txt, retention-days: 1, compression-level: 0}}
      - run: echo "\${{ steps.u.outputs.artifact-url }}"
      - {uses: actions/upload-artifact@v4, with: {path: it.txt, name: same}}`),
      request: {secrets: {SECRET: 'never-upload-this'}, observer: {notice: message => void notices.push(message)}}
    })
    const result = await runWorkflow(request)
    expect(result.conclusion).toBe('success')
    const [artifact] = result.artifacts
    expect(artifact).toMatchObject({name: 'artifact', files: ['it.txt']})
    const folder = artifact?.folder ?? ''
    expect(folder.startsWith(join(request.directory, 'artifacts'))).toBe(true)
    // What a log would hide is there as it was uploaded: a search for leaks has to see it.
    expect(readFileSync(join(folder, 'it.txt'), 'utf8')).toBe('never-upload-this')
    expect([folder, join(folder, '..')].map(path => statSync(path).mode & 0o777)).toEqual([0o700, 0o700])
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(result.jobs[0]?.outputs).toEqual({id: '1', digest: sha256(`${sha256('never-upload-this')}  it.txt\0`)})
    expect(logOf(result)).toMatch(/^https:\/\/github\.example\.com\/ada\/homelab\/actions\/runs\/42\/artifacts\/1$/m)
    expect(notices).toEqual([expect.stringContaining("This is the rehearsal's stand-in for actions/upload-artifact:")])
  })

  test('chooses the files and the root as the real one does', async () => {
    const result = await run({
      workflow: job(
        upload('one-file', 'out/deep/two.txt'),
        upload('folder', 'out'),
        upload('star', 'out/*/*.txt'),
        upload('anywhere', '**/*.txt'),
        upload('hidden', '.', ', include-hidden-files: true'),
        upload('home', '~/kept.txt'),
        `      - {uses: actions/upload-artifact@v4, with: {name: lines, path: "out/deep/two.txt\\nout/one.txt"}}`,
        `      - {uses: actions/upload-artifact@v4, with: {name: exclusions, path: "out\\n!out/**/*.log"}}`,
        `      - {uses: actions/upload-artifact@v4, with: {name: missing-line, path: "out/deep/two.txt\\nnone/report.txt"}}`,
        `      - {uses: actions/upload-artifact@v4, with: {name: temp, path: "\${{ runner.temp }}/report.json"}}`
      )
    })
    expect(stepsOf(result).every(step => step.endsWith('success'))).toBe(true)
    expect(Object.fromEntries(result.artifacts.map(({name, files}) => [name, files]))).toEqual({
      'one-file': ['two.txt'],
      folder: ['deep/two.txt', 'deep/x.log', 'one.txt'],
      star: ['deep/two.txt'],
      anywhere: ['link.txt', 'linked/two.txt', 'out/deep/two.txt', 'out/one.txt'],
      hidden: ['.config/rc', 'link.txt', 'linked/two.txt', 'linked/x.log', 'out/.env', 'out/deep/two.txt', 'out/deep/x.log', 'out/one.txt'],
      home: ['kept.txt'],
      lines: ['deep/two.txt', 'one.txt'],
      exclusions: ['deep/two.txt', 'one.txt'],
      'missing-line': ['out/deep/two.txt'],
      temp: ['report.json']
    })
    const link = result.artifacts.find(({name}) => name === 'anywhere')?.folder ?? ''
    expect(readFileSync(join(link, 'link.txt'), 'utf8')).toBe('one\n')
  })

  test('no files: a warning, an error or nothing', async () => {
    const none = 'No files were found with the provided path: none. No artifacts will be uploaded.'
    const result = await run({
      workflow: job(
        upload('a', 'none'),
        upload('b', 'none', ', if-no-files-found: ignore'),
        upload('c', 'none', ', if-no-files-found: error')
      )
    })
    expect(stepsOf(result).map(step => step.split(': ').at(-1))).toEqual(['success', 'success', 'success', 'failure'])
    expect(result.jobs[0]?.annotations).toEqual([
      {level: 'warning', message: none},
      {level: 'error', message: none}
    ])
    expect(logOf(result)).toContain(`\n${none}`)
    expect(result.artifacts).toEqual([])
  })

  test('a name is there once, unless it is to be overwritten', async () => {
    const again = (more: string) => upload('x', 'out/one.txt', more).replace('- {', '- {continue-on-error: true, id: again, ')
    const result = await run({
      workflow: job(
        upload('x', 'out/deep'),
        again(''),
        `      - run: echo "\${{ steps.again.outcome }} [\${{ steps.again.outputs.artifact-id }}]"`,
        upload('x', 'out/one.txt', ', overwrite: true')
      )
    })
    expect(logOf(result)).toMatch(/^failure \[\]$/m)
    expect(result.jobs[0]?.annotations[0]?.message).toContain('(409) Conflict: an artifact with this name already exists')
    expect(result.conclusion).toBe('success')
    expect(result.artifacts.map(({name, files}) => [name, files])).toEqual([['x', ['one.txt']]])
  })

  const REFUSED: [string, string][] = [
    ['name: a/b, path: out', 'The artifact name is not valid: a/b. Contains the following character: Forward slash /'],
    [`name: '', path: out`, 'Provided artifact name input during validation is empty'],
    ['name: a', 'Input required and not supplied: path'],
    ['path: ../out', "Invalid pattern '../out'. Relative pathing '.' and '..' is not allowed."],
    ['path: odd', 'The path for one of the files in artifact is not valid: /a:b. Contains the following character: Colon :'],
    [`path: out, overwrite: '\${{ github.ref }}'`, 'does not honour the input "overwrite": it takes one of: true,']
  ]
  let refused: RunResult
  beforeAll(async () => {
    const steps = (inputs: string) =>
      `{runs-on: x, steps: [{run: 'mkdir odd out; touch odd/a:b out/x'}, {uses: actions/upload-artifact@v4, with: {${inputs}}}]}`
    refused = await run({workflow: onPush(REFUSED.map(([inputs], index) => `  job${index}: ${steps(inputs)}`).join('\n'))})
  })

  test.each(REFUSED)('%s is an error', (inputs, message) => {
    const job = refused.jobs[REFUSED.findIndex(one => one[0] === inputs)]
    expect(job?.annotations.map(annotation => annotation.message)).toEqual([expect.stringContaining(message)])
    expect(job?.conclusion).toBe('failure')
    expect(refused.artifacts).toEqual([])
  })
})

const LIST = 'find . -type f | sort | tr "\\n" " "; echo "|"'

/** What a job downloads, and what it shows then. */
type Download = readonly [inputs: string, script?: string]

/** A run with a job that uploads three artifacts, and after it a job for each download. */
async function runDownloads(downloads: readonly Download[]): Promise<(index: number) => {job: JobResult | undefined; log: string[]}> {
  const jobs = downloads.map(
    ([inputs, script = LIST], index) => `
  download${index}:
    needs: a
    runs-on: x
    steps:
      - {uses: actions/download-artifact@v5, id: d, with: {${inputs}}}
      - run: |
          echo "path=\${{ steps.d.outputs.download-path }}"
          ${script}`
  )
  const result = await run({
    workflow: onPush(`
  a:
    runs-on: x
    steps:
      - run: for i in 1 2 3; do mkdir -p d$i/deep; echo $i > d$i/deep/n$i; echo "last $i" > d$i/same; done; chmod +x d1/same
      - {uses: actions/upload-artifact@v4, id: one, with: {name: digests-1, path: d1}}
      - {uses: actions/upload-artifact@v4, id: two, with: {name: digests-2, path: d2}}
      - {uses: actions/upload-artifact@v4, with: {name: other, path: d3}}
    outputs: {ids: '\${{ steps.one.outputs.artifact-id }}, \${{ steps.two.outputs.artifact-id }}'}${jobs.join('')}`)
  })
  return index => {
    const id = `download${index}`
    return {job: result.jobs.find(({name}) => name === id), log: result.log.filter(({job}) => job.id === id).map(({line}) => line)}
  }
}

describe('the stand-in for actions/download-artifact', () => {
  const BROUGHT: [string, string, string][] = [
    ['by its name', 'name: digests-1', './deep/n1 ./same |'],
    ['by its name, into a folder', 'name: digests-1, path: x/y', './x/y/deep/n1 ./x/y/same |'],
    [
      'all',
      'path: x',
      './x/digests-1/deep/n1 ./x/digests-1/same ./x/digests-2/deep/n2 ./x/digests-2/same ./x/other/deep/n3 ./x/other/same |'
    ],
    ['by a pattern', `pattern: 'digests-*'`, './digests-1/deep/n1 ./digests-1/same ./digests-2/deep/n2 ./digests-2/same |'],
    ['by a pattern that takes one', `pattern: '{other,none}'`, './deep/n3 ./same |'],
    ['all but', `pattern: '!digests-*'`, './deep/n3 ./same |'],
    ['by a pattern that takes none', `pattern: none-*`, '|'],
    ['merged', `pattern: 'digests-*', merge-multiple: true`, './deep/n1 ./deep/n2 ./same |'],
    [
      'by their ids',
      `artifact-ids: '\${{ needs.a.outputs.ids }}'`,
      './digests-1/deep/n1 ./digests-1/same ./digests-2/deep/n2 ./digests-2/same |'
    ]
  ]
  const REFUSED: [string, string][] = [
    [
      'name: digest',
      'Unable to download artifact(s): Artifact not found for name: digest So far this run has "digests-1", "digests-2", "other".'
    ],
    ['artifact-ids: 99', 'Unable to download artifact(s): None of the provided artifact IDs were found'],
    ['artifact-ids: one', "Unable to download artifact(s): Invalid artifact ID: 'one'. Must be a number."],
    [`artifact-ids: ','`, "Unable to download artifact(s): No valid artifact IDs provided in 'artifact-ids' input"],
    ['name: other, artifact-ids: 1', "Unable to download artifact(s): Inputs 'name' and 'artifact-ids' cannot be used together."]
  ]
  const FURTHER: Download[] = [['name: digests-1, path: x', 'test -x x/same && echo executable || echo plain'], [`artifact-ids: '1,99'`]]
  const downloads: Download[] = [
    ...BROUGHT.map(([, inputs]): Download => [inputs]),
    ...REFUSED.map(([inputs]): Download => [inputs]),
    ...FURTHER
  ]
  let of: (inputs: string) => {job: JobResult | undefined; log: string[]}
  beforeAll(async () => {
    const ran = await runDownloads(downloads)
    of = inputs => ran(downloads.findIndex(one => one[0] === inputs))
  })

  test.each(BROUGHT)('brings artifacts %s', (_, inputs, expected) => {
    const {job, log} = of(inputs)
    expect(job?.conclusion).toBe('success')
    expect(log).toContain(expected)
  })

  test('its output is an absolute path, and no file is executable any more', () => {
    const {log} = of('name: digests-1, path: x')
    expect(log).toContainEqual(expect.stringMatching(/^path=\/.*\/homelab\/homelab\/x$/))
    expect(log).toContain('plain')
  })

  test.each(REFUSED)('%s is an error', (inputs, message) => {
    const {job} = of(inputs)
    expect(job?.annotations.map(annotation => annotation.message)).toEqual([expect.stringContaining(message)])
    expect(job?.conclusion).toBe('failure')
  })

  test('an id that is not there among others that are is a warning', () => {
    const {job, log} = of(`artifact-ids: '1,99'`)
    expect(job?.annotations).toEqual([{level: 'warning', message: 'Could not find the following artifact IDs: 99'}])
    expect(log).toContain('./deep/n1 ./same |')
  })

  test('a called workflow has the same artifacts as its caller', async () => {
    const result = await run({
      workflow: onPush(`
  call: {uses: fairway/fairway/.github/workflows/called.yml@v1}
  after:
    needs: call
    runs-on: x
    steps: [{uses: actions/download-artifact@v4, with: {name: from-inside}}, {run: cat file}]`),
      toolkit: {
        '.github/workflows/called.yml': `on: workflow_call
jobs:
  inner:
    runs-on: x
    steps: [{run: echo handed-over > file}, {uses: actions/upload-artifact@v4, with: {name: from-inside, path: file}}]`
      }
    })
    expect(logOf(result)).toMatch(/^handed-over$/m)
  })
})
