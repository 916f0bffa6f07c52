import {basename} from 'node:path'

/** What a person calls the program: behind the wrapper of another action it has another name. */
export const nameOf = (binary: string) => basename(binary).replace(/-bin$/, '')
