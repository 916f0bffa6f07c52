import {describe, expect, it} from '@jest/globals'
import {report} from '../../../../actions/plan-guard/outputs.ts'
import {edited, entryOf, realPlan} from './build.ts'
import {guardBytes, guardPlan, textOf, type Seen} from './support.ts'

/** What GitHub takes for the body of an issue, and for the summary of a step. */
const LONGEST_BODY = 65_536
const LONGEST_SUMMARY = 1024 * 1024

/** What the step writes into the log, line by line, and what it gives to the runner. */
function step({result}: Seen) {
  const reported = report(result, 'deny', {report: 'report.json', markdown: 'report.md'})
  return {...reported, log: reported.log ?? []}
}

describe('row 25: addresses that are full of markup', () => {
  it('are code and nothing else in the report, and one line each in the log', async () => {
    const seen = await guardPlan('edge/weird_keys', {protect: ['terraform_data.v']})
    const {json, changes} = seen
    // The report's own marker ends its last line.
    const markdown = seen.markdown.replace(/ <!-- fairway:run -->\n$/, '\n')
    expect(markdown).not.toBe(seen.markdown)
    expect(json.verdict).toBe('deny')
    expect(changes.filter(line => line.startsWith('deny delete '))).toHaveLength(11)

    const items = markdown.split('\n').filter(line => line.startsWith('- '))
    expect(items.filter(line => line.includes('**delete**'))).toHaveLength(11)
    // Outside of code spans there is nothing but the report's own words.
    const words = markdown.replace(/(`+) ?.*?[^`]\1(?!`)/g, 'CODE')
    expect(words).not.toMatch(/everyone|<!--|-->|\[x\]|::error|line\\?n?break|set-output/)
    expect(words.match(/<\/details>/g)?.length ?? 0).toBe(words.match(/<details/g)?.length ?? 0)
    // A program that searches the text for a marker or for a name finds none either.
    expect(markdown).not.toContain('<!--')
    expect(markdown).not.toContain('@everyone')

    const {log, outputs, failure} = step(seen)
    for (const line of [...log, ...Object.values(outputs).flatMap(value => value.split('\n')), failure ?? '']) {
      expect(line).not.toMatch(/^\s*(::|##\[)/)
      expect(line).not.toMatch(/[\r\n\u2028]/)
    }
    expect(log.filter(line => line.startsWith('deny: '))).toHaveLength(11)
    expect(outputs.protected.split('\n')).toHaveLength(11)
  })

  it('are exact in the report for programs', async () => {
    const {json} = await guardPlan('edge/weird_keys')
    const addresses = realPlan('edge/weird_keys').resource_changes?.map(({address}) => address)
    expect(json.changes.map(({address}) => address).sort()).toEqual([...(addresses ?? [])].sort())
  })
})

describe('row 28: a large plan', () => {
  /** As real entries, one of them a volume, in the middle. */
  function large(count: number): string {
    const [create, destroy] = [entryOf('create', ['create']), entryOf('removed_destroy_true', ['delete'])]
    return edited('create', parts => {
      parts.resource_changes = Array.from({length: count}, (_, index) => {
        const type = index === count / 2 ? 'hcloud_volume' : 'terraform_data'
        return {...(index % 2 === 0 ? destroy : create), type, name: `n${index}`, address: `${type}.n${index}`}
      })
    })
  }

  it('gives a report that GitHub takes, which names what is protected and says what it leaves out', async () => {
    const seen = await guardBytes(large(8_000))
    const {json, markdown, counts, summary} = seen
    expect(json).toMatchObject({verdict: 'deny', protected: ['hcloud_volume.n4000']})
    expect(counts).toEqual({delete: 4_000, create: 4_000})
    expect(json.changes).toHaveLength(8_000)
    expect(markdown.length).toBeLessThan(LONGEST_BODY)
    expect(markdown).toContain('`hcloud_volume.n4000` **delete**, **protected**')
    expect(markdown).toMatch(/more, which only the report file lists/)
    expect(summary.length).toBeLessThanOrEqual(256)
    expect(Buffer.byteLength(step(seen).summary ?? '')).toBeLessThan(LONGEST_SUMMARY)
    expect(step(seen).log.length).toBeLessThan(200)
  })

  it('without a version is refused, whatever its size', async () => {
    const {json} = await guardBytes(large(2_000).replace('"format_version":"1.2",', ''))
    expect(json).toMatchObject({verdict: 'error', error: {code: 'no-format-version'}})
  })
})

describe('what a check or a value says', () => {
  it('changes no count and no verdict', async () => {
    expect(textOf('edge/spoof_check_message.json')).toContain('Plan: 0 to add, 0 to change, 0 to destroy.')
    const {json, counts, markdown, summary} = await guardPlan('edge/spoof_check_message')
    expect(json.verdict).toBe('approve')
    expect(counts).toMatchObject({delete: 1})
    expect(markdown + summary).not.toContain('0 to destroy')
    expect(markdown).toContain('the check `check.c` does not hold')
  })

  it('that is sensitive is in no report, marked or not', async () => {
    expect(textOf('edge/sensitive.json')).toContain('not-a-real-secret-2')
    for (const showValues of [false, true]) {
      const {json, markdown, summary} = await guardPlan('edge/sensitive', {showValues})
      expect(json.verdict).toBe('clean')
      expect(markdown + summary + JSON.stringify(json)).not.toMatch(/not-a-real-secret/)
      expect(markdown).toContain('`input`')
    }
  })
})
