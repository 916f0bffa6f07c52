import {describe, expect, it} from '@jest/globals'
import type {ChangeFacts, PlanFacts} from '../../../../lib/plan/facts.ts'
import {renderMarkdown} from '../../../../lib/plan/report/markdown.ts'
import type {GuardResult} from '../../../../lib/plan/result.ts'
import {changeFacts, checkResult, guardResult, planFacts} from '../build-plans.ts'

const resultOf = (facts: PlanFacts, more: Partial<GuardResult> = {}) => guardResult(facts, {}, {error: undefined, ...more})

const render = (changes: readonly ChangeFacts[], facts: Partial<PlanFacts> = {}) => renderMarkdown(resultOf(planFacts(changes, facts)))

describe('renderMarkdown', () => {
  it('shows the worst first, calls protected resources out, and folds the harmless', () => {
    const markdown = render(
      [
        changeFacts({address: 'example_thing.new', class: 'create'}),
        changeFacts({address: 'example_thing.set', class: 'update', attributes: ['labels', 'size']}),
        changeFacts({address: 'example_thing.gone', actionReason: 'delete_because_no_resource_config'}),
        changeFacts({address: 'hcloud_volume.data', type: 'hcloud_volume', class: 'replace', forcedBy: ['location']})
      ],
      {unchanged: 3, outputs: ['server'], failedChecks: ['check.health']}
    )
    expect(markdown).toBe(`### Plan: deny, must not be applied

🟥🟥🟩🟨⬜⬜⬜

**1 delete, 1 replace, 1 create, 1 update, 1 output changed, 3 unchanged**

- the check \`check.health\` does not hold

#### Must not happen

- \`hcloud_volume.data\` **replace**, **protected**
  - is protected and is destroyed and created anew: hcloud&#95;volume is a disk
  - replaced because of \`location\`

#### Needs a look

- \`example_thing.gone\` **delete**
  - is destroyed
  - its block is gone from the configuration

<details><summary>2 harmless changes</summary>

- \`example_thing.set\` **update**
  - changes \`labels\`, \`size\`
- \`example_thing.new\` **create**

</details>

<details><summary>1 output changed</summary>

- \`server\`

</details>

Plan \`sha256:${'ab'.repeat(32)}\`, made with \`1.15.8\` <!-- fairway:run -->
`)
  })

  it('says what a fingerprint without a key is made of', () => {
    const tailOf = (fingerprint: string) => renderMarkdown(resultOf(planFacts(), {fingerprint})).split('\n').at(-3)
    const keyless = `sha256:${'cd'.repeat(32)}`
    const words = ', made without a key: what Terraform marks as sensitive is left out of it, and not every copy of it is marked'
    expect(tailOf(keyless)).toBe(`Fingerprint \`${keyless}\`${words}\\`)
    expect(tailOf(`hmac-${keyless}`)).toBe(`Fingerprint \`hmac-${keyless}\`\\`)
  })

  it('says the marks, and what was changed outside', () => {
    const marks = {deposed: true, imported: true, moved: true}
    const markdown = render([changeFacts({deposed: '00d3905e', previousAddress: 'example_thing.old', marks})], {
      drift: [
        {
          address: 'example_thing.d',
          deposed: undefined,
          previousAddress: undefined,
          type: 'example_thing',
          isGone: false,
          attributes: ['size']
        },
        {address: 'example_thing.e', deposed: undefined, previousAddress: undefined, type: 'example_thing', isGone: true, attributes: []}
      ]
    })
    expect(markdown).toContain('- `example_thing.one` **delete**, deposed object `00d3905e`, imported, was `example_thing.old`\n')
    expect(markdown).toContain(
      '<summary>2 objects changed outside of Terraform</summary>\n\n- `example_thing.d`: `size`\n- `example_thing.e` is gone'
    )
  })

  it('does not give a forget the reason of a deletion', () => {
    const markdown = render([changeFacts({class: 'forget', actionReason: 'delete_because_no_resource_config'})])
    expect(markdown).toContain('is left behind, unmanaged')
    expect(markdown).not.toContain('its block is gone')
  })

  it('says when nothing changes, and why a plan could not be judged', () => {
    expect(render([])).toMatch(/^### Plan: clean, nothing is destroyed\n\nNothing changes\.\n/)
    const unreadable = checkResult({mode: 'guard', verdict: 'error', planSha256: ''})
    expect(renderMarkdown({...unreadable, error: {code: 'unreadable', message: 'It is <b>empty</b>.', details: []}})).toBe(
      '### Plan: error, could not be judged\n\nIt is &lt;b&gt;empty&lt;/b&gt;.\n'
    )
    const errored = resultOf(planFacts([changeFacts()], {errored: true}), {
      error: {code: 'errored', message: 'Planning failed.', details: []}
    })
    expect(renderMarkdown(errored)).toMatch(
      /^### Plan: error, could not be judged\n\nPlanning failed\.\n\n🟥\n\n\*\*1 delete\*\*[^]*`example_thing\.one`/
    )
  })

  it('says whether the file is the one that was judged', () => {
    const verified = checkResult({planSha256: 'cd'.repeat(32)})
    expect(renderMarkdown(verified)).toBe(`### Plan: the one that was judged\n\nPlan \`sha256:${'cd'.repeat(32)}\`\n`)
    expect(
      renderMarkdown({
        ...verified,
        verdict: 'error',
        error: {code: 'changed', message: 'It changed.', details: ['a.b was not in the plan: create']}
      })
    ).toContain('### Plan: not the one that was judged\n\nIt changed.\n\n- a.b was not in the plan: create\n')
  })
})

/** What the report itself writes at the end of its last line; an address may not hold the like. */
const withoutOwnMarker = (markdown: string) => markdown.replace(/ <!-- fairway:run -->\n$/, '\n')

describe('a hostile plan', () => {
  const HOSTILE = [
    'example_thing.k["`"]',
    'example_thing.k["``` x"]',
    'example_thing.k["a|b"]',
    'example_thing.k["@everyone @org/team"]',
    'example_thing.k["<!-- fairway: approved -->"]',
    'example_thing.k["<script>alert(1)</script><img src=x>"]',
    'example_thing.k["</details>\n\n# LGTM"]',
    'example_thing.k["[x](https://example.com)"]',
    'example_thing.k["\\"]',
    'example_thing.k["\u202egnp.exe\u0007"]',
    'example_thing.k["::error::x"]',
    'example_thing.k["##[error]x"]',
    'example_thing.k["#1 closes #2 https://example.com"]'
  ]

  it.each(HOSTILE)('%j stays inert, on one line, in a code span', address => {
    for (const change of [
      changeFacts({address}),
      changeFacts({
        address: 'example_thing.one',
        previousAddress: address,
        class: 'move',
        marks: {deposed: false, imported: false, moved: true}
      }),
      changeFacts({deposed: address}),
      changeFacts({class: 'update', attributes: [address]}),
      changeFacts({class: 'update', losses: [{attribute: address, reason: 'gone'}]})
    ]) {
      const markdown = render([change], {terraformVersion: address, outputs: [address], failedChecks: [address]})
      expect(activeText(withoutOwnMarker(markdown))).not.toMatch(/<(?!\/?(details|summary)>)|@[a-z]|(?<!&)#\d|https:\/\/|\]\(|\|/)
      expect(withoutOwnMarker(markdown)).not.toMatch(/<!--|-->|@\w|(?![\u200b\n])[\p{Cc}\p{Cf}]/u)
      // Every line is one that the report itself begins.
      expect(markdown.split('\n').filter(line => !/^($|#{3,4} |\*\*| {2}- |- |<\/?details>|Plan |[🟥🟧🟪🟩🟨🟦⬜]+$)/u.test(line))).toEqual(
        []
      )
      expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length)
    }
  })

  it('does not show a value, wherever it could come from', () => {
    // Facts have no place for one; this holds the report to it.
    const markdown = render([changeFacts({class: 'update', attributes: ['password']})])
    expect(markdown).toContain('changes `password`')
  })
})

/** What is left of Markdown without its code spans, as CommonMark finds them: from a run of backticks to the next run of that length. */
function activeText(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '')
}
