import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {root} from '../../scripts/support/repository.ts'

/*
 * Nothing that runs on a host removes a volume, or anything that was not named. All texts of scripts are in these folders.
 */

const FOLDERS = ['actions/deploy-ssh', 'lib/host', 'lib/ssh', 'cli/unlock']

/** What loses data: volumes, also those without a name, which `docker rm -v` takes along, and whatever nobody uses at the moment. */
const LOSSES: readonly RegExp[] = [
  /\bdown\b[^'"`\n]*\s(?:-v|--volumes)\b/,
  /\bvolumes?\s+(?:rm|remove|prune)\b/,
  /\b(?:system|image|images|builder|container|network|compose)\s+prune\b/,
  /\brm\b[^'"`\n]*\s-\w*v\w*\s/,
  /\bcompose\b[^'"`\n]*\brm\b/,
  /\brenew-anon-volumes\b|\bup\b[^'"`\n]*\s-V\b/
]

/** Advice to a person, in so many words. */
const ADVICE = 'Free some space, for example with "docker image prune -a".'

function lossesIn(text: string): string[] {
  return text
    .replaceAll(ADVICE, '')
    .split('\n')
    .filter(line => !/^\s*(?:\/\/|\/?\*)/.test(line) && LOSSES.some(loss => loss.test(line)))
}

test('no text of a script removes volumes, or what it does not name', async () => {
  const files = (
    await Promise.all(
      FOLDERS.map(async folder =>
        (await readdir(join(root, folder), {recursive: true}).catch(() => []))
          .filter(name => name.endsWith('.ts'))
          .map(name => join(folder, name))
      )
    )
  ).flat()
  expect(files.length).toBeGreaterThan(60)
  const found = await Promise.all(
    files.map(async file => lossesIn(await readFile(join(root, file), 'utf8')).map(line => `${file}: ${line.trim()}`))
  )
  expect(found.flat()).toEqual([])
})

test.each([
  'if compose down --remove-orphans -v; then code=0; fi',
  'docker volume rm "$name"',
  'docker volume prune --force',
  'docker system prune -af',
  'docker image prune -a',
  'docker rm -fv "$id"',
  'docker rm -v $(of_project -aq)',
  'compose rm --force',
  'compose up -d -V'
])('%s would be found', line => {
  expect(lossesIn(`body: \`\n${line}\n\``)).toEqual([line])
})

test.each(['docker rm -f "$id"', 'compose down --remove-orphans', 'rm -rf "$work"', 'docker image rm "$image"', 'compose up --detach'])(
  '%s is fine',
  line => {
    expect(lossesIn(line)).toEqual([])
  }
)
