import {registerHooks} from 'node:module'

/**
 * Preload of every rehearsal command (`node --import ./rehearsal/register.ts`). `@actions/workflow-parser` imports its schemas as
 * JSON without saying so, which plain Node refuses (ERR_IMPORT_ATTRIBUTE_MISSING); this says it in the package's place.
 * The synchronous hooks work without a loader thread and without a warning on the screen.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context)
    if (!resolved.url.endsWith('.json') || context.parentURL?.includes('/@actions/workflow-parser/') !== true) return resolved
    return {...resolved, importAttributes: {...resolved.importAttributes, type: 'json'}}
  }
})
