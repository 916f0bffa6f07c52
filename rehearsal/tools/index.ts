/*
 * What other parts of the repository use of the tools: `ensureTools` for the commands that need them, `findTools` for tests that look
 * first, `toolsPath` for the PATH of what is started.
 */
export {
  ensureTools,
  findTools,
  toolsPath,
  type EnsureOptions,
  type FoundTool,
  type Purpose,
  type ToolName,
  type ToolNameFor,
  type Tools
} from './ensure.ts'
export {MissingToolsError} from './errors.ts'
