import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/**
 * The two official artifact actions need GitHub's own service, so act gets programs of ours in their place: the folder of the run keeps what
 * they carry. They take one file or folder by its plain path.
 */
const PROGRAMS = {
  'upload-artifact': `
const name = process.env.INPUT_NAME || 'artifact'
const from = resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH)
const to = join(store, name)
if (existsSync(to)) throw new Error('an artifact with this name already exists on the workflow run')
mkdirSync(to, {recursive: true, mode: 0o700})
cpSync(from, statSync(from).isDirectory() ? to : join(to, basename(from)), {recursive: true})
`,
  'download-artifact': `
const name = process.env.INPUT_NAME
if (!name) throw new Error('the input "name" is missing')
if (!existsSync(join(store, name))) throw new Error('Artifact not found for name: ' + name)
cpSync(join(store, name), resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH || '.'), {recursive: true})
`
} as const

const HEAD = `import {cpSync, existsSync, mkdirSync, statSync} from 'node:fs'
import {basename, join, resolve} from 'node:path'
`

/**
 * Writes a stand-in for each artifact action that the workflows use.
 *
 * @param texts the workflows
 * @param folder where the stand-ins are made
 * @param store the folder that keeps the artifacts
 * @returns for act, `OWNER/NAME@REF=FOLDER` each
 */
export async function writeArtifactActions(texts: readonly string[], folder: string, store: string): Promise<string[]> {
  const names = Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[]
  const replaced = names.map(async name => {
    const refs = new Set(texts.flatMap(text => refsIn(text, name)))
    const action = join(folder, name)
    if (refs.size > 0) await writeAction(action, `${HEAD}const store = ${JSON.stringify(store)}${PROGRAMS[name]}`)
    return [...refs].map(ref => `actions/${name}@${ref}=${action}`)
  })
  return (await Promise.all(replaced)).flat()
}

async function writeAction(folder: string, program: string): Promise<void> {
  await mkdir(folder, {recursive: true})
  await writeFile(join(folder, 'main.mjs'), program)
  await writeFile(
    join(folder, 'action.yml'),
    'name: stand-in\ndescription: Keeps artifacts in a folder\nruns: {using: node24, main: main.mjs}\n'
  )
}

function refsIn(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`\\buses:\\s*["']?actions/${name}@([^\\s"']+)`, 'gi'))].map(([, ref = '']) => ref)
}
