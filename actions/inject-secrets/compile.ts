import type {RenderedPiece} from '../../lib/secrets/line-map.ts'
import {scan, tokensOf, type SecretOf} from './scan.ts'
import {compileEnv} from './template-env.ts'
import type {Format, Template} from './template.ts'
import {compileYaml} from './template-yaml.ts'
import type {Variables} from './variables.ts'

/** Reads a template. Nothing is thrown: what is wrong is in `problems`, so that all files' problems are shown at once. */
export function compile(source: string, format: Format, variables: Variables): Template {
  if (format === 'text') return compileText(source, variables)
  return format === 'env' ? compileEnv(source, variables) : compileYaml(source, format, variables)
}

function compileText(source: string, variables: Variables): Template {
  const {parts, problems} = scan(source, variables)
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
  return {
    references: parts.flatMap(part => (part.kind === 'reference' ? [{reference: part.reference, line: lineOf(part.offset)}] : [])),
    problems: problems.map(({offset, message}) => ({line: lineOf(offset), message})),
    refused: () => [],
    pieces: secretOf => textPieces(source, variables, secretOf)
  }
}

/** The text with each reference replaced by its secret, byte for byte. */
function textPieces(source: string, variables: Variables, secretOf: SecretOf): RenderedPiece[] {
  const pieces: RenderedPiece[] = []
  let [position, line] = [0, 1]
  const advance = (end: number) => {
    line += source.slice(position, end).split('\n').length - 1
    position = end
  }
  for (const token of tokensOf(source, variables)) {
    pieces.push({text: source.slice(position, token.start), line, isOwn: true})
    advance(token.start)
    const text = token.kind === 'reference' ? secretOf(token.reference) : token.kind === 'text' ? token.text : ''
    pieces.push({text, line, isOwn: false})
    advance(token.end)
  }
  return [...pieces, {text: source.slice(position), line, isOwn: true}]
}
