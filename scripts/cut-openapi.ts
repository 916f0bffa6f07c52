import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {messageOf} from '../lib/action/errors.ts'
import {runOrThrow, runProcess} from '../lib/action/process.ts'
import {handlers} from '../rehearsal/parts/github/handlers/index.ts'
import {cutDescription} from './support/cut-description.ts'

/**
 * Cuts the operations that the GitHub stand-in plays out of GitHub's OpenAPI description.
 *
 *   node scripts/cut-openapi.ts [FILE]
 *
 * FILE is the description (`generated/api.github.com.json` of the npm package @octokit/openapi). Without it the package
 * is fetched with npm into a temporary folder: it unpacks to 395 MB, so it never enters package.json.
 */
const PACKAGE = '@octokit/openapi@23.0.2'
const MEMBER = 'package/generated/api.github.com.json'
const TARGET = fileURLToPath(new URL('../rehearsal/parts/github/operations.json', import.meta.url))

async function fetchDescription(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-openapi-'))
  try {
    const packed = await runOrThrow(runProcess, `Fetching ${PACKAGE}`, ['npm', 'pack', PACKAGE, '--silent', '--pack-destination', folder], {
      cwd: folder
    })
    const archive = packed.trim().split('\n').at(-1) ?? ''
    await runOrThrow(runProcess, 'Unpacking the description', ['tar', '-xzf', join(folder, archive), '-C', folder, MEMBER])
    return await readFile(join(folder, MEMBER), 'utf8')
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function main(file: string | undefined): Promise<void> {
  const text = file === undefined ? await fetchDescription() : await readFile(file, 'utf8')
  const cut = cutDescription(JSON.parse(text), Object.keys(handlers))
  await writeFile(TARGET, cut.text)
  console.log(`${Object.keys(handlers).length} operations of ${cut.version} in ${cut.text.length} bytes: ${TARGET}`)
}

try {
  await main(process.argv[2])
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
