import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {listRepositoryFiles} from '../repository-files.ts'

/** Providers that reach nothing outside this machine; `terraform` is built in (terraform_data). */
const HARMLESS_PROVIDERS = ['terraform', 'archive', 'local', 'null', 'random', 'time', 'tls']

/**
 * What of a Terraform configuration leads to something that is not this machine: Terraform is the real one in a rehearsal, and an apply
 * is a real apply.
 *
 * @param content of one `.tf` file
 * @param mayUseHttp whether a backend "http" without settings is the stage's own: its address then comes from `backend-config`, which is checked
 * @returns what is wrong with it, one line each; empty when it is harmless
 */
export function foreignInTerraform(content: string, mayUseHttp = false): string[] {
  const code = withoutComments(content)
  const types = [...code.matchAll(/^\s*(?:resource|data|ephemeral)\s+"?([a-z0-9_-]+)"?\s/gim)].map(
    ([, type = '']) => type.split('_')[0] ?? ''
  )
  const declared = [...code.matchAll(/\bsource\s*=\s*"((?:[\w.-]+\/)?[\w-]+\/[\w-]+)"/g)].map(
    ([, source = '']) => source.split('/').at(-1) ?? ''
  )
  const blocks = [...code.matchAll(/^\s*provider\s+"?([\w-]+)"?\s*\{/gm)].map(([, name = '']) => name)
  const providers = new Set([...types, ...declared, ...blocks].filter(name => !HARMLESS_PROVIDERS.includes(name.toLowerCase())))
  const backends = [...code.matchAll(/^\s*backend\s+"?([\w-]+)"?\s*\{([^}]*)/gm)].map(([, kind = '', body = '']) => ({kind, body}))
  return [
    ...[...providers].map(name => `the provider "${name}" changes something real`),
    ...backends
      .filter(({kind, body}) => kind !== 'local' && !(mayUseHttp && kind === 'http' && body.trim() === ''))
      .map(({kind}) => `the backend "${kind}" keeps the state elsewhere`),
    ...backends
      .filter(({kind, body}) => kind === 'local' && leadsOut(body))
      .map(() => 'the backend "local" writes outside of the repository'),
    ...(/^\s*cloud\s*\{/m.test(code) ? ['HCP Terraform keeps the state elsewhere'] : []),
    ...(/\bdata\s+"?terraform_remote_state\b/.test(code) ? ['terraform_remote_state reads a state elsewhere'] : [])
  ]
}

/** A path in a backend's block that is absolute, leads up, or is not a plain text. */
function leadsOut(body: string): boolean {
  return [...body.matchAll(/\b(?:path|workspace_dir)\s*=\s*(\S+)/g)].some(([, path = '']) => !/^"(?!\/|~)(?!.*\.\.)[^"$]*"$/.test(path))
}

function withoutComments(content: string): string {
  return content.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(?:#|\/\/).*$/gm, '')
}

/**
 * Refuses a repository whose Terraform files lead elsewhere.
 *
 * @param mayUseHttp see {@link foreignInTerraform}
 * @throws ActionError listing them, and how to rehearse the workflow all the same
 */
export async function refuseForeignTerraform(repository: string, mayUseHttp = false): Promise<void> {
  const files = (await listRepositoryFiles(repository)).filter(path => /\.(tf|tofu)(\.json)?$/.test(path))
  const problems = await Promise.all(
    files.map(async path => {
      if (path.endsWith('.json')) return [`${path}: JSON is not searched`]
      return foreignInTerraform(await readFile(join(repository, path), 'utf8'), mayUseHttp).map(problem => `${path}: ${problem}`)
    })
  )
  if (problems.flat().length === 0) return
  throw new ActionError(
    [
      'A rehearsal does not touch anything outside this machine, and its Terraform is the real one.',
      ...problems.flat(),
      'Rehearse the workflow in a copy whose resources are terraform_data, with backend "local" {} and `backend-config: path=${{ vars.TERRAFORM_STATE }}`, as examples/lvs-cloud does.'
    ].join('\n')
  )
}
