import {ActionError} from '../../../lib/action/errors.ts'

/** What neither an artifact's name nor a path in it may hold: some file system does not take it (actions/toolkit, packages/artifact). */
const FORBIDDEN: Readonly<Record<string, string>> = {
  '"': 'Double quote "',
  ':': 'Colon :',
  '<': 'Less than <',
  '>': 'Greater than >',
  '|': 'Vertical bar |',
  '*': 'Asterisk *',
  '?': 'Question mark ?',
  '\r': 'Carriage return \\r',
  '\n': 'Line feed \\n'
}

const FORBIDDEN_IN_NAMES: Readonly<Record<string, string>> = {...FORBIDDEN, '\\': 'Backslash \\', '/': 'Forward slash /'}

/** @throws ActionError with the real action's message for a name that GitHub does not take */
export function checkArtifactName(name: string): void {
  if (name === '') throw new ActionError('Provided artifact name input during validation is empty')
  const character = forbiddenIn(name, FORBIDDEN_IN_NAMES)
  if (character === undefined) return
  throw new ActionError(`The artifact name is not valid: ${name}. Contains the following character: ${character}`)
}

/** @param path in the artifact, with a slash before it as in the real message @throws ActionError like {@link checkArtifactName} */
export function checkArtifactPath(path: string): void {
  const character = forbiddenIn(path, FORBIDDEN)
  if (character === undefined) return
  throw new ActionError(`The path for one of the files in artifact is not valid: ${path}. Contains the following character: ${character}`)
}

function forbiddenIn(text: string, forbidden: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(forbidden).find(([character]) => text.includes(character))?.[1]
}
