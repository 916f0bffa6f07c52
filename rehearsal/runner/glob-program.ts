// A program of its own, as on a real runner: @actions/glob reads relative patterns from the working directory, and `~` from HOME.
import {text} from 'node:stream/consumers'
import {create, hashFiles} from '@actions/glob'
import {messageOf} from '../../lib/action/errors.ts'
import type {FoundFiles, GlobRequest} from './glob.ts'

async function answer(request: GlobRequest): Promise<string | FoundFiles> {
  if (request.task === 'hash') return hashFiles(request.patterns, process.cwd(), request)
  const globber = await create(request.patterns, {excludeHiddenFiles: request.excludeHiddenFiles, matchDirectories: false})
  return {files: await globber.glob(), searchPaths: globber.getSearchPaths()}
}

try {
  console.error(JSON.stringify(await answer(JSON.parse(await text(process.stdin)) as GlobRequest)))
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
