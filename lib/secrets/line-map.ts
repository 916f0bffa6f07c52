import {join} from 'node:path'

/**
 * From which line of its template each line of a rendered file comes. inject-secrets writes it beside the files, and a dry run says with it which
 * lines of a template differ. It has numbers and the template's path, nothing of what was filled in.
 */
export interface LineMap {
  /** The template's path in the repository. */
  readonly source: string
  /** For each line of the rendered file the line of the template; both count from 1. */
  readonly lines: readonly number[]
}

/** The folder of the maps, beside the rendered files; each has the path of its file. */
export const LINE_MAPS = '.fairway-lines'

/** Where the map of a rendered file is. @param directory of the rendered files @param target the file's path in it */
export function lineMapPath(directory: string, target: string): string {
  return join(directory, LINE_MAPS, ...target.split('/'))
}

/** A piece of a rendered file, and the line of the template where it stands. */
export interface RenderedPiece {
  readonly text: string
  readonly line: number
  /** Whether it is the template's own text; else all of it comes from that one line. */
  readonly isOwn: boolean
}

/** For each line of the file that these pieces make, the line of the template: that of its first character. */
export function mapLines(pieces: readonly RenderedPiece[]): number[] {
  const lines: number[] = []
  let isBegun = false
  for (const {text, line, isOwn} of pieces) {
    let own = line
    for (const character of text.match(/\n|[^\n]+/g) ?? []) {
      if (!isBegun) lines.push(own)
      isBegun = character !== '\n'
      if (!isBegun && isOwn) own++
    }
  }
  return lines
}

/** @returns the text of the map's file */
export function renderLineMap({source, lines}: LineMap): string {
  return `${source}\n${lines.join('\n')}\n`
}

/** @returns undefined for what is no map */
export function readLineMap(text: string): LineMap | undefined {
  const [source = '', ...lines] = text.replace(/\n$/, '').split('\n')
  if (source === '' || !lines.every(line => /^[1-9]\d*$|^$/.test(line))) return undefined
  return {source, lines: lines.filter(line => line !== '').map(Number)}
}
