import {expect, test} from '@jest/globals'
import {liveProgress, plainProgress} from '../../../rehearsal/tools/progress.ts'

test('plain lines: one for each phase, not for each number that goes up', () => {
  const lines: string[] = []
  const progress = plainProgress(line => lines.push(line))
  const task = progress.start('trivy')
  for (const state of ['building', 'building, 1 modules fetched', 'building, 2 modules fetched']) task.state(state)
  task.end('done', 'Go module')
  progress.stop()
  expect(lines.map(line => line.replace(/after [\d.]+ s/, 'after TIME'))).toEqual([
    '  trivy: building',
    '  trivy: building, 1 modules fetched',
    '  trivy: done after TIME: Go module'
  ])
})

test('plain lines: a sign of life from what runs, none from what has ended', async () => {
  const lines: string[] = []
  const beat = new Promise<void>(resolve => {
    const progress = plainProgress(line => {
      lines.push(line)
      if (!line.includes('still')) return
      progress.stop()
      resolve()
    }, 5)
    progress.start('act').end('done', '')
    progress.start('trivy').state('building')
  })
  await beat
  expect(lines.filter(line => line.includes('still'))).toEqual([expect.stringContaining('trivy: still building')])
})

test('on a terminal: the lines of what runs are drawn again over themselves, what has ended stays', () => {
  let screen = ''
  const progress = liveProgress({columns: 40, write: text => (screen += text)})
  const first = progress.start('buildx')
  progress.start('trivy').state('building with a very long text that does not fit on the line')
  screen = ''
  first.end('done', 'download')
  progress.stop()
  expect(screen.startsWith('\u001b[2A\r\u001b[0J')).toBe(true)
  const [ended, running] = screen.slice('\u001b[2A\r\u001b[0J'.length).split('\n')
  expect(ended).toMatch(/buildx .* done: download$/)
  expect(running).toMatch(/^ {2}trivy .* building/)
  expect(running?.length).toBeLessThan(40)
})
