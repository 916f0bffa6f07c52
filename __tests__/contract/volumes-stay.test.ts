import {expect, test} from '@jest/globals'
import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'

/** What removes volumes, or makes a container begin with new ones. Nothing of Fairway does it, and nothing of it tells a person to do it. */
const FORBIDDEN: readonly RegExp[] = [
  /docker volume (rm|remove|prune)/,
  /docker (system|container) prune/,
  /compose\b[^'"`\n]*\b(down|rm)\b[^'"`\n]*\s(-\w*v\w*|--volumes)\b/,
  /docker (container )?rm\b[^'"`\n]*\s(-\w*v\w*|--volumes)\b/,
  /--renew-anon-volumes|compose\b[^'"`\n]*\bup\b[^'"`\n]*\s-\w*V\b/
]

const files = [
  'actions/**/*.ts',
  'lib/**/*.ts',
  'cli/**/*.ts',
  'docs/**/*.md',
  'actions/**/*.md',
  '.github/workflows/*.yml',
  'README.md'
].flatMap(pattern => globSync(pattern, {cwd: root}))

test('the patterns find what they are for', () => {
  for (const command of ['docker compose -p x down -v', 'compose down --volumes', 'docker rm -fv $ids', 'docker compose up -d -V']) {
    expect(FORBIDDEN.some(pattern => pattern.test(command))).toBe(true)
  }
  expect(FORBIDDEN.some(pattern => pattern.test('docker rm -f $(of_project -aq)'))).toBe(false)
})

test('no volume is ever removed, and no advice removes one', () => {
  const found = files.flatMap(file =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        !line.includes('Do not use') && FORBIDDEN.some(pattern => pattern.test(line)) ? [`${file}:${index + 1}: ${line.trim()}`] : []
      )
  )
  expect(files.length).toBeGreaterThan(100)
  expect(found).toEqual([])
})
