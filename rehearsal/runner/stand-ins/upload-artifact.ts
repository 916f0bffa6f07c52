import {dirname, relative} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {plural} from '../../../lib/action/text.ts'
import {globAnswer, globCommand, type FoundFiles, type GlobRequest} from '../glob.ts'
import {checkArtifactName, checkArtifactPath} from './artifact-names.ts'
import {anything, isOn, oneOf, only, toggle, type StandIn, type StandInDependencies, type StandInJob} from './stand-in.ts'

/** actions/upload-artifact, version 4 and later: the run's own folder takes the place of GitHub's artifact service. */
export const uploadArtifact: StandIn = {
  name: 'actions/upload-artifact',
  how: "artifacts stay in the run's folder on this machine",
  inputs: {
    name: anything('artifact'),
    path: anything(),
    'if-no-files-found': oneOf(['warn', 'error', 'ignore'], 'warn'),
    overwrite: toggle('false'),
    'include-hidden-files': toggle('false'),
    'retention-days': {default: '', values: /^\d*$/, why: 'it takes a number of days.'},
    'compression-level': {default: '6', values: /^\d?$/, why: 'it takes a number from 0 to 9.'},
    archive: only('true', 'it stores files, not a single one as the artifact itself.')
  },
  async play(job, input, dependencies) {
    const {request, artifacts} = job
    const {signal, say, annotate} = dependencies
    const patterns = input('path')
    if (patterns === '') throw new ActionError('Input required and not supplied: path')
    const excludeHiddenFiles = !isOn(input('include-hidden-files'))
    const {files, searchPaths} = await findFiles(job, {task: 'find', patterns, excludeHiddenFiles}, dependencies)
    const root = rootOf(files, searchPaths)
    if (searchPaths.length > 1) say(`The least common ancestor is ${root}. This will be the root directory of the artifact`)
    if (files.length === 0) {
      const message = `No files were found with the provided path: ${patterns}. No artifacts will be uploaded.`
      if (input('if-no-files-found') === 'error') throw new ActionError(message)
      if (input('if-no-files-found') === 'warn') annotate({level: 'warning', message})
      else say(message)
      return {}
    }
    say(`With the provided path, there will be ${plural(files.length, 'file')} uploaded`)
    const name = input('name')
    checkArtifactName(name)
    const named = files.map(source => ({source, path: relative(root, source)}))
    for (const {path} of named) checkArtifactPath(`/${path}`)
    const artifact = await artifacts.save(name, named, {overwrite: isOn(input('overwrite')), signal})
    const {server_url: server, repository, run_id: run} = request.github
    const url = `${server}/${repository}/actions/runs/${run}/artifacts/${artifact.id}`
    say(`Artifact ${name} has been successfully uploaded! Final size is ${artifact.size} bytes. Artifact ID is ${artifact.id}`)
    say(`Artifact download URL: ${url}`)
    return {'artifact-id': String(artifact.id), 'artifact-url': url, 'artifact-digest': artifact.digest}
  }
}

/** @throws ActionError with the message of @actions/glob for a pattern that it cannot read */
async function findFiles(
  {request: {node}, workspace, home}: StandInJob,
  request: GlobRequest,
  {run, signal}: StandInDependencies
): Promise<FoundFiles> {
  const result = await run(globCommand(node), {cwd: workspace, env: {HOME: home}, stdin: JSON.stringify(request), signal})
  if (result.exitCode !== 0) throw new ActionError(result.stderr.trim())
  return globAnswer(result.stderr) as FoundFiles
}

/**
 * The folder that paths in the artifact begin from, as the real action chooses it (src/shared/search.ts): the only search path, or
 * the least common ancestor of several; a file that is named without a wildcard is on its own, without its folders.
 */
function rootOf(files: readonly string[], searchPaths: readonly string[]): string {
  const [first = '/', ...others] = searchPaths
  if (others.length === 0) return files.length === 1 && files[0] === first ? dirname(first) : first
  const names = first.split('/')
  const differs = names.findIndex((name, index) => others.some(path => path.split('/')[index] !== name))
  return names.slice(0, differs === -1 ? names.length : differs).join('/') || '/'
}
