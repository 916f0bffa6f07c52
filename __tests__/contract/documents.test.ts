import {validate, type ValidationConfig} from '@actions/languageservice'
import {describe, expect, test} from '@jest/globals'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {parse} from 'yaml'
import {SECTIONS} from '../../actions/trivy-scan/ignores/entry.ts'
import {readStructuredIgnores} from '../../actions/trivy-scan/ignores/structured.ts'
import {parseAllowances} from '../../lib/plan/allow/read-allowances.ts'
import {listActions, root} from '../../scripts/support/repository.ts'
import {lackingPermissions, neededPermissions} from '../support/policy/permissions.ts'
import type {Workflow} from '../support/policy/types.ts'
import {PLACES} from './program-places.ts'

/*
 * What a reader copies has to work as it stands: every YAML block of the documents is loaded the way GitHub loads it, every link leads
 * somewhere.
 */

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs')).flatMap(name => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ...readdirSync(join(root, 'examples')).map(name => `examples/${name}/README.md`),
  ...(await listActions()).map(name => `actions/${name}/README.md`)
]

const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Block {
  readonly document: string
  readonly line: number
  readonly content: string
}

/** The YAML blocks of a document, those in a list without its indentation. */
function blocksOf(document: string): Block[] {
  const text = read(document)
  return [...text.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(({index, 1: indentation = '', 2: content = ''}) => ({
    document,
    line: text.slice(0, index).split('\n').length + 1,
    content: content.replaceAll(new RegExp(`^${indentation}`, 'gm'), '')
  }))
}

/** What a block is, by what stands at its top. */
type Kind = 'workflow' | 'job' | 'steps' | 'allow' | 'ignores' | 'inputs' | 'compose'

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return value.some(item => typeof item === 'object' && item !== null && 'address' in item) ? 'allow' : 'steps'
  const names = Object.keys(value as object)
  if (names.includes('services')) return 'compose'
  if (names.every(name => SECTIONS.some(section => section === name))) return 'ignores'
  if (!names.includes('jobs')) return 'inputs'
  return names.includes('on') ? 'workflow' : 'job'
}

const indented = (text: string) => text.replaceAll(/^(?=.)/gm, '      ')

/** The block as a whole workflow, each line of it kept. */
function asWorkflow(kind: Kind, content: string): string {
  if (kind === 'workflow') return content
  if (kind === 'job') return `on: workflow_dispatch\n${content}`
  return `on: workflow_dispatch\njobs:\n  job:\n    runs-on: ubuntu-24.04\n    steps:\n${indented(content)}`
}

/** The inputs of others' actions that the documents use. */
const OFFICIAL: Readonly<Record<string, readonly string[]>> = {
  checkout: ['persist-credentials'],
  'upload-artifact': ['name', 'path', 'if-no-files-found'],
  'download-artifact': ['name', 'path', 'pattern', 'merge-multiple'],
  'setup-qemu-action': ['platforms'],
  'upload-sarif': ['sarif_file', 'category']
}

const config = {
  fileProvider: {getFileContent: ({path}: {path: string}) => Promise.resolve({name: path, content: read(path)})},
  actionsMetadataProvider: {
    fetchActionMetadata({owner, name, path}: {owner: string; name: string; path?: string}) {
      if (owner === 'fairway') return Promise.resolve(parse(read(join(path ?? name, 'action.yml'))) as unknown)
      const inputs = Object.fromEntries((OFFICIAL[path ?? name] ?? OFFICIAL[name] ?? []).map(input => [input, {description: input}]))
      return Promise.resolve({name, description: name, inputs})
    }
  }
} as unknown as ValidationConfig

async function diagnose(content: string): Promise<string[]> {
  const found = await validate(TextDocument.create('file:///fairway/document.yml', 'yaml', 1, content), config)
  return found.map(({message}) => (typeof message === 'string' ? message : message.value))
}

/** What a block of inputs may name: the inputs of a workflow, its secrets, or the inputs of the action that the document is about. */
function declaredFor(document: string): string[][] {
  const workflows = ['configure', 'deploy', 'infra', 'rollback', 'ship'].flatMap(name => {
    const {on} = parse(read(`.github/workflows/${name}.yml`)) as {on: {workflow_call: Readonly<Record<'inputs' | 'secrets', object>>}}
    return [Object.keys(on.workflow_call.inputs), Object.keys(on.workflow_call.secrets)]
  })
  if (!document.startsWith('actions/')) return workflows
  const {inputs} = parse(read(join(dirname(document), 'action.yml'))) as {inputs: object}
  return [...workflows, Object.keys(inputs)]
}

const blocks = documents.flatMap(blocksOf).map(block => ({...block, kind: kindOf(parse(block.content))}))
const ofKind = (...kinds: Kind[]) => blocks.filter(({kind}) => kinds.includes(kind))

test('there are blocks of each kind', () => {
  expect([...new Set(blocks.map(({kind}) => kind))].sort()).toEqual(['allow', 'compose', 'ignores', 'inputs', 'job', 'steps', 'workflow'])
})

describe('what is shown to be copied would load on GitHub', () => {
  test.each(ofKind('workflow', 'job'))('$document:$line', async ({kind, content}) => {
    expect(await diagnose(asWorkflow(kind, content))).toEqual([])
  })

  // The steps and jobs before them are not shown.
  test.each(ofKind('steps'))('$document:$line, as steps', async ({kind, content}) => {
    const said = await diagnose(asWorkflow(kind, content))
    expect(said.filter(message => !message.startsWith('Context access might be invalid'))).toEqual([])
  })

  test.each(ofKind('workflow', 'job'))('$document:$line grants what it calls', ({content}) => {
    const find = (uses: string) => {
      const path = /^fairway\/fairway\/(.+)@v1$/.exec(uses)?.[1] ?? uses.replace(/^\$\//, '')
      return path.startsWith('.github/') ? (parse(read(path)) as Workflow) : undefined
    }
    const lacking = Object.values((parse(content) as Workflow).jobs).flatMap(({uses, permissions}) => {
      const called = uses === undefined ? undefined : find(uses)
      return called === undefined ? [] : lackingPermissions(permissions, neededPermissions(called, {find}))
    })
    expect(lacking).toEqual([])
  })

  test.each(ofKind('inputs'))('$document:$line names inputs, all of the same workflow or of the action', ({document, content}) => {
    const names = Object.keys(parse(content) as object)
    const unknown = declaredFor(document).map(declared => names.filter(name => !declared.includes(name)))
    expect(unknown).toContainEqual([])
  })

  test.each(ofKind('allow'))('$document:$line is an allow file', async ({content}) => {
    expect((await parseAllowances(content)).length).toBeGreaterThan(0)
  })

  test.each(ofKind('ignores'))('$document:$line is an ignore file', ({content}) => {
    const {entries, problems} = readStructuredIgnores(content)
    expect({problems, reasons: entries.map(({reason}) => reason !== '')}).toEqual({problems: [], reasons: entries.map(() => true)})
    expect(entries.length).toBeGreaterThan(0)
  })
})

/** The name that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const withoutBlocks = (text: string) => text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '')

const anchorsOf = (path: string) => [...withoutBlocks(read(path)).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

function brokenLinks(document: string): string[] {
  const links = [...withoutBlocks(read(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  return links.filter(link => {
    if (/^https?:/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? document : resolve('/', dirname(document), path).slice(1)
    if (!existsSync(join(root, target))) return true
    const page = statSync(join(root, target)).isDirectory() ? `${target}/README.md` : target
    return anchor !== undefined && !anchorsOf(page).includes(anchor)
  })
}

test.each(documents)('every link of %s leads somewhere', document => {
  expect(brokenLinks(document)).toEqual([])
})

test('a sealed or kept state is removed only when it was pushed', () => {
  for (const document of documents) expect(read(document)).not.toMatch(/state push [^&\n]*\n+rm /)
})

test('12.6 a reader finds which runner the workflows need, and what an older one says', () => {
  const workflows = ['ship', 'infra', 'deploy', 'rollback']
  expect(workflows.filter(name => read(`.github/workflows/${name}.yml`).includes('uses: $/'))).toEqual(workflows)
  for (const document of ['README.md', 'docs/your-own-runner.md']) {
    expect(read(document)).toContain('2.336.0')
    expect(read(document)).toContain('`selfRepository`')
  }
})

test('12.6 the page about a runner of your own names every program that an action looks for on it', () => {
  const page = read('docs/your-own-runner.md')
  const onTheRunner = new Set(PLACES.flatMap(({starts}) => Object.values(starts).flat()).map(command => command.split(' ')[0] ?? ''))
  const wordOf = (program: string) => (program === 'jq' ? 'no jq' : program)
  const names = [...onTheRunner].map(
    name => ({terraform: 'Terraform', tofu: 'OpenTofu', trivy: 'Trivy', docker: 'Docker'})[name] ?? wordOf(name)
  )
  expect(names.filter(name => !page.includes(name))).toEqual([])
})
