import {stripTypeScriptTypes} from 'node:module'

/**
 * Makes JavaScript of TypeScript for jest, as Node itself does when it runs our scripts: types become blanks, so that every position stays
 * what it is and no source map is needed. Types are checked by `npm run check`.
 */
export default {process: (source: string) => ({code: stripTypeScriptTypes(source)})}
